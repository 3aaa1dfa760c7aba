package org.boardwright.ui.knowledge.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.boardwright.model.KnowledgeFile;

/**
 * A pack in its editor: the file, what the tree and the forms show of it, and what the check says, which runs again in the
 * background after each change. Used by one thread.
 */
public final class PackSession implements AutoCloseable {

    private final PackDocument document;
    private final Supplier<List<KnowledgeFile>> installed;
    private final Consumer<Throwable> trouble;
    private final Latest<PackReview.Snapshot, PackReview> check;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final PackEdits edits;
    private PackReview review = PackReview.NONE;
    private PackChoices choices;
    private PackTree tree;

    /**
     * Begins to check.
     *
     * @param installed the installed packs; called on any thread
     * @param owner     runs what it is given on the thread of the caller
     * @param trouble   told when a check fails by itself, which no pack should bring about
     */
    public PackSession(PackDocument document, Supplier<List<KnowledgeFile>> installed, Executor owner, Consumer<Throwable> trouble) {
        this.document = document;
        this.installed = installed;
        this.trouble = trouble;
        edits = new PackEdits(document);
        check = new Latest<>((pack, outdated) -> PackReview.of(pack, installed.get()), owner, this::checked);
        begin();
        document.onChange(this::recheck);
    }

    private void begin() {
        choices = new PackChoices(document.model(), installed);
        tree = new PackTree(document.model(), choices);
        recheck();
    }

    /** Checks anew: the pack was changed, or another one came or went. */
    public void recheck() {
        check.ask(() -> PackReview.Snapshot.of(document));
    }

    private void checked(PackReview found, Throwable failed) {
        if (failed == null) {
            review = found;
            listeners.forEach(Runnable::run);
        } else {
            trouble.accept(failed);
        }
    }

    /** Reads the file anew; what was not saved is lost. */
    public void reload() throws PackFileException {
        document.reload();
        begin();
    }

    public PackDocument document() {
        return document;
    }

    public PackEdits edits() {
        return edits;
    }

    public PackTree tree() {
        return tree;
    }

    public PackChoices choices() {
        return choices;
    }

    /** What the last check said; a check for the last change may be under way. */
    public PackReview review() {
        return review;
    }

    /** Whether the last change is being checked. */
    public boolean isChecking() {
        return check.isBusy();
    }

    /** The ways out of a finding. */
    public List<QuickFix> fixes(Finding finding) {
        return QuickFix.of(finding, edits, choices);
    }

    /** @param listener called when a check has ended */
    public void onReview(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        check.close();
    }
}
