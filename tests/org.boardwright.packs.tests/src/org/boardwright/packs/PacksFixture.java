package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Packs of a folder of its own in the running framework; afterwards nothing is left of them. */
abstract class PacksFixture {

    private static final long WAIT_SECONDS = 20;

    protected final BundleContext context = FrameworkUtil.getBundle(PacksFixture.class).getBundleContext();
    private final ServiceTracker<Workflow, Workflow> tracker = new ServiceTracker<>(context, Workflow.class, null);
    protected Workflow workflow;
    protected Packs packs;
    @TempDir
    protected Path folder;

    @BeforeEach
    void start() throws InterruptedException {
        tracker.open();
        workflow = tracker.waitForService(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        assertNotNull(workflow, "the service did not start");
        restart();
    }

    /** As a start of the product does it. */
    protected void restart() {
        packs = new Packs(context, workflow, folder.resolve("packs"));
    }

    @AfterEach
    void removeAll() throws Exception {
        for (PackRow row : packs.list()) {
            if (row.origin() == PackRow.Origin.INSTALLED) {
                packs.remove(row.id());
            }
        }
        tracker.close();
    }

    protected Path file(PackFile pack) throws IOException {
        return pack.write(folder.resolve("pack.jar"));
    }

    protected boolean acts() {
        return workflow.knowledge().fault(PackFile.FAULT).isPresent();
    }

    protected PackRow row() throws IOException {
        return packs.list().stream().filter(r -> r.id().equals(PackFile.ID)).findFirst().orElseThrow();
    }

    /** Refused with these words; the product goes on as before. */
    protected void assertRefused(String words, Path source) throws IOException {
        List<String> before = workflow.knowledge().packs().stream().map(p -> p.getId()).toList();
        var refused = assertThrows(PackRefusedException.class, () -> packs.install(source));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertEquals(before, workflow.knowledge().packs().stream().map(p -> p.getId()).toList());
        assertTrue(packs.list().stream().allMatch(r -> r.origin() == PackRow.Origin.SHIPPED), packs.list().toString());
    }
}
