package org.boardwright.ui.knowledge.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;

/** Drives the window as an author does. Used on the user-interface thread. */
final class Window {

    private static final long PATIENCE_SECONDS = 30;
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    Window() {
        var welcome = PlatformUI.getWorkbench().getIntroManager();
        if (welcome.getIntro() != null) {
            welcome.closeIntro(welcome.getIntro());
        }
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    }

    PackEditor open(Path file) throws CommandException {
        run("org.boardwright.ui.knowledge.openPack", Map.of(OpenPackHandler.FILE, file.toString()));
        until("the pack is read", () -> Job.getJobManager().find(OpenPackHandler.class).length == 0
                && window().getActivePage().findEditor(new PackInput(file)) != null);
        return (PackEditor) activeEditor();
    }

    IEditorPart activeEditor() {
        return window().getActivePage().getActiveEditor();
    }

    void close(PackEditor editor) {
        window().getActivePage().closeEditor(editor, false);
    }

    void run(String command) throws CommandException {
        run(command, Map.of());
    }

    void run(String command, Map<String, String> parameters) throws CommandException {
        Command known = window().getService(ICommandService.class).getCommand(command);
        window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(known, parameters), null);
    }

    /** Lets the window live until something is so. */
    void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("never came true: " + what + "; the window shows " + texts());
            }
            display.timerExec(LOOK_AGAIN_MILLIS, () -> { });
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** Lets the window live until the last change is checked and shown. */
    void checked(PackEditor editor) {
        until("the check has ended", () -> !editor.session().isChecking());
        while (display.readAndDispatch()) {
            // all that was announced
        }
    }

    void select(PackEditor editor, EObject element) {
        editor.show(element);
        while (display.readAndDispatch()) {
            // the form is built
        }
    }

    static Stream<Control> below(Control control) {
        Stream<Control> here = Stream.of(control);
        return control instanceof Composite c ? Stream.concat(here, Arrays.stream(c.getChildren()).flatMap(Window::below)) : here;
    }

    <C extends Control> List<C> all(Class<C> type) {
        return all(window().getShell(), type);
    }

    private static <C extends Control> List<C> all(Shell shell, Class<C> type) {
        return below(shell).filter(type::isInstance).map(type::cast).filter(Control::isVisible).toList();
    }

    /** The first field with this name. */
    Text field(String name) {
        return (Text) all(Label.class).stream().filter(l -> l.getText().equals(name)).findFirst().orElseThrow(() -> new AssertionError(texts())).getData();
    }

    List<String> texts() {
        return texts(window().getShell());
    }

    List<String> texts(Shell shell) {
        return all(shell, Control.class).stream().map(c -> switch (c) {
            case Label label -> label.getText();
            case Hyperlink link -> link.getText();
            case Text text -> text.getText();
            case Button button -> button.getText();
            default -> painted(c);
        }).filter(t -> !t.isEmpty()).toList();
    }

    /** The views of the bench paint their texts, on a widget that is not visible from here. */
    @SuppressWarnings("unchecked")
    private static String painted(Control control) {
        try {
            Method texts = control.getClass().getDeclaredMethod("texts");
            texts.setAccessible(true);
            return String.join("\n", (List<String>) texts.invoke(control));
        } catch (NoSuchMethodException e) {
            return "";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    boolean hasText(String part) {
        return texts().stream().anyMatch(t -> t.contains(part));
    }

    /** Follows a link in the form. */
    void follow(String text) {
        Hyperlink link = all(Hyperlink.class).stream().filter(l -> l.getText().equals(text)).findFirst().orElseThrow(() -> new AssertionError(texts()));
        Event key = new Event();
        key.character = SWT.CR;
        link.notifyListeners(SWT.KeyDown, key);
        while (display.readAndDispatch()) {
            // links are followed later
        }
    }

    void press(String text) {
        buttons(text).getFirst().notifyListeners(SWT.Selection, null);
    }

    /** Where two buttons say the same, the one further down. */
    void pressLast(String text) {
        buttons(text).getLast().notifyListeners(SWT.Selection, null);
    }

    private List<Button> buttons(String text) {
        List<Button> found = all(Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).toList();
        assertFalse(found.isEmpty(), () -> texts().toString());
        return found;
    }

    /** What an item of the menu bar says when its menu is opened. */
    String item(String menu, int item) {
        MenuItem top = Arrays.stream(window().getShell().getMenuBar().getItems()).filter(i -> i.getText().replace("&", "").equals(menu)).findFirst().orElseThrow();
        top.getMenu().notifyListeners(SWT.Show, null);
        String text = top.getMenu().getItem(item).getText().replace("&", "").replaceFirst("\t.*", "");
        top.getMenu().notifyListeners(SWT.Hide, null);
        return text;
    }

    void pressIn(Shell dialog, String text) {
        all(dialog, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, null);
    }

    /** What a row of the table with this heading says. */
    List<String> tableRow(String heading, int row) {
        Table table = all(Table.class).stream().filter(t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals(heading)).findFirst().orElseThrow();
        return IntStream.range(0, table.getColumnCount()).mapToObj(c -> table.getItem(row).getText(c)).toList();
    }

    /** Does something in a dialog as soon as it is open. */
    void inDialog(String title, Consumer<Shell> does) {
        display.timerExec(LOOK_AGAIN_MILLIS, () -> Arrays.stream(display.getShells()).filter(s -> s.getText().equals(title)).findFirst()
                .ifPresentOrElse(does, () -> inDialog(title, does)));
    }

    /** Brings a panel to the front. */
    void panel(String name) {
        for (CTabFolder folder : all(CTabFolder.class)) {
            for (int i = 0; i < folder.getItemCount(); i++) {
                if (folder.getItem(i).getText().equals(name)) {
                    folder.setSelection(i);
                    folder.notifyListeners(SWT.Selection, null);
                    return;
                }
            }
        }
        fail("no panel " + name);
    }
}
