package org.boardwright.ui.knowledge.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgePackage;

/** A pack in its session; the thread of the test is the one that owns it. */
final class Editing implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    final PackSession session;
    Throwable trouble;

    Editing(Path pack, Path folder) throws IOException, PackFileException {
        session = new PackSession(PackDocument.open(Packs.copy(pack, folder)), Packs::installed, tasks::add, t -> trouble = t);
    }

    /** Runs what is handed back from the background until something is so. */
    void until(BooleanSupplier so) {
        try {
            while (!so.getAsBoolean()) {
                Runnable task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertTrue(task != null, "it never came true");
                task.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs until the last change is checked. */
    PackReview checked() {
        until(() -> !session.isChecking());
        return session.review();
    }

    WhatIfModel whatIf() {
        return new WhatIfModel(session, tasks::add, t -> trouble = t);
    }

    SensitivityModel sensitivity(WhatIfModel whatIf) {
        return new SensitivityModel(session, whatIf, tasks::add, t -> trouble = t);
    }

    FaultModel model() {
        return session.document().model();
    }

    Adjustment adjustment() {
        return model().getAdjustments().getFirst();
    }

    void setPrior(double value) {
        session.document().set(adjustment().getPriors().getFirst(), KnowledgePackage.Literals.CLAIM__VALUE, value);
    }

    @Override
    public void close() {
        session.close();
    }
}
