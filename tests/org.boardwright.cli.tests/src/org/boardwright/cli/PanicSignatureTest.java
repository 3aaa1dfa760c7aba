package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.boardwright.model.knowledge.Signature;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.SignatureSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every signature for panic logs, with a line it must match and a near miss it must not. */
class PanicSignatureTest {

    private static final String KIND = "panic-log";
    private static final Path CASES = Path.of("data/panic-signature-cases.tsv");

    private record Case(String signature, String part, String matches, String nearMiss) {
    }

    private static Map<String, Signature> signatures;
    private static List<Case> cases;

    @BeforeAll
    static void read() throws IOException {
        signatures = new TreeMap<>(Cli.workflow().knowledge().signatures().filter(s -> s.getArtifact().equals(KIND))
                .collect(Collectors.toMap(Signature::getId, s -> s)));
        cases = Files.readAllLines(CASES).stream().skip(1).filter(l -> !l.isBlank()).map(l -> l.split("\t", -1))
                .map(c -> new Case(c[0], c[1], c[2], c[3])).toList();
    }

    private static boolean matches(Case c, String value) {
        Signature s = signatures.get(c.signature());
        var set = SignatureSet.compile(List.of(new org.boardwright.probe.Signature(s.getId(), s.getArtifact(), s.getPart(),
                s.getPattern(), s.getTest(), s.getOutcome())));
        return !set.observations(KIND, List.of(new Facet(c.part(), value, Place.whole("case", value)))).isEmpty();
    }

    @Test
    void everySignatureHasACase() {
        Set<String> without = new TreeSet<>(signatures.keySet());
        cases.forEach(c -> without.remove(c.signature()));
        assertTrue(without.isEmpty(), "no case for " + without);
    }

    @Test
    void everyCaseNamesASignature() {
        assertEquals(List.of(), cases.stream().map(Case::signature).filter(s -> !signatures.containsKey(s)).toList());
    }

    @Test
    void everySignatureMatchesItsLine() {
        assertEquals(List.of(), cases.stream().filter(c -> !matches(c, c.matches())).toList());
    }

    @Test
    void noSignatureMatchesItsNearMiss() {
        assertEquals(List.of(), cases.stream().filter(c -> matches(c, c.nearMiss())).toList());
    }
}
