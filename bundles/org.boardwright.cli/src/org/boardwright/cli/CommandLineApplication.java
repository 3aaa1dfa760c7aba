package org.boardwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.boardwright.workflow.Workflow;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The Equinox application behind the command line. Its result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    private static final long SERVICE_WAIT_MILLIS = 20_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        BundleContext bundle = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        var tracker = new ServiceTracker<Workflow, Workflow>(bundle, Workflow.class, null);
        tracker.open();
        try {
            Workflow workflow = tracker.waitForService(SERVICE_WAIT_MILLIS);
            if (workflow == null) {
                System.err.println("boardwright: the workflow service did not start; the installation is incomplete.");
                return BoardwrightCommand.EXIT_USAGE;
            }
            return run(workflow, arguments);
        } finally {
            tracker.close();
        }
    }

    private static Integer run(Workflow workflow, String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return BoardwrightCommand.run(workflow, out, err, arguments);
    }

    @Override
    public void stop() {
        // the commands run to their end; an interrupt from the terminal ends the process
    }
}
