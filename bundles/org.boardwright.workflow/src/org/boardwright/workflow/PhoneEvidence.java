package org.boardwright.workflow;

import java.nio.file.Path;
import java.util.List;

/**
 * What a phone and its connection told, as files for a case to read.
 *
 * @param files    in the order in which they are to be read
 * @param refused  why the phone handed out less than it has, and what to do; sentences
 * @param withheld why the computer told less than it knows, and what to do; sentences
 */
public record PhoneEvidence(List<Path> files, List<String> refused, List<String> withheld) {

    public PhoneEvidence {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
        withheld = List.copyOf(withheld);
    }

    /**
     * What became of it in a case.
     *
     * @param attached what became of each file
     * @param evidence where it came from
     */
    public record Added(List<Attachment> attached, PhoneEvidence evidence) {

        public Added {
            attached = List.copyOf(attached);
        }
    }
}
