package org.boardwright.packs.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.packs.PackChange;
import org.boardwright.workflow.Workflow;
import org.osgi.framework.BundleException;

/** The installed packs as far as this program uses them, and what keeps the others from being used. Guarded by its owner. */
public final class PacksInUse {

    private final PackFolder folder;
    private final PackBundles bundles;
    private final Workflow workflow;
    private final Map<String, String> problems = new LinkedHashMap<>();
    /** What was installed when this program last looked, in use or left out, by id. */
    private final Map<String, PackFolder.Entry> seen = new LinkedHashMap<>();

    public PacksInUse(PackFolder folder, PackBundles bundles, Workflow workflow) {
        this.folder = folder;
        this.bundles = bundles;
        this.workflow = workflow;
    }

    /** Puts the packs to use that were installed before, at the start of the program. */
    public void bringBack() {
        try {
            List<PackFolder.Entry> entries = folder.entries();
            bundles.removeAllBut(entries);
            entries.forEach(this::bringBack);
        } catch (IOException | BundleException e) {
            problems.put("", "The installed packs were not brought back: " + e.getMessage());
        }
    }

    /** Whether nothing was installed when this program last looked, as far as it could look. */
    public boolean isEmpty() {
        return seen.isEmpty() && problems.isEmpty();
    }

    private void bringBack(PackFolder.Entry entry) {
        seen.put(entry.id(), entry);
        use(Optional.empty(), entry, () -> bundles.install(entry));
    }

    private interface Use {
        void begin() throws IOException, BundleException;
    }

    /** Puts an installed pack to use in place of its earlier version, or says in a problem why not; then neither is in use. */
    private void use(Optional<PackFolder.Entry> before, PackFolder.Entry entry, Use use) {
        problems.remove(entry.id());
        try {
            Optional<String> why = whyNot(entry);
            if (why.isPresent()) {
                leaveOut(before.orElse(entry), entry, why.get());
            } else {
                use.begin();
            }
        } catch (NoSuchFileException e) {
            leaveOut(before.orElse(entry), entry, gone(entry));
        } catch (IOException | BundleException e) {
            leaveOut(before.orElse(entry), entry, e.getMessage() + ". Install it again, or remove it.");
        }
    }

    private void leaveOut(PackFolder.Entry inUse, PackFolder.Entry entry, String why) {
        String problem = "Pack " + entry.id() + " is left out: " + why;
        try {
            takeOut(inUse);
        } catch (IOException | BundleException e) {
            problem += " It is still in use: " + e.getMessage() + ". Start Boardwright again.";
        }
        seen.put(entry.id(), entry);
        problems.put(entry.id(), problem);
    }

    private static String gone(PackFolder.Entry entry) {
        return entry.jar() + " is gone. Install it again, or remove it.";
    }

    /** Takes over what another program installed, updated or removed since this one last looked. */
    public List<PackChange> catchUp() throws IOException {
        List<PackFolder.Entry> now = folder.entries();
        List<PackChange> changes = new ArrayList<>();
        seen.values().stream().filter(old -> now.stream().noneMatch(e -> e.id().equals(old.id()))).toList().forEach(gone -> changes.add(letGo(gone)));
        Map<Boolean, List<PackFolder.Entry>> known = now.stream().collect(Collectors.partitioningBy(e -> e.equals(seen.get(e.id()))));
        known.get(false).forEach(entry -> changes.add(takeUp(entry)));
        changes.addAll(judgeAgain(known.get(true)));
        return changes;
    }

    /**
     * Takes packs out of use that may no longer run, and puts those to use that may now.
     *
     * @return what changed
     */
    public List<PackChange> judgeAgain() throws IOException {
        return judgeAgain(folder.entries());
    }

