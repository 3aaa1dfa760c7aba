package org.boardwright.packs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Packs as plug-ins of the running framework. Where a pack is shipped as well, the newer one is in use. */
public final class PackBundles {

    private static final String LOCATION = "boardwright-pack:";
    private static final long REFRESH_SECONDS = 20;

    private final BundleContext context;

    public PackBundles(BundleContext context) {
        this.context = context;
    }

    private static String location(PackFolder.Entry entry) {
        return LOCATION + entry.id() + ":" + entry.sha256();
    }

    /** Whether the shop installed it, other than what came with the product. */
    static boolean isInstalledHere(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    /** Puts a pack to use. */
    public void install(PackFolder.Entry entry) throws IOException, BundleException {
        Bundle bundle = context.getBundle(location(entry));
        if (bundle == null) {
            try (InputStream in = Files.newInputStream(entry.jar())) {
                bundle = context.installBundle(location(entry), in);
            }
        }
        try {
            giveWay(bundle);
            if (!isFragment(bundle)) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        } catch (BundleException e) {
            uninstall(bundle);
            throw new BundleException(e.getMessage().strip().replaceAll("\\s+", " "), e.getType(), e);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Only one version of a pack is in use; the framework takes the newest when all are resolved anew. */
    private void giveWay(Bundle newcomer) throws BundleException {
        List<Bundle> others = namesakes(newcomer.getSymbolicName()).stream().filter(b -> b != newcomer).toList();
        if (others.isEmpty()) {
            return;
        }
        if (others.stream().anyMatch(b -> b.getVersion().compareTo(newcomer.getVersion()) >= 0)) {
            throw new BundleException("version " + others.getFirst().getVersion() + " comes with the product and is not older");
        }
        for (Bundle other : others) {
            other.stop(Bundle.STOP_TRANSIENT);
        }
        refresh(others);
    }

    private List<Bundle> namesakes(String id) {
        return Arrays.stream(context.getBundles()).filter(b -> id.equals(b.getSymbolicName())).toList();
    }

    /**
     * Takes a pack out of use; one that is shipped under the same name is used again.
     *
     * @return false when it was not in use
     */
    public boolean remove(PackFolder.Entry entry) throws BundleException {
        Bundle bundle = context.getBundle(location(entry));
        if (bundle != null) {
            uninstall(bundle);
        }
        return bundle != null;
    }

    private void uninstall(Bundle bundle) throws BundleException {
        String id = bundle.getSymbolicName();
        bundle.uninstall();
        refresh(List.of(bundle));
        for (Bundle shipped : namesakes(id)) {
            shipped.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }

    /** Takes out what an earlier run left behind and nobody keeps any more. */
    public void removeAllBut(List<PackFolder.Entry> kept) throws BundleException {
        Set<String> locations = Set.copyOf(kept.stream().map(PackBundles::location).toList());
        for (Bundle bundle : context.getBundles()) {
            if (isInstalledHere(bundle) && !locations.contains(bundle.getLocation())) {
                uninstall(bundle);
            }
        }
    }

    private void refresh(List<Bundle> bundles) throws BundleException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new BundleException("the plug-ins were not resolved anew within " + REFRESH_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BundleException("interrupted while the plug-ins are resolved anew", e);
        }
    }
}
