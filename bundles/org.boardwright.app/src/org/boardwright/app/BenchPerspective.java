package org.boardwright.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The bench at arm's length: the next step large in the middle, what it probably is on the right, what was seen below.
 * The phones stand at the left, the cases below them.
 */
public final class BenchPerspective implements IPerspectiveFactory {

    static final String ID = "org.boardwright.ui.bench";

    private static final String NEXT_STEP = "org.boardwright.ui.nextStep";
    private static final String DIAGNOSIS = "org.boardwright.ui.diagnosis";
    private static final String EVIDENCE = "org.boardwright.ui.evidence";
    private static final String PLAN = "org.boardwright.ui.plan";
    private static final String RESTORE = "org.boardwright.ui.restore";
    private static final String HELP = "org.boardwright.ui.help";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
    private static final String BENCH = "org.boardwright.ui.benchView";
    private static final String CASES = "org.boardwright.ui.cases";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.createFolder("left", IPageLayout.LEFT, 0.2f, editors).addView(BENCH);
        layout.createFolder("cases", IPageLayout.BOTTOM, 0.5f, "left").addView(CASES);
        layout.createFolder("next", IPageLayout.TOP, 0.5f, editors).addView(NEXT_STEP);
        IFolderLayout right = layout.createFolder("diagnosis", IPageLayout.RIGHT, 0.6f, "next");
        right.addView(DIAGNOSIS);
        right.addPlaceholder(HELP);
        right.addPlaceholder(FirstCaseHandler.VIEW);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.7f, "next");
        below.addView(EVIDENCE);
        below.addView(PLAN);
        below.addView(RESTORE);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        below.addView(ERROR_LOG);
    }
}
