package org.boardwright.model;

import static org.boardwright.model.Packs.SMALL;
import static org.boardwright.model.Packs.pack;
import static org.boardwright.model.Packs.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.FaultModel;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

    private static final String OTHER = """
            <requires>t</requires>
            <parts id="u.part" name="Part" parent="t.part"/>
            <faults id="u.fault" name="Fault" part="u.part" mode="open" locus="board"><priors value="0.1"/></faults>
            """;

    private static KnowledgeBase.Merge merge(String... texts) {
        List<KnowledgeFile> files = Stream.of(texts).map(t -> read("pack" + List.of(texts).indexOf(t) + ".faults", t)).toList();
        files.forEach(f -> assertTrue(f.problems().isEmpty(), f.problems().toString()));
        return KnowledgeBase.merge(files);
    }

    private static List<String> ids(KnowledgeBase.Merge merge) {
        return merge.base().packs().stream().map(FaultModel::getId).toList();
    }

    @Test
    void aPackComesAfterTheOnesItRequires() {
        assertEquals(List.of("t", "a"), ids(merge(pack("a", OTHER), pack("t", SMALL))));
    }

    @Test
    void aMissingRequirementLeavesThePackOutAndNamesIt() {
        KnowledgeBase.Merge merge = merge(pack("a", OTHER));
        assertEquals(List.of(), ids(merge));
        assertTrue(merge.problems().getFirst().toString().contains("requires t"), merge.problems().toString());
    }

    @Test
    void anUnknownIdLeavesOnlyItsPackOutAndNamesFileAndLine() {
        KnowledgeBase.Merge merge = merge(pack("t", SMALL), pack("a", OTHER.replace("part=\"u.part\"", "part=\"u.prat\"")));
        assertEquals(List.of("t"), ids(merge));
        ModelProblem problem = merge.problems().getFirst();
        assertEquals("pack1.faults", problem.file());
        assertEquals(5, problem.line());
        assertTrue(problem.message().contains("u.prat"));
    }

    @Test
    void aPackThatRefersToABrokenOneIsLeftOutToo() {
        KnowledgeBase.Merge merge = merge(pack("t", SMALL.replace("part=\"t.part\"", "part=\"gone\"")), pack("a", OTHER));
        assertEquals(List.of(), ids(merge));
        assertEquals(2, merge.problems().size());
    }

    @Test
    void anUnknownOutcomeIsReported() {
        KnowledgeBase.Merge merge = merge(pack("t", SMALL.replace("outcome=\"yes\"", "outcome=\"maybe\"")));
        assertTrue(merge.problems().getFirst().message().contains("outcome of t.test 'maybe'"));
    }

    @Test
    void aClaimedIdStaysWithThePackOthersBuildOn() {
        KnowledgeBase.Merge merge = merge(pack("t", SMALL), pack("a", "<parts id=\"t.part\" name=\"Mine\"/>\n"), pack("u", OTHER));
        assertTrue(merge.problems().getFirst().message().contains("already used by pack0.faults"), merge.problems().toString());
        assertEquals(List.of("t", "u"), ids(merge));
    }

    @Test
    void theSamePackTwiceIsReported() {
        assertEquals(1, merge(pack("t", SMALL), pack("t", SMALL)).problems().size());
    }

    @Test
    void aCircleOfPartsIsReported() {
        KnowledgeBase.Merge merge = merge(pack("a", "<parts id=\"a.x\" name=\"X\" parent=\"a.y\"/><parts id=\"a.y\" name=\"Y\" parent=\"a.x\"/>\n"));
        assertTrue(merge.problems().getFirst().message().contains("its own ancestor"));
    }

    @Test
    void aCircleOfDeviceClassesLeavesOnlyItsPackOutAndNamesItsLine() {
        String circle = """
                <deviceClasses id="u.a" name="A" parent="u.b"/>
                <deviceClasses id="u.b" name="B" parent="u.a"/>
                """;
        assertRefusedAlone(circle, 3, "u.a");
    }

    @Test
    void aLinkToAMissingTestLeavesOnlyItsPackOutAndNamesItsLine() {
        assertRefusedAlone(OTHER.replace("</faults>", "\n<links test=\"u.gone\" outcome=\"yes\"><claims value=\"0.9\"/></links></faults>"), 6, "u.gone");
    }

    @Test
    void aRepairOfAMissingFaultLeavesOnlyItsPackOutAndNamesItsLine() {
        assertRefusedAlone("""
                <repairs id="u.repair" name="Repair">
                  <cost minutes="1"/>
                  <fixes fault="u.gone"><claims value="0.9"/></fixes>
                </repairs>
                """, 5, "u.gone");
    }

    private static void assertRefusedAlone(String body, int line, String named) {
        KnowledgeBase.Merge merge = merge(pack("t", SMALL), pack("hostile", body));
        assertEquals(List.of("t"), ids(merge));
        ModelProblem problem = merge.problems().getFirst();
        assertEquals("pack1.faults", problem.file());
        assertEquals(line, problem.line(), problem.toString());
        assertTrue(problem.message().contains(named), problem.toString());
    }

    @Test
    void aPartIsInsideItsAncestors() {
        KnowledgeBase base = merge(pack("t", SMALL), pack("a", OTHER)).base();
        assertTrue(base.isInside("u.part", "t.part"));
        assertTrue(base.isInside("u.part", "u.part"));
        assertFalse(base.isInside("t.part", "u.part"));
    }

    @Test
    void anExactProductTypeWinsOverAPattern() {
        KnowledgeBase base = merge(pack("d", """
                <deviceClasses id="d.any" name="Any"><productTypes>iPhone*</productTypes></deviceClasses>
                <deviceClasses id="d.x" name="X" parent="d.any"><productTypes>iPhone10,3</productTypes></deviceClasses>
                """)).base();
        assertEquals("d.x", base.deviceClassOf("iPhone10,3").orElseThrow().getId());
        assertEquals("d.any", base.deviceClassOf("iPhone99,1").orElseThrow().getId());
        assertEquals(List.of("d.x", "d.any"), base.lineage(base.deviceClassOf("iPhone10,3").orElseThrow()).stream().map(DeviceClass::getId).toList());
    }
}
