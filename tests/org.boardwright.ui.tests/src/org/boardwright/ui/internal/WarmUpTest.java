package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.boardwright.ui.WarmUp;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.wiring.BundleWiring;

/** What the window makes ready after its start. */
@TestMethodOrder(OrderAnnotation.class)
class WarmUpTest {

    private static final String NOT_OPENED_BY_THESE_TESTS = "org.boardwright.ui.knowledge.internal.PickDialog";

    private final Bench bench = new Bench();

    @Test
    @Order(1) // the other test loads them too
    void classesOfPartsThatNobodyOpenedAreLoaded() throws Exception {
        bench.untilWarm();
        ClassLoader loader = Platform.getBundle("org.boardwright.ui.knowledge").adapt(BundleWiring.class).getClassLoader();
        assertNotNull(loader.getClass().getMethod("publicFindLoaded", String.class).invoke(loader, NOT_OPENED_BY_THESE_TESTS));
    }

    @Test
    @Order(2)
    void picturesOfPartsThatNobodyOpenedAreOnTheDisk() throws Exception {
        bench.untilWarm();
        Path installed = Path.of(FileLocator.toFileURL(Platform.getConfigurationLocation().getURL()).getPath());
        try (Stream<Path> files = Files.walk(installed)) {
            assertTrue(files.anyMatch(f -> f.endsWith("icons/advice.svg")));
        }
    }

    @Test
    void everyClassCanBeLoadedAndEveryPieceMade() {
        WarmUp again = new WarmUp();
        again.begin();
        bench.untilWarm();
        assertTrue(again.getResult().isOK(), () -> Arrays.toString(again.getResult().getChildren()));
    }
}
