package org.boardwright.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.packs.Packs;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What {@link PlainStart} needs to know of an installation: which jars the command line runs on, which fault models and which probes
 * there are. Seen in a running framework, and kept in a file for as long as the installation stays as it is.
 *
 * @param classPath jars, those of the command line first
 * @param packs     folder of the packs that this user installs
 * @param version   of the command line
 * @param models    jar of each fault model by its name, in the order of {@link Workflow#knowledgeFiles()}
 * @param probes    names of their classes, in the order in which they are tried
 */
record PlainInstallation(List<Path> classPath, Path packs, String version, Map<String, Path> models, List<String> probes) {

    private static final String OURS = "org.boardwright.";
    /** Lines before those of the fault models. */
    private static final int HEAD = 4;

    /**
     * What is installed.
     *
     * @param start the bundle of the command line
     * @return empty when it cannot run without a framework: with a probe of a vendor, who may count on one, and from classes that are not in jars
     */
    static Optional<PlainInstallation> of(Workflow workflow, Bundle start) {
        List<Class<?>> probes = workflow.probes().stream().<Class<?>>map(Object::getClass).toList();
        if (!probes.stream().allMatch(p -> FrameworkUtil.getBundle(p).getSymbolicName().startsWith(OURS))) {
            return Optional.empty();
        }
        Set<Bundle> bundles = new LinkedHashSet<>();
        collect(start, bundles);
        probes.forEach(p -> collect(FrameworkUtil.getBundle(p), bundles));
        List<Path> classPath = new ArrayList<>();
        bundles.forEach(b -> jar(b).filter(jar -> isWhole(b)).ifPresent(classPath::add));
        Map<String, Path> models = new LinkedHashMap<>();
        workflow.knowledgeFiles().forEach(f -> owner(f.name(), start).flatMap(PlainInstallation::jar).ifPresent(jar -> models.put(f.name(), jar)));
        boolean allInJars = classPath.size() == bundles.size() && models.size() == workflow.knowledgeFiles().size();
        return allInJars ? Optional.of(new PlainInstallation(classPath, Packs.userFolder(), start.getVersion().toString(), models,
                probes.stream().map(Class::getName).toList())) : Optional.empty();
    }

    private static void collect(Bundle bundle, Set<Bundle> bundles) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null && bundles.add(bundle)) {
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                String namespace = wire.getCapability().getNamespace();
                if (namespace.equals(BundleRevision.BUNDLE_NAMESPACE) || namespace.equals(BundleRevision.PACKAGE_NAMESPACE)) {
                    collect(wire.getProvider().getBundle(), bundles);
                }
            }
        }
    }

    /** Whether the jar itself is all of the class path of the bundle. */
    private static boolean isWhole(Bundle bundle) {
        String classPath = bundle.getHeaders().get(Constants.BUNDLE_CLASSPATH);
        return classPath == null || classPath.equals(".");
    }

    private static Optional<Bundle> owner(String model, Bundle start) {
        for (Bundle bundle : start.getBundleContext().getBundles()) {
            if (model.startsWith(bundle.getSymbolicName() + "/") && bundle.getState() != Bundle.INSTALLED) {
                return Optional.of(bundle);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> jar(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).map(File::toPath).filter(Files::isRegularFile);
    }

    /** Writes it; a file is there whole or not at all. The first two lines are what the start script wants. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        lines.add(packs.toString());
        lines.add(version);
        lines.add(String.join("\t", probes));
        models.forEach((name, jar) -> lines.add(name + "\t" + jar));
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "plain", ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException when it is not such a file */
    static PlainInstallation read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < HEAD) {
            throw new IOException(file + " is damaged; delete it.");
        }
        List<Path> classPath = new ArrayList<>();
        for (String jar : lines.get(0).split(File.pathSeparator)) {
            classPath.add(Path.of(jar));
        }
        Map<String, Path> models = new LinkedHashMap<>();
        for (String line : lines.subList(HEAD, lines.size())) {
            int tab = line.indexOf('\t');
            models.put(line.substring(0, tab), Path.of(line.substring(tab + 1)));
        }
        return new PlainInstallation(classPath, Path.of(lines.get(1)), lines.get(2), models, List.of(lines.get(3).split("\t")));
    }
}
