package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.CasesJob;
import org.boardwright.ui.model.CaseList;
import org.boardwright.ui.model.CaseList.Show;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.CaseSummary;
import org.boardwright.workflow.FolderWatch;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** All cases of the folder, the one changed last first; a double click puts one on the bench. */
public final class CasesView extends CaseView {

    public static final String ID = "org.boardwright.ui.cases";

    /** One change of a file is announced several times. */
    private static final long SETTLE_MILLIS = 150;

    private TableViewer table;
    private Passage hint;
    private Text search;
    private Show show = Show.OPEN;
    private CasesJob job;
    private FolderWatch watch;
    private final IPreferenceChangeListener preferences = e -> read();
    private List<CaseSummary> known = List.of();
    private Path folder;
    private Asked asked;

    /** All that the list follows from: working it out for a thousand cases takes long, and a change of the case on the bench is told often. */
    private record Asked(List<CaseSummary> cases, Show show, String search, Optional<Path> onBench, Path folder, LocalDate today) {
    }

    @Override
    void createContents(Composite parent, Style style) {
        folder = cases().shelf().folder();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createFilter(parent, style);
        hint = Build.text(parent, "", style.body());
        Style.themed(hint, Style.MUTED);
        Composite holder = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        table = createTable(holder, style);
        getSite().setSelectionProvider(table);
        Display display = parent.getDisplay();
        job = new CasesJob(cases(), (from, read) -> onDisplay(display, from, read));
        watch = new FolderWatch(CasesView::isCase, this::changedOutside, e -> ILog.get().warn(e.getMessage(), e));
        InstanceScope.INSTANCE.getNode(CasePreferences.NODE).addPreferenceChangeListener(preferences);
        read();
    }

    private void createFilter(Composite parent, Style style) {
        Composite filter = Build.column(parent, Build.GAP);
        search = new Text(filter, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setFont(style.body());
        search.setMessage(Messages.cases_search);
        search.addListener(SWT.Modify, e -> refresh());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Composite which = Build.row(filter, Show.values().length, 0);
        for (Show one : Show.values()) {
            Button button = new Button(which, SWT.RADIO);
            button.setText(words(one));
            button.setFont(style.body());
            button.setSelection(one == show);
            button.addListener(SWT.Selection, e -> choose(button, one));
        }
    }

    private static String words(Show show) {
        return switch (show) {
            case OPEN -> Messages.cases_showOpen;
            case CLOSED -> Messages.cases_showClosed;
            case ALL -> Messages.cases_showAll;
        };
    }

    private void choose(Button button, Show one) {
        if (button.getSelection()) {
            show = one;
            refresh();
        }
    }

    private TableViewer createTable(Composite holder, Style style) {
        TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.setLabelProvider(new CaseRowLabels(style));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(1, true));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addOpenListener(e -> open((CaseList.Row) viewer.getStructuredSelection().getFirstElement()));
        return viewer;
    }

    private void open(CaseList.Row row) {
        if (row != null) {
            cases().openCase(row.file());
        }
    }

    private static boolean isCase(String file) {
        return file.endsWith(CaseRecord.ENDING) && !file.startsWith(".");
    }

    /** Another program may have changed the case on the bench as well. */
    private void changedOutside() {
        cases().checkFile();
        read();
    }

    private void read() {
        job.schedule(SETTLE_MILLIS);
        watch.watch(cases().shelf().folder());
    }

    private void onDisplay(Display display, Path from, List<CaseSummary> read) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!table.getControl().isDisposed()) {
                    known = read;
                    folder = from;
                    refresh();
                }
            });
        }
    }

    @Override
    void show(CaseSnapshot snapshot) {
        read();
        refresh();
    }

    private void refresh() {
        Optional<Path> onBench = cases().snapshot().record().flatMap(CaseRecord::file);
        Asked now = new Asked(known, show, search.getText(), onBench, folder, LocalDate.now());
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        CaseList list = CaseList.of(known, show, search.getText(), onBench, folder, Clock.systemDefaultZone());
        if (!list.rows().equals(table.getInput())) {
            table.setInput(list.rows());
            table.getTable().redraw();
        }
        if (!hint.getText().equals(list.hint())) {
            hint.setText(list.hint());
            hint.setVisible(!list.hint().isEmpty());
            GridDataFactory.fillDefaults().grab(true, false).indent(Build.GAP, 0).exclude(list.hint().isEmpty()).applyTo(hint);
            hint.getParent().layout();
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

    @Override
    public void dispose() {
        if (job != null) {
            InstanceScope.INSTANCE.getNode(CasePreferences.NODE).removePreferenceChangeListener(preferences);
            watch.close();
            job.cancel();
        }
        super.dispose();
    }
}
