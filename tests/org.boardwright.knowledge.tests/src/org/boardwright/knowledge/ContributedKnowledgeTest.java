package org.boardwright.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.boardwright.model.ModelProblem;
import org.boardwright.model.knowledge.FaultModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Packs as plug-ins that come and go in a running framework. */
class ContributedKnowledgeTest {

    private static final long WAIT_SECONDS = 20;
    private static final String GOOD = """
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="test.pack" version="1.0.0" title="T" provider="P">
              <parts id="test.part" name="Part"/>
              <faults id="test.fault" name="Fault" part="test.part" mode="open" locus="board"><priors value="0.1"/></faults>
            </knowledge:FaultModel>
            """;

    private final BundleContext context = FrameworkUtil.getBundle(ContributedKnowledgeTest.class).getBundleContext();
    private final ServiceTracker<Knowledge, Knowledge> tracker = new ServiceTracker<>(context, Knowledge.class, null);
    private Knowledge knowledge;
    private Bundle pack;

    @BeforeEach
    void findKnowledge() throws InterruptedException {
        tracker.open();
        knowledge = tracker.waitForService(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        assertNotNull(knowledge, "the service did not start");
    }

    @AfterEach
    void removePack() throws BundleException, InterruptedException {
        if (pack != null && pack.getState() != Bundle.UNINSTALLED) {
            change(pack::uninstall);
        }
        tracker.close();
    }

    private interface Change {
        void apply() throws BundleException;
    }

    private void change(Change change) throws BundleException, InterruptedException {
        var told = new CountDownLatch(1);
        try (var subscription = knowledge.onChange(told::countDown)) {
            change.apply();
            assertTrue(told.await(WAIT_SECONDS, TimeUnit.SECONDS), "no change was told");
        }
    }

    private void install(String faults) throws Exception {
        byte[] jar = jar(faults);
        change(() -> {
            pack = context.installBundle("test:pack", new ByteArrayInputStream(jar));
            pack.start();
        });
    }

    private static byte[] jar(String faults) throws IOException {
        var manifest = new Manifest(new ByteArrayInputStream("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: test.pack;singleton:=true
                Bundle-Version: 1.0.0
                """.getBytes(StandardCharsets.UTF_8)));
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            entry(out, "plugin.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <?eclipse version="3.0"?>
                    <plugin><extension point="org.boardwright.knowledge.faultModels"><faultModel file="model/test.faults"/></extension></plugin>
                    """);
            if (!faults.isEmpty()) {
                entry(out, "model/test.faults", faults);
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private List<ModelProblem> testPackProblems() {
        return knowledge.current().problems().stream().filter(p -> p.file().startsWith("test.pack")).toList();
    }

    @Test
    void aPackThatIsInstalledActsAtOnce() throws Exception {
        install(GOOD);
        assertTrue(knowledge.current().base().fault("test.fault").isPresent(), knowledge.current().problems().toString());
    }

    @Test
    void aPackThatIsRemovedIsGoneAtOnce() throws Exception {
        install(GOOD);
        var before = knowledge.current();
        change(pack::uninstall);
        assertNotSame(before, knowledge.current());
        assertTrue(knowledge.current().base().fault("test.fault").isEmpty());
    }

    @Test
    void aBrokenPackIsReportedByNameAndPlace() throws Exception {
        install(GOOD.replace("part=\"test.part\"", "part=\"no.part\""));
        assertEquals("test.pack/model/test.faults:3: unknown part 'no.part'. Correct the id, or require the pack that holds it.",
                testPackProblems().getFirst().toString());
    }

    @Test
    void aBrokenPackLeavesTheOthersInUse() throws Exception {
        List<String> before = packs();
        install("<oops");
        assertEquals(before, packs());
    }

    @Test
    void aMissingFileIsReported() throws Exception {
        install("");
        assertTrue(testPackProblems().getFirst().message().contains("is not in the plug-in"));
    }

    private List<String> packs() {
        return knowledge.current().base().packs().stream().map(FaultModel::getId).toList();
    }
}
