package org.boardwright.diagnosis;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;

/** A bench with three faults: a cable outside, a flex and a chip inside a phone that has to be opened. */
final class TestKnowledge {

    static final String BODY = """
            <sources id="s" name="A book" url="book:1"/>
            <deviceClasses id="d.phone" name="Phone"><productTypes>P*</productTypes></deviceClasses>
            <deviceClasses id="d.x" name="Phone X" parent="d.phone"><productTypes>PX</productTypes></deviceClasses>
            <deviceClasses id="d.other" name="Other"><productTypes>O</productTypes></deviceClasses>
            <states id="opened" name="Opened"><cost minutes="20"><consequences>seal-loss</consequences></cost></states>
            <parts id="cable" name="Cable"/>
            <parts id="phone" name="Phone"/>
            <parts id="flex" name="Flex" parent="phone"/>
            <parts id="chip" name="Chip" parent="phone"/>
            <faults id="cable.worn" name="Worn cable" part="cable" mode="worn" locus="connection">
              <priors value="0.5"/>
              <links test="t.code" outcome="lost"><claims value="0.9" kind="published" source="s" note="page 1"/></links>
            </faults>
            <faults id="flex.shorted" name="Shorted flex" part="flex" mode="shorted" locus="peripheral">
              <devices>d.phone</devices>
              <priors value="0.3"/>
              <links test="t.code" outcome="lost"><claims value="0.8" strength="1"/><claims value="0.4" strength="3"/></links>
            </faults>
            <faults id="chip.failing" name="Failing chip" part="chip" mode="failing" locus="board">
              <priors value="0.2"/>
              <links test="t.code" outcome="storage"><claims value="0.8"/></links>
            </faults>
            <tests id="t.code" name="Code" question="Which code?" asked="false">
              <cost minutes="1"/>
              <outcomes id="lost" name="Link lost" leak="0.2"/>
              <outcomes id="storage" name="Storage" leak="0.2"/>
              <outcomes id="other" name="Other" leak="0.6"/>
            </tests>
            <tests id="t.cable" name="Other cable" question="Does it restore with another cable?">
              <cost minutes="5"/>
              <outcomes id="restores" name="Restores" leak="0.05"/>
              <outcomes id="still-fails" name="Still fails" leak="0.95"/>
              <isolation gone="restores"><parts>cable</parts><certainty value="0.9"/></isolation>
            </tests>
            <tests id="t.flex" name="Flex off" question="Does it restore with the flex off?" state="opened">
              <cost minutes="5"/>
              <outcomes id="restores" name="Restores" leak="0.05"/>
              <outcomes id="still-fails" name="Still fails" leak="0.95"/>
              <isolation gone="restores"><parts>flex</parts><certainty value="0.9"/></isolation>
            </tests>
            <repairs id="r.cable" name="New cable"><cost minutes="1" money="40"/><fixes fault="cable.worn"><claims value="0.98"/></fixes></repairs>
            <repairs id="r.flex" name="New flex" state="opened"><cost minutes="30" money="40"/><fixes fault="flex.shorted"><claims value="0.95"/></fixes></repairs>
            <repairs id="r.chip" name="New chip" state="opened"><cost minutes="120" money="150"><consequences>data-loss</consequences></cost><fixes fault="chip.failing"><claims value="0.7"/></fixes></repairs>
            <repairs id="r.program" name="Recovery program" caution="No program repairs hardware."><cost minutes="20" money="40"><consequences>data-loss</consequences></cost><fixes fault="cable.worn"><claims value="0.01"/></fixes></repairs>
            <stops id="stop" name="Quote"><cost minutes="10" money="300"/></stops>
            """;

    private TestKnowledge() {
    }

    static KnowledgeBase base() {
        return base(BODY);
    }

    static KnowledgeBase base(String body) {
        KnowledgeFile file = KnowledgeReader.read("test.faults", new ByteArrayInputStream("""
                <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="t" version="1.0.0" title="T" provider="P">
                %s</knowledge:FaultModel>
                """.formatted(body).getBytes(StandardCharsets.UTF_8)));
        var merge = KnowledgeBase.merge(List.of(file));
        if (!file.problems().isEmpty() || !merge.problems().isEmpty()) {
            throw new IllegalStateException(file.problems() + " " + merge.problems());
        }
        return merge.base();
    }
}
