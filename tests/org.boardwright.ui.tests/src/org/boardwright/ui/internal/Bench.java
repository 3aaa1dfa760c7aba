package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.CaseService;
import org.boardwright.ui.WarmUp;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.eclipse.ui.handlers.IHandlerService;

/** Drives the window as a technician does: looks at its texts, presses its buttons. Used on the user-interface thread. */
final class Bench {

    private static final long PATIENCE_SECONDS = 30;
    private static final int LOOK_AGAIN_MILLIS = 20;
    static final Path FOLDER = newFolder();

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final CaseService cases = PlatformUI.getWorkbench().getService(CaseService.class);

    private BooleanSupplier dispatch = display::readAndDispatch;

    Bench() {
        assertNotNull(cases, "the case service did not start");
        closeWelcome();
        InstanceScope.INSTANCE.getNode(CasePreferences.NODE).put(CasePreferences.FOLDER, FOLDER.toString());
    }

    /** The first start of the program shows it in front of everything. */
    private static void closeWelcome() {
        var welcome = PlatformUI.getWorkbench().getIntroManager();
        if (welcome.getIntro() != null) {
            welcome.closeIntro(welcome.getIntro());
        }
    }

    /** Where the cases of these tests are kept, instead of the home of who runs them. */
    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("cases");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaseService cases() {
        return cases;
    }

    /** An empty bench with all views in sight. */
    void clear() throws PartInitException {
        for (String view : List.of(CasesView.ID, DiagnosisView.ID, EvidenceView.ID, NextStepView.ID)) {
            page().showView(view);
        }
        cases.clearBench();
        settle(); // the bench may look empty already, while the job that clears it has yet to run
        until("the bench is empty", () -> cases.snapshot().answer().isEmpty() && hasText("No phone on the bench yet"));
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    <V extends IViewPart> V view(Class<V> type, String id) {
        return type.cast(page().findView(id));
    }

    static Shell window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    }

    /** Lets the window live until something is so. */
    void until(String what, BooleanSupplier so) {
        until(what, PATIENCE_SECONDS, so);
    }

    /** The same, with another patience. */
    void until(String what, long seconds, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("never came true: " + what + "; the window shows " + texts());
            }
            display.timerExec(LOOK_AGAIN_MILLIS, () -> { });
            if (!dispatch.getAsBoolean()) {
                display.sleep();
            }
        }
    }

    /** How events are handled from now on, for those who measure it. */
    void dispatchBy(BooleanSupplier how) {
        dispatch = how;
    }

    /** Lets the window live until it has made ready what nobody has opened yet. */
    void untilWarm() {
        until("the window is warm", () -> Job.getJobManager().find(WarmUp.FAMILY).length == 0);
    }

    /** Lets the window live until all jobs of the case have run and all they announced is shown. */
    void settle() {
        until("the jobs have run", () -> Job.getJobManager().find(cases).length == 0);
        while (dispatch.getAsBoolean()) {
            // everything announced so far
        }
    }

    private static Stream<Control> below(Control control) {
        Stream<Control> here = Stream.of(control);
        return control instanceof Composite c ? Stream.concat(here, Arrays.stream(c.getChildren()).flatMap(Bench::below)) : here;
    }

    private static <C extends Control> Stream<C> controls(Shell shell, Class<C> type) {
        return below(shell).filter(type::isInstance).map(type::cast).filter(Control::isVisible);
    }

    /** All that can be read in the window, on labels and painted. */
    List<String> texts() {
        return texts(window());
    }

    static List<String> texts(Shell shell) {
        return below(shell).filter(Control::isVisible).flatMap(Bench::textsOf).filter(t -> !t.isEmpty()).toList();
    }

    private static Stream<String> textsOf(Control control) {
        return switch (control) {
            case Label label -> Stream.of(label.getText());
            case Painted painted -> painted.texts().stream();
            default -> Stream.of();
        };
    }

    boolean hasText(String part) {
        return texts().stream().anyMatch(t -> t.contains(part));
    }

    List<Button> buttons(Predicate<String> text) {
        return buttons(window(), text);
    }

    static List<Button> buttons(Shell shell, Predicate<String> text) {
        return controls(shell, Button.class).filter(b -> text.test(b.getText())).toList();
    }

    void press(Predicate<String> text) {
        List<Button> found = buttons(text);
        if (found.isEmpty()) {
            fail("no such button; there are " + buttons(t -> true).stream().map(Button::getText).toList());
        }
        found.getFirst().notifyListeners(SWT.Selection, null);
    }

    /** The names of the faults with their percents, as they stand in the view. */
    List<String> ranking() {
        return controls(window(), FaultHead.class).map(FaultHead::text).toList();
    }

    /** Opens the reasons of the likeliest fault. */
    void expandFirstFault() {
        Event enter = new Event();
        enter.character = SWT.CR;
        below(controls(window(), FaultHead.class).findFirst().orElseThrow().getParent()).filter(ToggleHyperlink.class::isInstance)
                .findFirst().orElseThrow().notifyListeners(SWT.KeyDown, enter);
    }

    Table evidence() {
        return controls(window(), Table.class).filter(t -> t.getColumnCount() == 4).findFirst().orElseThrow();
    }

    /** Does something in a dialog as soon as it is open. */
    void inDialog(String title, Consumer<Shell> does) {
        display.timerExec(LOOK_AGAIN_MILLIS, () -> Arrays.stream(display.getShells()).filter(s -> s.getText().equals(title)).findFirst()
                .ifPresentOrElse(does, () -> inDialog(title, does)));
    }

    static <C extends Control> C in(Shell dialog, Class<C> type) {
        return controls(dialog, type).findFirst().orElseThrow();
    }

    static <C extends Control> List<C> all(Shell dialog, Class<C> type) {
        return controls(dialog, type).toList();
    }

    static void pressIn(Shell dialog, String text) {
        controls(dialog, Button.class).filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, null);
    }

    /** The text of an item of the main menu, without its mnemonic. */
    String menuItem(String menu, int item) {
        var top = Arrays.stream(window().getMenuBar().getItems()).filter(m -> m.getText().replace("&", "").equals(menu)).findFirst().orElseThrow();
        top.getMenu().notifyListeners(SWT.Show, null);
        String text = top.getMenu().getItem(item).getText().replace("&", "");
        top.getMenu().notifyListeners(SWT.Hide, null);
        return text;
    }

    /** Runs a command as a menu does: in an event of its own. */
    void run(String command, Map<String, String> parameters) throws CommandException {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Command known = window.getService(ICommandService.class).getCommand(command);
        ParameterizedCommand wanted = ParameterizedCommand.generateCommand(known, parameters);
        AtomicReference<CommandException> failed = new AtomicReference<>();
        inEvent(() -> {
            try {
                window.getService(IHandlerService.class).executeCommand(wanted, null);
            } catch (CommandException e) {
                failed.set(e);
            }
        });
        if (failed.get() != null) {
            throw failed.get();
        }
    }

    /** Does something in an event of its own, as if a menu or a key had done it, and comes back when it is done. */
    void inEvent(Runnable does) {
        AtomicBoolean done = new AtomicBoolean();
        display.asyncExec(() -> {
            try {
                does.run();
            } finally {
                done.set(true);
            }
        });
        until("the event is handled", done::get);
    }
}
