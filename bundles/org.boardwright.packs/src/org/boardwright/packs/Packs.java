package org.boardwright.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.packs.internal.JarReading;
import org.boardwright.packs.internal.PackBundles;
import org.boardwright.packs.internal.PackChecks;
import org.boardwright.packs.internal.PackFolder;
import org.boardwright.packs.internal.PackJar;
import org.boardwright.packs.internal.PackSource;
import org.boardwright.packs.internal.PacksInUse;
import org.boardwright.packs.internal.ShippedPacks;
import org.boardwright.workflow.FolderWatch;
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
    private final PacksInUse inUse;
    private final ShippedPacks shipped;
    private final Workflow workflow;
    private final Signers signers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<PackChange>>> followers = new CopyOnWriteArrayList<>();

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
        this.inUse = new PacksInUse(this.folder, new PackBundles(context), workflow);
        this.shipped = new ShippedPacks(context);
        this.workflow = workflow;
        this.signers = new Signers(this.folder, this::judgeAgain);
        inUse.bringBack();
    }

    /** Where the packs of this user are kept when the environment names no other folder. */
    public static Path userFolder() {
        return PackFolder.ofUser(Map.of()).path();
    }

    /**
     * Follows what other programs, such as the command line, install, update and remove in the same folder: it acts here at
     * once, as if it were done here.
     *
     * @param told    told what changed, on any thread
     * @param trouble told when the folder cannot be watched or read, in a sentence
     * @return to be closed to follow no longer
     */
    public Workflow.Subscription follow(Consumer<List<PackChange>> told, Consumer<IOException> trouble) {
        FolderWatch watch = new FolderWatch(PackFolder::tells, () -> catchUp(trouble), trouble);
        followers.add(told);
        try {
            Files.createDirectories(folder.path());
            watch.watch(folder.path());
        } catch (IOException e) {
            trouble.accept(new IOException(folder.path() + " cannot be made; packs installed by other programs act at the next start only", e));
        }
        return () -> {
            watch.close();
            followers.remove(told);
        };
    }

    private void catchUp(Consumer<IOException> trouble) {
        try {
            catchUp();
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    private synchronized void catchUp() throws IOException {
        List<PackChange> changes = inUse.catchUp();
        if (!changes.isEmpty()) {
            followers.forEach(f -> f.accept(changes));
            listeners.forEach(Runnable::run);
        }
    }

    private PackJar read(Path jar) {
        return JarReading.read(jar, folder.trusted());
    }

    /** What kept packs from being brought back, one sentence each. */
    public synchronized List<String> problems() {
        return inUse.problems();
    }

    /** Whether there is no pack, in use or left out, but those that came with the product. */
    public synchronized boolean areAllShipped() {
        return inUse.isEmpty();
    }

    /** Every pack: what came with the product first, then what was installed, in order of their names. */
    public synchronized List<PackRow> list() throws IOException {
        List<KnowledgeFile> known = workflow.knowledgeFiles();
        List<PackRow> rows = new ArrayList<>(shipped.rows(known, workflow.knowledgeProblems()));
        for (PackFolder.Entry entry : folder.entries()) {
            List<String> wrong = inUse.problem(entry.id()).map(List::of).orElseGet(() -> PackChecks.wrong(workflow.knowledgeProblems(), entry.id()));
            PackJar jar = read(entry.jar()).as(entry.id(), Version.parseVersion(entry.version()));
            rows.add(PackChecks.row(jar, PackChecks.owned(known, entry.id()), PackRow.Origin.INSTALLED, wrong));
        }
        return rows;
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

    /**
     * Fetches and checks the packs at an address, and installs nothing.
     *
     * @param address of a p2 site on the web, or a file or folder as for {@link #check}
     * @return the packs, to be closed; what a site holds beside packs is left out
     * @throws PackRefusedException when there is no pack, or the site is not what its list says
     * @throws IOException          when it cannot be read
     */
    public SitePacks look(String address) throws IOException, PackRefusedException {
        List<KnowledgeFile> known = workflow.knowledgeFiles();
        PackSource opened = new PackSource();
        try {
            List<PackJar> all = opened.jars(address, id -> !shipped.isPartOfProduct(id, known)).stream().map(this::read).toList();
            List<PackJar> packs = all.stream().filter(PackJar::isForUs).toList();
            List<PackJar> jars = packs.isEmpty() ? all : packs;
            List<PackRow> here = list();
            PackReport report = check(jars);
            return new SitePacks(address, opened, jars, report, report.packs().stream().map(p -> offer(p, here)).toList());
        } catch (IOException | PackRefusedException e) {
            opened.close();
            throw e;
        }
    }

    private static SitePacks.Offer offer(PackRow pack, List<PackRow> here) {
        return new SitePacks.Offer(pack, here.stream().filter(r -> r.id().equals(pack.id())).map(PackRow::version).findFirst());
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
            return installed(source.toString(), opened.jars(source));
        }
    }

    /**
     * Installs packs of a site, or newer versions of them; {@link #update} looks there again.
     *
     * @param ids which ones; they are installed all or not at all
     */
    public synchronized PackReport install(SitePacks site, List<String> ids) throws IOException, PackRefusedException {
        PackReport report = installed(site.address(), site.files(ids));
        site.installed(ids);
        if (PackSource.isSite(site.address())) {
            String address = PackSource.absolute(site.address());
            folder.alone(() -> folder.noteSite(ids, address));
        }
        return report;
    }

    private PackReport installed(String source, List<Path> files) throws IOException, PackRefusedException {
        catchUp();
        try {
            List<PackJar> jars = files.stream().map(this::read).toList();
            PackReport report = check(jars);
            if (!report.accepted()) {
                throw new PackRefusedException(source, report.reasons(), report.strangers());
            }
            refuseOlder(source, jars);
            install(source, jars);
            return report;
        } finally {
            listeners.forEach(Runnable::run);
        }
    }

    /** The sites packs were installed from, by id of the pack. */
    public Map<String, String> sites() throws IOException {
        return folder.sites();
    }

    /**
     * Looks for newer versions at the sites packs were installed from, and installs them.
     *
     * @param ids which packs; empty for all that were installed from a site
     * @return one for each pack, in order of their names
     */
    public List<PackUpdate> update(List<String> ids) throws IOException {
        Map<String, Map<String, String>> versions = new TreeMap<>();
        for (Map.Entry<String, String> site : folder.sites().entrySet()) {
            Optional<PackFolder.Entry> before = installed(site.getKey());
            if (before.isPresent() && (ids.isEmpty() || ids.contains(site.getKey()))) {
                versions.computeIfAbsent(site.getValue(), address -> new TreeMap<>()).put(site.getKey(), before.get().version());
            }
        }
        List<PackUpdate> updates = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> site : versions.entrySet()) {
            updates.addAll(update(site.getKey(), site.getValue()));
        }
        updates.sort(Comparator.comparing(PackUpdate::id));
        return updates;
    }

    /** @param before the installed version by id of the pack */
    private List<PackUpdate> update(String address, Map<String, String> before) throws IOException {
        SitePacks looked;
        try {
            looked = look(address);
        } catch (IOException | PackRefusedException e) {
            return before.entrySet().stream().map(b -> new PackUpdate(b.getKey(), b.getValue(), b.getValue(), e.getMessage())).toList();
        }
        try (SitePacks site = looked) {
            return before.entrySet().stream().map(b -> update(site, b.getKey(), b.getValue())).toList();
        }
    }

    private PackUpdate update(SitePacks site, String id, String before) {
        if (site.offers().stream().noneMatch(o -> o.pack().id().equals(id) && o.isNewer())) {
            return new PackUpdate(id, before, before, "");
        }
        try {
            install(site, List.of(id));
            return new PackUpdate(id, before, installed(id).map(PackFolder.Entry::version).orElse(before), "");
        } catch (IOException | PackRefusedException e) {
            return new PackUpdate(id, before, before, e.getMessage());
        }
    }

    private void refuseOlder(String source, List<PackJar> jars) throws IOException, PackRefusedException {
        for (PackJar jar : jars) {
            if (shipped.has(jar.id(), jar.version())) {
                throw new PackRefusedException(source, "Version " + jar.version() + " of " + jar.id() + " comes with the product already.");
            }
            Optional<Version> there = installed(jar.id()).map(e -> Version.parseVersion(e.version()));
            if (there.isPresent() && numbers(there.get()).compareTo(numbers(jar.version())) > 0) {
                throw new PackRefusedException(source, "Version " + there.get() + " of " + jar.id() + " is installed and newer than "
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

    private void install(String source, List<PackJar> jars) throws IOException, PackRefusedException {
        for (PackJar jar : jars) {
            Optional<PackFolder.Entry> before = installed(jar.id());
            boolean signed = jar.code() && jar.signature().state() == Signature.State.TRUSTED;
            folder.alone(() -> folder.keep(jar, Optional.of(jar.signature().fingerprint()).filter(f -> signed)));
            PackFolder.Entry after = installed(jar.id()).orElseThrow();
            try {
                inUse.replace(before, after, !jar.models().isEmpty());
            } catch (BundleException e) {
                takeBack(before, after);
                throw new PackRefusedException(source, jar.id() + " does not fit into this product: " + e.getMessage() + ".");
            }
            if (before.isPresent() && !before.get().jar().equals(after.jar())) {
                Files.deleteIfExists(before.get().jar());
            }
        }
    }

    private void takeBack(Optional<PackFolder.Entry> before, PackFolder.Entry after) throws IOException {
        folder.alone(() -> folder.forget(after));
        before.ifPresentOrElse(inUse::lost, () -> inUse.forget(after));
    }

    /**
     * Removes an installed pack. It no longer acts when this returns; cases keep their evidence.
     *
     * @param id symbolic name of the plug-in
     * @return ids of packs that need it and no longer act
     * @throws PackRefusedException when no such pack was installed
     */
    public synchronized List<String> remove(String id) throws IOException, PackRefusedException {
        catchUp();
        Optional<PackFolder.Entry> entry = installed(id);
        if (entry.isEmpty()) {
            throw new PackRefusedException(id, "No such pack was installed here. Those that came with the product stay; see: boardwright packs list.");
        }
        List<KnowledgeFile> before = PackChecks.owned(workflow.knowledgeFiles(), id);
        try {
            inUse.takeOut(entry.get());
            folder.alone(() -> folder.forget(entry.get()));
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

    /** The signers this shop accepts. */
    public Signers signers() {
        return signers;
    }

    /** Packs that may no longer run, or may now, are taken out of use or put to use. */
    private synchronized void judgeAgain() throws IOException {
        inUse.judgeAgain();
        listeners.forEach(Runnable::run);
    }

    /** Asks to be told when packs were installed or removed. The listener is called on any thread. */
    public Workflow.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
