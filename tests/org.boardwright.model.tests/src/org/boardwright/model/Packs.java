package org.boardwright.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Small packs written out as files. */
final class Packs {

    static final String SMALL = """
            <parts id="t.part" name="Part"/>
            <faults id="t.fault" name="Fault" part="t.part" mode="worn" locus="board">
              <priors value="0.5"/>
              <links test="t.test" outcome="yes"><claims value="0.9"/></links>
            </faults>
            <tests id="t.test" name="Test" question="Is it?">
              <cost minutes="1"/>
              <outcomes id="yes" name="Yes" leak="0.5"/>
              <outcomes id="no" name="No" leak="0.5"/>
            </tests>
            """;

    private Packs() {
    }

    /** A pack file; the body starts on line 3. */
    static String pack(String id, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="%s" version="1.0.0" title="T" provider="P">
                %s</knowledge:FaultModel>
                """.formatted(id, body);
    }

    static KnowledgeFile read(String name, String text) {
        return KnowledgeReader.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
