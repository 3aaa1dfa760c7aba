package org.boardwright.workflow;

import java.util.List;

import org.boardwright.workflow.CaseAnswer.Device;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/**
 * What a file says by itself, and what follows from it.
 *
 * @param attachment what became of it
 * @param device     the phone, as far as the file tells
 * @param restores   how its restore ended; empty when it is no restore log
 * @param evidence   what stands in it, at which line
 * @param words      what follows from the evidence, as {@link Conclusions} word it; shared, not to be written to
 * @param warnings   as a new case gives them to which nothing but this file was attached
 */
public record Concluded(Attachment attachment, Device device, List<RestoreRun> restores, List<EvidenceItem> evidence, byte[] words,
        List<String> warnings) {

    public Concluded {
        restores = List.copyOf(restores);
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
    }
}
