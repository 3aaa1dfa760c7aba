package org.boardwright.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.ModelProblem.Severity;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Reads the packs contributed to the extension point {@value #EXTENSION_POINT}, and again whenever one comes or goes. */
@Component(service = Knowledge.class)
public final class ContributedKnowledge implements Knowledge {

    /** The extension point that packs contribute to. */
    public static final String EXTENSION_POINT = "org.boardwright.knowledge.faultModels";

    private final IExtensionRegistry registry;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final IRegistryEventListener registryListener = new PackListener();
    private Snapshot current;
    /** What was read, by plug-in and state of the plug-in, so that one pack that comes does not cost reading all others again. */
    private Map<String, KnowledgeFile> readBefore = Map.of();

    @Activate
    public ContributedKnowledge(@Reference IExtensionRegistry registry) {
        this.registry = registry;
        registry.addListener(registryListener, EXTENSION_POINT);
    }

    @Deactivate
    void deactivate() {
        registry.removeListener(registryListener);
    }

    @Override
    public synchronized Snapshot current() {
        if (current == null) {
            current = read();
        }
        return current;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Snapshot read() {
        Map<String, KnowledgeFile> read = new LinkedHashMap<>();
        Stream.of(registry.getConfigurationElementsFor(EXTENSION_POINT))
                .sorted(Comparator.comparing((IConfigurationElement e) -> e.getContributor().getName()))
                .forEach(e -> read(e, read));
        readBefore = read;
        return Snapshot.of(List.copyOf(read.values()));
    }

    private void read(IConfigurationElement element, Map<String, KnowledgeFile> files) {
        String path = element.getAttribute("file");
        String name = element.getContributor().getName() + "/" + path;
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        String key = bundle == null ? name : name + "#" + bundle.getBundleId() + "#" + bundle.getLastModified();
        KnowledgeFile known = readBefore.get(key);
        files.put(key, known == null ? read(name, path, bundle) : known);
    }

    private static KnowledgeFile read(String name, String path, Bundle bundle) {
        URL url = bundle == null || path == null ? null : bundle.getEntry(path);
        if (url == null) {
            return unusable(name, "is not in the plug-in", "Correct the attribute 'file' in plugin.xml, or add the folder to bin.includes");
        }
        try (InputStream in = url.openStream()) {
            return KnowledgeReader.read(name, in);
        } catch (IOException e) {
            return unusable(name, "cannot be read: " + e.getMessage(), "Install the plug-in again");
        }
    }

    private static KnowledgeFile unusable(String name, String message, String remedy) {
        return new KnowledgeFile(name, Optional.empty(), Map.of(),
                List.of(new ModelProblem(Severity.FATAL, name, 0, message, remedy)));
    }

    private void forget() {
        synchronized (this) {
            current = null;
        }
        listeners.forEach(Runnable::run);
    }

    private final class PackListener implements IRegistryEventListener {

        @Override
        public void added(IExtension[] extensions) {
            forget();
        }

        @Override
        public void removed(IExtension[] extensions) {
            forget();
        }

        @Override
        public void added(IExtensionPoint[] extensionPoints) {
            forget();
        }

        @Override
        public void removed(IExtensionPoint[] extensionPoints) {
            forget();
        }
    }
}
