package org.boardwright.ui.knowledge.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The whole window for a pack; the help comes beside it. */
public final class FaultModelPerspective implements IPerspectiveFactory {

    static final String ID = "org.boardwright.ui.knowledge.faultModels";
    private static final String HELP = "org.boardwright.ui.help";
    private static final float WIDE = 0.7f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.createPlaceholderFolder("side", IPageLayout.RIGHT, WIDE, layout.getEditorArea()).addPlaceholder(HELP);
    }
}
