package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.boardwright.ui.model.HelpPage;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1, and the pages it shows. */
class HelpTest {

    private static final String GUIDE = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    private final Bench bench = new Bench();

    @BeforeEach
    void clear() throws PartInitException {
        bench.clear();
    }

    @AfterEach
    void closeHelp() {
        Bench.page().hideView(Bench.page().findView(HelpView.ID));
    }

    private static Stream<String> pages(String language) {
        return Collections.list(Platform.getBundle("org.boardwright.ui").findEntries("help/" + language, "*.html", false)).stream()
                .map(URL::getPath).map(p -> HelpPages.nameOf(p.substring(p.lastIndexOf('/') + 1)));
    }

    private static HelpPage read(String language, String name) throws IOException {
        try (InputStream in = Platform.getBundle("org.boardwright.ui").getEntry("help/" + language + "/" + name + ".html").openStream()) {
            return HelpPage.read(in);
        }
    }

    @Test
    void f1IsBound() throws ParseException {
        var bound = PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance("F1"));
        assertEquals(Commands.HELP_HERE, bound.getParameterizedCommand().getId());
    }

    @Test
    void ctrlNBeginsACaseWhateverIsInFront() throws ParseException, PartInitException {
        for (String view : List.of(NextStepView.ID, ERROR_LOG)) {
            Bench.page().showView(view);
            bench.until(view + " is in front", () -> Bench.page().getActivePartReference().getId().equals(view));
            var bound = PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance("M1+N"));
            assertEquals(Commands.NEW_CASE, bound.getParameterizedCommand().getId(), view);
        }
    }

    @Test
    void theGuideToTheFirstCaseOpens() throws CommandException {
        bench.run(Commands.FIRST_CASE, Map.of());
        try {
            bench.until("the guide is shown", () -> Bench.all(Bench.window(), ScrolledForm.class).stream()
                    .anyMatch(f -> f.isVisible() && f.getText().equals("The first case")));
        } finally {
            Bench.page().hideView(Bench.page().findView(GUIDE));
        }
    }

    @Test
    void everyViewHasAPage() {
        List<String> without = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.boardwright.") && !id.equals(HelpView.ID))
                .filter(id -> !HelpPages.has(id.substring(id.lastIndexOf('.') + 1))).toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyPageCanBeShownAndItsLinksLeadToPages() {
        List<String> names = pages("en").toList();
        assertTrue(names.size() > 10, names.toString());
        assertAll(names.stream().map(n -> () -> {
            for (String link : read("en", n).links()) {
                assertTrue(names.contains(HelpPages.nameOf(link)), n + " leads to " + link);
            }
        }));
    }

    @Test
    void f1OnAViewShowsItsPage() throws CommandException {
        Bench.page().activate(bench.view(EvidenceView.class, EvidenceView.ID));
        bench.run(Commands.HELP_HERE, Map.of());
        bench.until("the page is shown", () -> bench.hasText("Evidence") && Bench.page().getActivePart() instanceof HelpView);
    }

    @Test
    void f1OnADialogShowsItsPageBesideIt() throws CommandException {
        List<String> shown = new ArrayList<>();
        bench.inDialog("New Case", dialog -> {
            runHelp();
            Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.getText().equals("Help")).findFirst().ifPresent(help -> {
                shown.addAll(Bench.texts(help));
                help.close();
            });
            dialog.close();
        });
        bench.run(Commands.NEW_CASE, Map.of());
        assertTrue(shown.contains("Start a case"), shown.toString());
    }

    private void runHelp() {
        try {
            bench.run(Commands.HELP_HERE, Map.of());
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
    }
}
