package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * One of each kind of thing that dialogs and editors consist of. The first one of a kind takes several times as long as the next, since
 * the toolkit and the theme get it ready; so each is made once where nobody sees it.
 */
public final class FirstPieces {

    private static final List<Consumer<Shell>> MAKERS = List.of(
            shell -> List.of(TitleAreaDialog.DLG_IMG_TITLE_BANNER, Dialog.DLG_IMG_MESSAGE_ERROR, Dialog.DLG_IMG_MESSAGE_INFO,
                    Dialog.DLG_IMG_MESSAGE_WARNING, Wizard.DEFAULT_IMAGE).forEach(JFaceResources::getImage),
            FirstPieces::help,
            shell -> new ProgressMonitorPart(shell, new GridLayout(), false),
            shell -> new Text(shell, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY),
            shell -> Build.button(shell, "x", new Style(shell).body(), () -> { }),
            shell -> Build.table(shell, SWT.SINGLE, List.of("x"), 1),
            shell -> new PhonePage(unknown()).createControl(shell),
            shell -> new HistoryPage(unknown()).createControl(shell),
            FirstPieces::form,
            shell -> new FormText(shell, SWT.WRAP).setText("<form><p>x</p></form>", true, false),
            shell -> new CTabItem(new CTabFolder(shell, SWT.BORDER), SWT.NONE),
            shell -> new Tree(shell, SWT.BORDER));

    private FirstPieces() {
    }

    /** How many there are. */
    public static int count() {
        return MAKERS.size();
    }

    /** Makes one and throws it away; on the user-interface thread. */
    public static void make(Display display, int piece) {
        Shell nowhere = new Shell(display, SWT.NO_TRIM);
        try {
            MAKERS.get(piece).accept(nowhere);
        } finally {
            nowhere.dispose();
        }
    }

    private static NewCaseModel unknown() {
        return new NewCaseModel(KnowledgeBase.empty());
    }

    /** As it stands in the corner of a dialog. */
    private static void help(Composite shell) {
        new ToolItem(new ToolBar(shell, SWT.FLAT | SWT.NO_FOCUS), SWT.CHECK).setImage(JFaceResources.getImage(Dialog.DLG_IMG_HELP));
    }

    private static void form(Composite shell) {
        FormToolkit toolkit = new FormToolkit(shell.getDisplay());
        try {
            Composite body = toolkit.createScrolledForm(shell).getBody();
            toolkit.createLabel(body, "x", SWT.WRAP);
            toolkit.createButton(body, "x", SWT.PUSH);
            toolkit.createText(body, "x", SWT.BORDER);
            toolkit.createHyperlink(body, "x", SWT.NONE);
            toolkit.createSection(body, ExpandableComposite.TITLE_BAR);
        } finally {
            toolkit.dispose();
        }
    }
}
