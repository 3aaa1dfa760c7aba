package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.boardwright.workflow.Workflow;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The running services. */
final class Services {

    private static final long PATIENCE_MILLIS = 20_000;

    private Services() {
    }

    static Workflow workflow() throws InterruptedException {
        ServiceTracker<Workflow, Workflow> tracker = new ServiceTracker<>(
                FrameworkUtil.getBundle(CaseSession.class).getBundleContext(), Workflow.class, null);
        tracker.open();
        try {
            Workflow workflow = tracker.waitForService(PATIENCE_MILLIS);
            assertNotNull(workflow, "the service did not start");
            return workflow;
        } finally {
            tracker.close();
        }
    }
}
