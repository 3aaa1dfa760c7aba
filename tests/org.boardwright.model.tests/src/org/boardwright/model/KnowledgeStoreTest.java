package org.boardwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.boardwright.model.knowledge.FaultModel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack that comes with the product, kept and read again. */
class KnowledgeStoreTest {

    private static KnowledgeFile read;
    private static byte[] kept;

    @BeforeAll
    static void keep() throws IOException {
        Path pack = Path.of("../../bundles/org.boardwright.faults.apple/model/apple.faults");
        try (InputStream in = Files.newInputStream(pack)) {
            read = KnowledgeReader.read("apple/apple.faults", in);
        }
        var out = new ByteArrayOutputStream();
        KnowledgeStore.write(List.of(read), out);
        kept = out.toByteArray();
    }

    private static KnowledgeFile again() throws IOException {
        return KnowledgeStore.read(new ByteArrayInputStream(kept)).getFirst();
    }

    @Test
    void everyElementIsTheSame() throws IOException {
        assertTrue(EcoreUtil.equals(read.model().orElseThrow(), again().model().orElseThrow()));
        assertEquals(read.name(), again().name());
    }

    @Test
    void everyElementIsOnItsLine() throws IOException {
        KnowledgeFile again = again();
        assertEquals(lines(read), lines(again));
        assertEquals(read.lines().size(), again.lines().size());
    }

    private static List<Integer> lines(KnowledgeFile file) {
        FaultModel model = file.model().orElseThrow();
        List<EObject> elements = new ArrayList<>(List.of(model));
        model.eAllContents().forEachRemaining(elements::add);
        return elements.stream().map(file::lineOf).toList();
    }

    @Test
    void whatIsCutShortIsRefused() {
        assertThrows(Exception.class, () -> KnowledgeStore.read(new ByteArrayInputStream(Arrays.copyOf(kept, kept.length / 2))));
    }

    @Test
    void aFileWithAProblemIsNotKept() {
        KnowledgeFile broken = KnowledgeReader.read("broken.faults", new ByteArrayInputStream("<a/>".getBytes()));
        assertThrows(IllegalArgumentException.class, () -> KnowledgeStore.write(List.of(broken), new ByteArrayOutputStream()));
    }
}
