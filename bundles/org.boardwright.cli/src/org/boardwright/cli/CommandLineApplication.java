package org.boardwright.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.boardwright.packs.Packs;
import org.boardwright.workflow.Workflow;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
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
        var workflows = new ServiceTracker<Workflow, Workflow>(bundle, Workflow.class, null);
        var packs = new ServiceTracker<Packs, Packs>(bundle, Packs.class, null);
        workflows.open();
        packs.open();
        try {
            // The installed packs are back when their service is there.
            Packs installed = packs.waitForService(SERVICE_WAIT_MILLIS);
            Workflow workflow = workflows.waitForService(SERVICE_WAIT_MILLIS);
            if (workflow == null || installed == null) {
                System.err.println("boardwright: the workflow service did not start; the installation is incomplete.");
                return BoardwrightCommand.EXIT_USAGE;
            }
            int exit = run(workflow, installed, arguments);
            leaveList(workflow, installed, bundle.getBundle());
            return exit;
        } finally {
            packs.close();
            workflows.close();
        }
    }

    private static int run(Workflow workflow, Packs packs, String[] arguments) {
        var out = new Utf8Printer(System.out);
        var err = new Utf8Printer(System.err);
        packs.problems().forEach(p -> err.println("boardwright: " + p));
        return BoardwrightCommand.run(workflow, packs, out, err, arguments);
    }

    /** Writes for {@link PlainStart} what is installed, if the start script asked for it and the shop has installed nothing. */
    private static void leaveList(Workflow workflow, Packs packs, Bundle bundle) {
        String list = System.getProperty(PlainStart.LIST, "");
        if (!list.isEmpty() && packs.areAllShipped()) {
            PlainInstallation.of(workflow, bundle).ifPresent(installed -> {
                try {
                    workflow.keepKnowledge(PlainStart.kept(Path.of(list)));
                    installed.write(Path.of(list));
                } catch (IOException e) {
                    System.err.println("boardwright: " + list + " cannot be written; commands go on to start slowly: " + e.getMessage());
                }
            });
        }
    }

    @Override
    public void stop() {
        // the commands run to their end; an interrupt from the terminal ends the process
    }
}
