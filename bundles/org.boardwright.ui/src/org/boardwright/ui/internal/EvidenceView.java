package org.boardwright.ui.internal;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.EvidenceList;
import org.boardwright.ui.model.LogJump;
import org.boardwright.ui.model.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

/** What was seen: restores, answers read from logs and given by the technician. */
public final class EvidenceView extends CaseView {

    public static final String ID = "org.boardwright.ui.evidence";

    /** Rows a gloved finger can hit. */
    private static final int ROW_HEIGHT = 30;
    private static final int MOST_LINES = 2;

    private Composite area;
    private TableViewer table;
    private NoticeStrip notices;

    @Override
    void createContents(Composite parent, Style style) {
        area = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        notices = new NoticeStrip(parent, style, cases()::dismissNotices);
        Composite holder = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        table = createTable(holder, style);
        contributeTakeBack();
    }

    private TableViewer createTable(Composite holder, Style style) {
        TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, ROW_HEIGHT));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        CellTexts texts = new CellTexts(viewer, MOST_LINES);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        column(viewer, columns, Messages.evidence_what, 24, texts, new EvidenceLabels(style, texts, 0, EvidenceList.Row::what));
        column(viewer, columns, Messages.evidence_result, 27, texts, new EvidenceLabels(style, texts, 1, EvidenceList.Row::result));
        column(viewer, columns, Messages.evidence_where, 25, texts, new EvidenceLabels(style, texts, 2, EvidenceList.Row::where));
        column(viewer, columns, Messages.evidence_excerpt, 24, texts, new EvidenceLabels(style, texts, 3, EvidenceList.Row::excerpt));
        return viewer;
    }

    private static void column(TableViewer viewer, TableColumnLayout columns, String title, int weight, CellTexts texts,
            EvidenceLabels labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        texts.follow(column.getColumn());
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
    }

    /** Selects a piece of evidence, when it is shown. */
    void select(int key) {
        for (TableItem item : table.getTable().getItems()) {
            if (item.getData() instanceof EvidenceList.Row row && row.key().isPresent() && row.key().getAsInt() == key) {
                table.setSelection(new StructuredSelection(row), true);
            }
        }
    }

    /** Opens the log of a piece of evidence at its line. */
    private void openLog() {
        EvidenceList.Row row = selected();
        if (row != null && row.key().isPresent()) {
            LogJump.of(cases().snapshot(), row.key().getAsInt()).ifPresent(this::open);
        }
    }

    private void open(LogJump jump) {
        if (jump.file().isEmpty()) {
            MessageDialog.openInformation(getSite().getShell(), Messages.log_title, NLS.bind(Messages.log_unknown, jump.name()));
            return;
        }
        try {
            LogEditor.open(getSite().getPage(), new LogInput(jump.file().get(), jump.marks()), jump.line());
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }

    private void contributeTakeBack() {
        table.addDoubleClickListener(e -> openLog());
        getSite().setSelectionProvider(table);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> m.add(new TakeBackAction()));
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                takeBackSelected();
                return null;
            }
        });
    }

    private EvidenceList.Row selected() {
        return (EvidenceList.Row) table.getStructuredSelection().getFirstElement();
    }

    private void takeBackSelected() {
        EvidenceList.Row row = selected();
        if (row != null && row.key().isPresent()) {
            askReason(row);
        }
    }

    private void askReason(EvidenceList.Row row) {
        ReasonDialog.ask(getSite().getShell(), row.what(), row.result()).ifPresent(reason -> cases().withdraw(row.key().getAsInt(), reason));
    }

    @Override
    void show(CaseSnapshot snapshot) {
        EvidenceList list = EvidenceList.of(snapshot);
        if (!list.rows().equals(table.getInput())) {
            showRows(list);
        }
        if (notices.show(list.notices())) {
            area.layout();
            if (!list.notices().isEmpty()) {
                getSite().getPage().bringToTop(this);
            }
        }
    }

    /** What was recorded last is brought into sight. */
    private void showRows(EvidenceList list) {
        int before = table.getTable().getItemCount();
        table.setInput(list.rows());
        int now = table.getTable().getItemCount();
        if (before > 0 && now > before) {
            table.getTable().showItem(table.getTable().getItem(now - 1));
        }
    }

    @Override
    public void setFocus() {
        if (table == null) {
            super.setFocus();
        } else {
            table.getControl().setFocus();
        }
    }

    private final class TakeBackAction extends Action {

        TakeBackAction() {
            super(Messages.evidence_withdraw);
            setActionDefinitionId(IWorkbenchCommandConstants.EDIT_DELETE);
            EvidenceList.Row row = selected();
            setEnabled(row != null && row.key().isPresent());
        }

        @Override
        public void run() {
            takeBackSelected();
        }
    }
}
