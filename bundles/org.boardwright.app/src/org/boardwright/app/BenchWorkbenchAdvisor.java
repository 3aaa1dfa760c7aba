package org.boardwright.app;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.RestoreService;
import org.boardwright.ui.WarmUp;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The workbench: one perspective, settings kept from start to start. */
final class BenchWorkbenchAdvisor extends WorkbenchAdvisor {

    /** Pictures for the documentation leave nothing in the technician's folder. */
    private static final String PICTURED_CASES = "cases";

    private final StartArguments arguments;
    private final WarmUp warmUp = new WarmUp();

    BenchWorkbenchAdvisor(StartArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return BenchPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new BenchWindowAdvisor(configurer, arguments.isEmpty());
    }

    @Override
    public void postStartup() {
        arguments.theme().ifPresent(t -> Themes.set(t.equals("dark") ? Themes.DARK : Themes.LIGHT, false));
        CaseService cases = PlatformUI.getWorkbench().getService(CaseService.class);
        if (cases != null) {
            begin(cases);
        }
        if (!arguments.takesPictures()) {
            arguments.packs().forEach(WindowCommands::openPack);
        }
        warmUp.begin();
        arguments.screenshot().ifPresent(file -> new Screenshot(cases, shell -> {
            Picture.save(shell, file);
            System.out.println(shell.getText());
            PlatformUI.getWorkbench().close();
        }).schedule());
        arguments.screenshots().ifPresent(folder -> new Screenshot(cases, shell -> new PictureBook(folder, arguments.packs()).take()).schedule());
    }

    /** Goes on where the program ended, unless it was started with files. */
    private void begin(CaseService cases) {
        if (arguments.takesPictures()) {
            cases.keepCasesIn(Workspace.folder(PICTURED_CASES));
        }
        if (arguments.logs().isEmpty()) {
            cases.reopen();
        } else {
            cases.readLogs(arguments.logs());
        }
        RestoreService restores = PlatformUI.getWorkbench().getService(RestoreService.class);
        if (restores != null && !arguments.takesPictures()) {
            restores.resume();
        }
    }

    /** Waits for what was answered last to be saved; reading is stopped. */
    @Override
    public boolean preShutdown() {
        warmUp.cancel();
        CaseService cases = PlatformUI.getWorkbench().getService(CaseService.class);
        if (cases != null) {
            cases.finish();
        }
        return true;
    }
}
