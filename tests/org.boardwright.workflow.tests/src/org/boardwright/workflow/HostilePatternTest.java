package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.boardwright.knowledge.Knowledge;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature with a pattern that would harm is left out by its place; what else the packs know is used. */
class HostilePatternTest {

    private static final String PACK = """
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="my.pack" version="1.0.0" title="T" provider="P">
              <parts id="my.part" name="Part"/>
              <faults id="my.fault" name="Fault" part="my.part" mode="open" locus="board">
                <priors value="0.1"/>
                <links test="my.test" outcome="yes"><claims value="0.9"/></links>
              </faults>
              <tests id="my.test" name="Test" question="Is it?">
                <cost minutes="1"/>
                <outcomes id="yes" name="Yes" leak="0.5"/>
                <outcomes id="no" name="No" leak="0.5"/>
              </tests>
              <signatures id="my.good" artifact="complaint" part="complaint" pattern="dead" test="my.test" outcome="yes"/>
              <signatures id="my.hostile" artifact="complaint" part="complaint" pattern="PATTERN" test="my.test" outcome="yes"/>
            </knowledge:FaultModel>
            """;

    private record OnePack(Snapshot current) implements Knowledge {

        static OnePack of(String text) {
            KnowledgeFile file = KnowledgeReader.read("my.faults", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            KnowledgeBase.Merge merge = KnowledgeBase.merge(List.of(file));
            return new OnePack(new Snapshot(merge.base(), merge.problems(), List.of(file)));
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> { };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+\\1", "a(?=b)", "((a{99}){99}){99}", "(unclosed"})
    void isLeftOutByItsPlaceAndTheOthersAreUsed(String pattern) {
        Workflow workflow = new Workflow(OnePack.of(PACK.replace("PATTERN", pattern)), List.of(), Clock.systemUTC());

        CaseAnswer answer = workflow.open("", "it is dead").answer();

        String problem = answer.warnings().stream().filter(w -> w.contains("my.hostile")).findFirst().orElseThrow();
        assertTrue(problem.startsWith("Pack problem: my.faults:13: signature 'my.hostile' is left out: "), problem);
        assertTrue(problem.endsWith("Correct the pattern; it has to be RE2 syntax and short."), problem);
        assertFalse(problem.contains(".."), problem);
        assertEquals(List.of("my.test"), answer.evidence().stream().map(CaseAnswer.EvidenceItem::test).toList());
    }
}
