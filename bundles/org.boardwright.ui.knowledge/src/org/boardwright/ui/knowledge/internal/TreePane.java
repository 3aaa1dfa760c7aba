package org.boardwright.ui.knowledge.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackForm;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.PackTree;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The tree of the pack, with a line to find things by and the buttons that add, remove and move. */
final class TreePane {

    private static final int GAP = 6;

    private final PackSession session;
    private final Consumer<Optional<Object>> chosen;
    private final Icons icons;
    private final Text filter;
    private final TreeViewer viewer;
    private final Button add;
    private final Button remove;
    private final Button up;
    private final Button down;

    /** @param chosen told what is chosen */
    TreePane(Composite parent, FormToolkit toolkit, PackSession session, Consumer<Optional<Object>> chosen) {
        this.session = session;
        this.chosen = chosen;
        Composite pane = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(GAP, GAP).applyTo(pane);
        icons = new Icons(pane);
        filter = new Text(pane, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.tree_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        viewer = new TreeViewer(pane, SWT.BORDER | SWT.VIRTUAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new Labels());
        viewer.addFilter(new Words());
        Composite buttons = toolkit.createComposite(pane);
        GridLayoutFactory.fillDefaults().numColumns(4).equalWidth(true).spacing(GAP, GAP).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        add = button(buttons, Messages.tree_add, this::add);
        remove = button(buttons, Messages.tree_remove, this::remove);
        up = button(buttons, Messages.tree_up, () -> move(-1));
        down = button(buttons, Messages.tree_down, () -> move(1));
        viewer.addSelectionChangedListener(e -> choose());
        filter.addModifyListener(e -> viewer.refresh());
        viewer.setInput(new Object[] {session.tree().root()});
        viewer.expandToLevel(2);
    }

    private Button button(Composite row, String text, Runnable pressed) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> pressed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private Optional<Object> selected() {
        return Optional.ofNullable(viewer.getStructuredSelection().getFirstElement());
    }

    private void choose() {
        Optional<Object> node = selected();
        add.setEnabled(session.tree().addableAt(node).isPresent());
        Optional<EObject> element = node.flatMap(session.tree()::removable);
        remove.setEnabled(element.isPresent());
        up.setEnabled(element.isPresent());
        down.setEnabled(element.isPresent());
        chosen.accept(node);
    }

    private void add() {
        session.tree().addableAt(selected()).ifPresent(place -> reveal(session.edits().add(place.owner(), place.children())));
    }

    private void remove() {
        selected().flatMap(session.tree()::removable).ifPresent(element -> {
            Object next = session.tree().neighbour(element);
            session.edits().remove(element);
            select(next);
        });
    }

    private void move(int by) {
        selected().flatMap(session.tree()::removable).ifPresent(element -> {
            session.edits().move(element, by);
            select(element);
        });
    }

    /** Chooses a node, unless another one was chosen meanwhile. */
    void begin(Object node) {
        if (selected().isEmpty()) {
            select(node);
        }
    }

    /** Chooses a node. */
    void select(Object node) {
        viewer.setSelection(new StructuredSelection(node), true);
    }

    /** Chooses the node in whose form an element is shown. */
    void reveal(EObject element) {
        Object node = PackForm.shownBy(element);
        if (!session.tree().matches(node, filter.getText())) {
            filter.setText("");
        }
        select(node);
    }

    void refresh() {
        viewer.refresh();
    }

    /** The pack was read anew. */
    void reload() {
        viewer.setInput(new Object[] {session.tree().root()});
        viewer.expandToLevel(2);
        select(session.tree().root());
    }

    void focus() {
        viewer.getControl().setFocus();
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object node) {
            return session.tree().children(node).toArray();
        }

        @Override
        public Object getParent(Object node) {
            return session.tree().parent(node).orElse(null);
        }

        @Override
        public boolean hasChildren(Object node) {
            return !session.tree().children(node).isEmpty();
        }
    }

    private final class Labels extends LabelProvider {

        @Override
        public String getText(Object node) {
            return session.tree().label(node);
        }

        @Override
        public Image getImage(Object node) {
            return switch (session.tree().trouble(node, session.review())) {
                case ERROR -> icons.icon("error");
                case ADVICE -> icons.icon("advice");
                case NONE -> icons.icon(node instanceof EObject ? "element" : "group");
            };
        }
    }

    private final class Words extends ViewerFilter {

        @Override
        public boolean select(Viewer view, Object parent, Object node) {
            return filter.getText().isBlank() || session.tree().matches(node, filter.getText());
        }
    }
}