    private List<PackChange> judgeAgain(List<PackFolder.Entry> entries) throws IOException {
        List<PackChange> changes = new ArrayList<>();
        for (PackFolder.Entry entry : entries) {
            Optional<String> before = problem(entry.id());
            if (seen.containsKey(entry.id()) && Files.exists(entry.jar()) && whyNot(entry).isEmpty() == before.isPresent()) {
                PackChange change = takeUp(entry);
                if (!problem(entry.id()).equals(before)) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private PackChange letGo(PackFolder.Entry gone) {
        String title = title(gone.id());
        try {
            takeOut(gone);
        } catch (IOException | BundleException e) {
            problems.put(gone.id(), "Pack " + gone.id() + " was removed and is still in use: " + e.getMessage() + ". Start Boardwright again.");
            return new PackChange(PackChange.Kind.LEFT_OUT, gone.id(), title, gone.version(), problems.get(gone.id()));
        }
        return new PackChange(PackChange.Kind.REMOVED, gone.id(), title, gone.version(), "");
    }

    private PackChange takeUp(PackFolder.Entry entry) {
        boolean leftOut = problems.containsKey(entry.id());
        Optional<PackFolder.Entry> before = Optional.ofNullable(seen.put(entry.id(), entry)).filter(e -> !leftOut);
        use(before, entry, () -> replace(before, entry, !read(entry).models().isEmpty()));
        String problem = problems.getOrDefault(entry.id(), "");
        PackChange.Kind kind = !problem.isEmpty() ? PackChange.Kind.LEFT_OUT : before.isPresent() ? PackChange.Kind.UPDATED : PackChange.Kind.INSTALLED;
        return new PackChange(kind, entry.id(), title(entry.id()), entry.version(), problem);
    }

    /** What an acting pack calls itself; its id when it does not act. */
    private String title(String id) {
        return PackChecks.owned(workflow.knowledgeFiles(), id).stream().flatMap(k -> k.model().stream()).map(m -> m.getTitle()).findFirst().orElse(id);
    }

    private Optional<String> whyNot(PackFolder.Entry entry) throws IOException {
        if (!Files.exists(entry.jar())) {
            return Optional.of(gone(entry));
        }
        if (!PackFolder.sha256(entry.jar()).equals(entry.sha256())) {
            return Optional.of(entry.jar() + " was changed since it was installed. Install it again, or remove it.");
        }
        PackJar jar = read(entry);
        boolean signerGone = entry.signer().isPresent() && !folder.trusted().accepts(entry.signer().get());
        boolean unsigned = entry.signer().isEmpty() && jar.code();
        return (signerGone || unsigned) && !folder.unsignedAllowed()
                ? Optional.of("its signer is not accepted by this shop, and unsigned code is refused.") : Optional.empty();
    }

    private PackJar read(PackFolder.Entry entry) {
        return JarReading.read(entry.jar(), folder.trusted());
    }

    /**
     * Puts a pack to use in place of its earlier version. It acts when this returns; when it cannot, the earlier version no
     * longer acts.
     *
     * @param hasModels whether it contributes fault models
     */
    public void replace(Optional<PackFolder.Entry> before, PackFolder.Entry after, boolean hasModels) throws IOException, BundleException {
        seen.put(after.id(), after);
        if (before.isPresent() && before.get().sha256().equals(after.sha256())) {
            bundles.install(after);
            problems.remove(after.id());
            return;
        }
        List<KnowledgeFile> known = PackChecks.owned(workflow.knowledgeFiles(), after.id());
        try (KnowledgeWait wait = new KnowledgeWait(workflow)) {
            boolean was = before.isPresent() && bundles.remove(before.get());
            try {
                bundles.install(after);
            } catch (IOException | BundleException e) {
                wait.until(() -> !was || left(after.id(), known));
                throw e;
            }
            wait.until(acts(after.id(), hasModels, known));
        }
        problems.remove(after.id());
    }

    private BooleanSupplier acts(String id, boolean hasModels, List<KnowledgeFile> before) {
        return () -> {
            List<KnowledgeFile> now = PackChecks.owned(workflow.knowledgeFiles(), id);
            return hasModels ? !now.isEmpty() && !now.equals(before) : now.isEmpty();
        };
    }

    /** Whether nothing more is known of a pack, or something else than before. */
    private boolean left(String id, List<KnowledgeFile> before) {
        return before.isEmpty() || !PackChecks.owned(workflow.knowledgeFiles(), id).equals(before);
    }

    /** A pack was not put to use after all and is no longer installed. */
    public void forget(PackFolder.Entry entry) {
        seen.remove(entry.id());
    }

    /** The update of a pack failed; the earlier version is out of use too. */
    public void lost(PackFolder.Entry before) {
        seen.remove(before.id());
        problems.put(before.id(), "Pack " + before.id() + " is left out: its update failed. Install the earlier version again.");
    }

    /** A pack no longer acts when this returns. */
    public void takeOut(PackFolder.Entry entry) throws IOException, BundleException {
        List<KnowledgeFile> before = PackChecks.owned(workflow.knowledgeFiles(), entry.id());
        try (KnowledgeWait wait = new KnowledgeWait(workflow)) {
            boolean was = bundles.remove(entry);
            problems.remove(entry.id());
            seen.remove(entry.id());
            wait.until(() -> !was || left(entry.id(), before));
        }
    }

    /** What is wrong, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems.values());
    }

    /** What is wrong with a pack, in a sentence; empty when nothing is known to be. */
    public Optional<String> problem(String id) {
        return Optional.ofNullable(problems.get(id));
    }
}
