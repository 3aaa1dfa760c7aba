package org.boardwright.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;
import org.boardwright.packs.internal.JarReading;
import org.boardwright.packs.internal.KnowledgeWait;
import org.boardwright.packs.internal.PackBundles;
import org.boardwright.packs.internal.PackChecks;
import org.boardwright.packs.internal.PackFolder;
import org.boardwright.packs.internal.PackJar;
import org.boardwright.packs.internal.PackSource;
import org.boardwright.packs.internal.ShippedPacks;
import org.boardwright.packs.internal.TrustedSigners;
import org.boardwright.workflow.Workflow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The packs of this shop: lists, checks, installs, updates and removes them. What is installed acts at once and is brought
 * back at each start; one that cannot be brought back is named in {@link #problems} and left out. An OSGi service; safe to
 * use from any thread. Reading and resolving take up to some seconds.
 */
@Component(service = Packs.class)
public final class Packs {

    private final PackFolder folder;
    private final PackBundles bundles;
    private final ShippedPacks shipped;
    private final Workflow workflow;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Made by the service runtime: the packs of this user. */
    @Activate
    public Packs(BundleContext context, @Reference Workflow workflow) {
        this(context, workflow, PackFolder.ofUser(System.getenv()).path());
    }

    /**
     * Brings the packs of a folder back.
     *
     * @param context of a running framework
     * @param folder  where installed packs are kept; made when the first is installed
     */
    public Packs(BundleContext context, Workflow workflow, Path folder) {
        this.folder = new PackFolder(folder);
        this.bundles = new PackBundles(context);
        this.shipped = new ShippedPacks(context);
        this.workflow = workflow;
        bringBack();
    }

    private void bringBack() {
        try {
            List<PackFolder.Entry> entries = folder.entries();
            bundles.removeAllBut(entries);
            entries.forEach(this::bringBack);
        } catch (IOException | BundleException e) {
            problems.put("", "The installed packs were not brought back: " + e.getMessage());
        }
    }

    private void bringBack(PackFolder.Entry entry) {
        try {
            Optional<String> why = whyNot(entry);
            if (why.isPresent()) {
                problems.put(entry.id(), "Pack " + entry.id() + " is left out: " + why.get());
                bundles.remove(entry);
            } else {
                bundles.install(entry);
            }
        } catch (IOException | BundleException e) {
            problems.put(entry.id(), "Pack " + entry.id() + " is left out: " + e.getMessage() + ". Install it again, or remove it.");
        }
    }

    private Optional<String> whyNot(PackFolder.Entry entry) throws IOException {
        if (!Files.exists(entry.jar())) {
            return Optional.of(entry.jar() + " is gone. Install it again, or remove it.");
        }
        if (!PackFolder.sha256(entry.jar()).equals(entry.sha256())) {
            return Optional.of(entry.jar() + " was changed since it was installed. Install it again, or remove it.");
        }
        PackJar jar = read(entry.jar());
        boolean signerGone = entry.signer().isPresent() && !folder.trusted().accepts(entry.signer().get());
        boolean unsigned = entry.signer().isEmpty() && jar.code();
        return (signerGone || unsigned) && !folder.unsignedAllowed()
                ? Optional.of("its signer is not accepted by this shop, and unsigned code is refused.") : Optional.empty();
    }

    private PackJar read(Path jar) {
        return JarReading.read(jar, folder.trusted());
    }

    /** What kept packs from being brought back, one sentence each. */
    public synchronized List<String> problems() {
        return List.copyOf(problems.values());
    }

    /** Every pack: what came with the product first, then what was installed, in order of their names. */
    public synchronized List<PackRow> list() throws IOException {
        List<KnowledgeFile> known = workflow.knowledgeFiles();
        List<PackRow> rows = new ArrayList<>(shipped.rows(known, workflow.knowledgeProblems()));
        for (PackFolder.Entry entry : folder.entries()) {
            List<String> wrong = problems.containsKey(entry.id()) ? List.of(problems.get(entry.id()))
                    : workflow.knowledgeProblems().stream().filter(p -> p.fatal() && p.file().startsWith(entry.id() + "/")).map(ModelProblem::toString).toList();
            PackJar jar = read(entry.jar()).as(entry.id(), Version.parseVersion(entry.version()));
            rows.add(PackChecks.row(jar, of(known, entry.id()), PackRow.Origin.INSTALLED, wrong));
        }
        return rows;
    }

    private static List<KnowledgeFile> of(List<KnowledgeFile> known, String id) {
        return known.stream().filter(k -> PackChecks.owner(k).equals(id)).toList();
    }

    /**
     * Checks a pack as {@link #install} does, and changes nothing.
     *
     * @param source a .jar, the .zip of a p2 site, a site or a pack as a folder, or a .faults file
     * @throws PackRefusedException when it holds no pack at all
     * @throws IOException          when it cannot be read
     */
    public PackReport check(Path source) throws IOException, PackRefusedException {
        try (PackSource opened = new PackSource()) {
            return check(opened.jars(source).stream().map(this::read).toList());
        }
    }

    private PackReport check(List<PackJar> jars) {
        return new PackChecks(workflow.knowledgeFiles(), folder.unsignedAllowed()).check(jars);
    }

    /**
     * Installs the packs in a file, or a newer version of them. They act when this returns.
     *
     * @param source as for {@link #check}
     * @return what was installed, with advice and warnings
     * @throws PackRefusedException when one cannot be used or may not run; nothing has changed then
     * @throws IOException          when a file cannot be read or written
     */
    public synchronized PackReport install(Path source) throws IOException, PackRefusedException {
        try (PackSource opened = new PackSource()) {
            List<PackJar> jars = opened.jars(source).stream().map(this::read).toList();
            PackReport report = check(jars);
            if (!report.accepted()) {
                throw new PackRefusedException(source.toString(), report.reasons());
            }
            refuseOlder(source, jars);
            install(source, jars);
            return report;
        } finally {
            listeners.forEach(Runnable::run);
        }
    }

    private void refuseOlder(Path source, List<PackJar> jars) throws IOException, PackRefusedException {
        for (PackJar jar : jars) {
            Optional<Version> there = installed(jar.id()).map(e -> Version.parseVersion(e.version()));
            if (there.isPresent() && numbers(there.get()).compareTo(numbers(jar.version())) > 0) {
                throw new PackRefusedException(source.toString(), "Version " + there.get() + " of " + jar.id() + " is installed and newer than "
                        + jar.version() + ". To go back, remove it first: boardwright packs remove " + jar.id() + ".");
            }
        }
    }

    /** An author installs the folder after its site and the other way round; only the site has a qualifier. */
    private static Version numbers(Version version) {
        return new Version(version.getMajor(), version.getMinor(), version.getMicro());
    }

    private Optional<PackFolder.Entry> installed(String id) throws IOException {
        return folder.entries().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private void install(Path source, List<PackJar> jars) throws IOException, PackRefusedException {
        for (PackJar jar : jars) {
            Optional<PackFolder.Entry> before = installed(jar.id());
            boolean signed = jar.code() && jar.signature().state() == Signature.State.TRUSTED;
            folder.alone(() -> folder.keep(jar, Optional.of(jar.signature().fingerprint()).filter(f -> signed)));
            PackFolder.Entry after = installed(jar.id()).orElseThrow();
            try {
                replace(before, after, !jar.models().isEmpty());
                problems.remove(jar.id());
            } catch (BundleException e) {
                takeBack(before, after);
                throw new PackRefusedException(source.toString(), jar.id() + " does not fit into this product: " + e.getMessage() + ".");
            }
            if (before.isPresent() && !before.get().jar().equals(after.jar())) {
                Files.deleteIfExists(before.get().jar());
            }
        }
    }

    private void replace(Optional<PackFolder.Entry> before, PackFolder.Entry after, boolean hasModels) throws IOException, BundleException {
        if (before.isPresent() && before.get().sha256().equals(after.sha256())) {
            bundles.install(after);
            return;
        }
        List<KnowledgeFile> known = of(workflow.knowledgeFiles(), after.id());
        try (KnowledgeWait wait = new KnowledgeWait(workflow)) {
            if (before.isPresent()) {
                bundles.remove(before.get());
            }
            bundles.install(after);
            wait.until(acts(after.id(), hasModels, known));
        }
    }

    private BooleanSupplier acts(String id, boolean hasModels, List<KnowledgeFile> before) {
        return () -> {
            List<KnowledgeFile> now = of(workflow.knowledgeFiles(), id);
            return hasModels ? !now.isEmpty() && !now.equals(before) : now.isEmpty();
        };
    }

    private void takeBack(Optional<PackFolder.Entry> before, PackFolder.Entry after) throws IOException {
        folder.alone(() -> folder.forget(after));
        if (before.isPresent()) {
            problems.put(before.get().id(), "Pack " + before.get().id() + " is left out: its update failed. Install the earlier version again.");
        }
    }

    /**
     * Removes an installed pack. It no longer acts when this returns; cases keep their evidence.
     *
     * @param id symbolic name of the plug-in
     * @return ids of packs that need it and no longer act
     * @throws PackRefusedException when no such pack was installed
     */
    public synchronized List<String> remove(String id) throws IOException, PackRefusedException {
        Optional<PackFolder.Entry> entry = installed(id);
        if (entry.isEmpty()) {
            throw new PackRefusedException(id, "No such pack was installed here. Those that came with the product stay; see: boardwright packs list.");
        }
        List<KnowledgeFile> before = of(workflow.knowledgeFiles(), id);
        try (KnowledgeWait wait = new KnowledgeWait(workflow)) {
            bundles.remove(entry.get());
            folder.alone(() -> folder.forget(entry.get()));
            problems.remove(id);
            wait.until(() -> before.isEmpty() || !of(workflow.knowledgeFiles(), id).equals(before));
        } catch (BundleException e) {
            throw new PackRefusedException(id, "It cannot be taken out of use: " + e.getMessage() + ". Start Boardwright again and try once more.");
        } finally {
            listeners.forEach(Runnable::run);
        }
        return dependents(before);
    }

    private List<String> dependents(List<KnowledgeFile> gone) {
        List<String> ids = gone.stream().flatMap(k -> k.model().stream()).map(m -> m.getId()).toList();
        return workflow.knowledgeFiles().stream().flatMap(k -> k.model().stream())
                .filter(m -> m.getRequires().stream().anyMatch(ids::contains)).map(m -> m.getId()).toList();
    }

    /**
     * Accepts a signer: code it signed may run from now on.
     *
     * @param certificate a file as {@code keytool -exportcert} writes it
     * @return the signer
     * @throws IOException when it holds no certificate
     */
    public Signature trust(Path certificate) throws IOException {
        X509Certificate read = TrustedSigners.read(certificate);
        folder.trusted().add(read);
        return signature(read);
    }

    private static Signature signature(X509Certificate certificate) {
        return new Signature(Signature.State.TRUSTED, TrustedSigners.name(certificate), TrustedSigners.fingerprint(certificate));
    }

    /**
     * No longer accepts a signer. Its packs are left out from the next start on.
     *
     * @param fingerprint SHA-256 of the certificate, upper-case hexadecimal
     * @return false when it was not accepted
     */
    public boolean distrust(String fingerprint) throws IOException {
        return folder.trusted().remove(fingerprint);
    }

    /** The accepted signers. */
    public List<Signature> trusted() throws IOException {
        return folder.trusted().all().stream().map(Packs::signature).toList();
    }

    /** Whether code may run that no accepted signer vouches for. */
    public boolean unsignedAllowed() {
        return folder.unsignedAllowed();
    }

    /** Sets whether code may run that no accepted signer vouches for. */
    public void allowUnsigned(boolean allowed) throws IOException {
        folder.allowUnsigned(allowed);
    }

    /** Asks to be told when packs were installed or removed here. The listener is called on any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
