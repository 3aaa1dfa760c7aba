package org.boardwright.knowledge;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;

/** What the installed packs know. An OSGi service; safe to use from any thread. */
public interface Knowledge {

    /**
     * The knowledge at one moment.
     *
     * @param base     the packs that can be used
     * @param problems what is wrong with the others, each naming the pack's file and the line
     * @param files    every contributed file, usable or not
     */
    record Snapshot(KnowledgeBase base, List<ModelProblem> problems, List<KnowledgeFile> files) {
        public Snapshot {
            problems = List.copyOf(problems);
            files = List.copyOf(files);
        }

        /** What these files know together, and what is wrong with them. */
        static Snapshot of(List<KnowledgeFile> files) {
            KnowledgeBase.Merge merge = KnowledgeBase.merge(files);
            List<ModelProblem> problems = new ArrayList<>();
            files.forEach(f -> problems.addAll(f.problems()));
            problems.addAll(merge.problems());
            return new Snapshot(merge.base(), problems, files);
        }
    }

    /** The knowledge now. The same object until a pack comes or goes. */
    Snapshot current();

    /**
     * Asks to be told when packs came or went.
     *
     * @param listener called after {@link #current} has changed, on any thread
     * @return closes the subscription
     */
    Subscription onChange(Runnable listener);

    /** A subscription that can be closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
