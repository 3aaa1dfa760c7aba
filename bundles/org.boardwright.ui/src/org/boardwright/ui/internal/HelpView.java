package org.boardwright.ui.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.boardwright.ui.model.Messages;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The help on what the technician is at. */
public final class HelpView extends ViewPart {

    public static final String ID = "org.boardwright.ui.help";

    private final Deque<String> before = new ArrayDeque<>();
    private final Action back = action(Messages.help_back, ISharedImages.IMG_TOOL_BACK, this::back);
    private Style style;
    private ScrolledColumn column;
    private String shown = "";

    @Override
    public void createPartControl(Composite parent) {
        style = new Style(parent);
        column = new ScrolledColumn(parent);
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(back);
        bar.add(action(Messages.help_contents, ISharedImages.IMG_ETOOL_HOME_NAV, () -> show(HelpPages.INDEX)));
        show(HelpPages.INDEX);
    }

    private static Action action(String text, String image, Runnable does) {
        ImageDescriptor icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
        Action action = new Action(text, icon) {
            @Override
            public void run() {
                does.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    /** Shows a page; the one shown before is a step back. */
    void show(String page) {
        if (!shown.isEmpty() && !shown.equals(page)) {
            before.push(shown);
        }
        paint(page);
    }

    private void back() {
        if (!before.isEmpty()) {
            paint(before.pop());
        }
    }

    private void paint(String page) {
        shown = page;
        back.setEnabled(!before.isEmpty());
        new HelpPane(column, style, this::show).show(HelpPages.page(page));
    }

    @Override
    public void setFocus() {
        column.control().setFocus();
    }
}
