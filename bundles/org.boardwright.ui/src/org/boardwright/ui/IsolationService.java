package org.boardwright.ui;

import java.time.Clock;

import org.boardwright.ui.model.IsolationBoard;
import org.boardwright.workflow.Workflow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The walk through an isolation, for the window. */
@Component(service = IsolationService.class)
public final class IsolationService {

    private final IsolationBoard board;

    @Activate
    public IsolationService(@Reference Workflow workflow, @Reference CaseService cases, @Reference BenchService bench, @Reference RestoreService restores) {
        board = new IsolationBoard(workflow, cases.session(), bench.session(), restores.board(), restores::folder, Clock.systemUTC());
    }

    @Deactivate
    void close() {
        board.close();
    }

    /** What the case on the bench is walked through. */
    public IsolationBoard board() {
        return board;
    }
}
