package org.boardwright.house;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** Which bundle may depend on which; the table of the architecture, and the only place where an arrow is added. */
class ArrowTest {

    private static final String OURS = "org.boardwright.";
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("model", Set.of()),
            entry("inference", Set.of()),
            entry("diagnosis", Set.of("model", "inference")),
            entry("knowledge", Set.of("model")),
            entry("probe", Set.of()),
            entry("probe.contract", Set.of("probe")),
            entry("probe.restorelog", Set.of("probe")),
            entry("probe.paniclog", Set.of("probe")),
            entry("probe.usb", Set.of("probe")),
            entry("probe.ipsw", Set.of("probe")),
            entry("probe.host", Set.of("probe")),
            entry("phones", Set.of("probe", "probe.usb")),
            entry("emulator", Set.of("phones")),
            entry("restore", Set.of("probe", "probe.restorelog", "probe.usb", "phones")),
            entry("report", Set.of("model", "diagnosis")),
            entry("workflow", Set.of("model", "inference", "diagnosis", "knowledge", "probe", "probe.restorelog", "probe.ipsw", "probe.host", "phones", "emulator", "report", "restore")),
            entry("packs", Set.of("workflow")),
            entry("cli", Set.of("workflow", "packs")),
            entry("ui", Set.of("workflow", "packs")),
            entry("ui.knowledge", Set.of("ui", "workflow")),
            entry("ui.cheatsheets", Set.of()),
            entry("app", Set.of("ui")),
            entry("faults.apple", Set.of("knowledge")));
    private static final Set<String> WITH_WINDOWS = Set.of("ui", "ui.knowledge", "ui.cheatsheets", "app");
    private static final List<String> WINDOW_PARTS = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui");
    private static final int LONGEST_VIEW = 250;

    private static String shortName(String bundle) {
        return bundle.substring(OURS.length());
    }

    @Test
    void everyBundleHasAPlaceInTheTable() {
        List<String> unknown = Repository.bundles().keySet().stream().filter(b -> !ARROWS.containsKey(shortName(b))).toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyArrowIsInTheTable() {
        List<String> wrong = new ArrayList<>();
        Repository.bundles().forEach((name, folder) -> Repository.required(folder).stream()
                .filter(r -> r.startsWith(OURS) && !ARROWS.getOrDefault(shortName(name), Set.of()).contains(shortName(r)))
                .forEach(r -> wrong.add(name + " -> " + r)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void ourPackagesAreReachedByArrowsOnly() {
        List<String> wrong = new ArrayList<>();
        Repository.bundles().forEach((name, folder) -> Repository.header(folder, Constants.IMPORT_PACKAGE).stream()
                .filter(p -> p.startsWith(OURS)).forEach(p -> wrong.add(name + " imports " + p)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheWorkbenchNamesWindows() {
        List<String> wrong = new ArrayList<>();
        Repository.bundles().forEach((name, folder) -> {
            if (!WITH_WINDOWS.contains(shortName(name))) {
                Stream.concat(Repository.required(folder).stream(), Repository.header(folder, Constants.IMPORT_PACKAGE).stream())
                        .filter(ArrowTest::isWindowPart).forEach(p -> wrong.add(name + " -> " + p));
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static boolean isWindowPart(String name) {
        return WINDOW_PARTS.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
    }

    @Test
    void presentationModelsNameNoWindows() throws IOException {
        List<Path> models = new ArrayList<>();
        for (String bundle : List.of("ui", "ui.knowledge")) {
            Repository.sources(Repository.bundles().get(OURS + bundle)).stream().filter(f -> f.getParent().endsWith("model")).forEach(models::add);
        }
        assertTrue(models.stream().anyMatch(m -> m.getParent().endsWith("ui/knowledge/model")), "no presentation models found");
        for (Path model : models) {
            List<String> wrong = Files.readAllLines(model).stream().filter(l -> l.startsWith("import "))
                    .map(l -> l.replaceFirst("import (static )?", "")).filter(ArrowTest::isWindowPart).toList();
            assertEquals(List.of(), wrong, model.toString());
        }
    }

    @Test
    void packsHoldNoCode() {
        Repository.bundles().forEach((name, folder) -> {
            if (shortName(name).startsWith("faults.")) {
                assertEquals(List.of(), Repository.sources(folder), name);
            }
        });
    }

    @Test
    void noViewIsLong() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> sources = new ArrayList<>(Repository.sources(Repository.bundles().get(OURS + "ui")));
        sources.addAll(Repository.sources(Repository.bundles().get(OURS + "ui.knowledge")));
        for (Path file : sources) {
            long lines = Files.readAllLines(file).size();
            if ((file.toString().endsWith("View.java") || file.getParent().endsWith("ui/knowledge/internal")) && lines > LONGEST_VIEW) {
                wrong.add(file.getFileName() + ": " + lines);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingIsStartedByAnActivator() {
        List<String> wrong = Repository.bundles().entrySet().stream()
                .filter(e -> !Repository.header(e.getValue(), Constants.BUNDLE_ACTIVATOR).isEmpty()).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), wrong);
    }
}
