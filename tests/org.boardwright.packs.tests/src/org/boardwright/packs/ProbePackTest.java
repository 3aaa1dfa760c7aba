package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.packs.sample.SampleProbe;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.OpenCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vendor's probe that comes and goes while a case is open. */
class ProbePackTest extends PacksFixture {

    private static final String SIGNATURE = """
              <signatures id="test.vendor.low" artifact="sample-log" part="voltage" pattern="^low$" test="test.vendor.unplugged" outcome="restores"/>
            </knowledge:FaultModel>""";
    private static final String COMPONENT = """
            <component xmlns="http://www.osgi.org/xmlns/scr/v1.4.0" name="test.vendor.probe">
              <service><provide interface="org.boardwright.probe.Probe"/></service>
              <implementation class="org.boardwright.packs.sample.SampleProbe"/>
            </component>""";

    private OpenCase open;

    @BeforeEach
    void open() throws Exception {
        packs.signers().allowUnsigned(true);
        open = workflow.open("iPhone10,3", "4013");
    }

    private void install() throws Exception {
        String type = SampleProbe.class.getName().replace('.', '/') + ".class";
        try (InputStream code = SampleProbe.class.getResourceAsStream("/" + type)) {
            packs.install(file(new PackFile().changed("</knowledge:FaultModel>", SIGNATURE).with(type, code.readAllBytes())
                    .with("OSGI-INF/probe.xml", COMPONENT).header("Service-Component: OSGI-INF/probe.xml")
                    .header("Require-Bundle: org.boardwright.probe").header("Bundle-ActivationPolicy: lazy")));
        }
    }

    private Attachment attached() {
        return open.attach(Transport.ofBytes("sample.log", "Sample log 1\nlow\n".getBytes(StandardCharsets.UTF_8)), () -> false);
    }

    private List<String> outcomes() {
        return open.answer().evidence().stream().filter(e -> e.test().equals("test.vendor.unplugged")).map(e -> e.outcome()).toList();
    }

    @Test
    void withoutItItsLogIsNotRecognised() throws IOException {
        assertInstanceOf(Attachment.NotRecognised.class, attached());
    }

    @Test
    void itReadsTheNextFileOfAnOpenCase() throws Exception {
        install();
        assertInstanceOf(Attachment.Recognised.class, attached());
        assertEquals(List.of("restores"), outcomes());
    }

    @Test
    void whatItReadChangesTheRanking() throws Exception {
        install();
        double before = probability();
        attached();
        assertTrue(probability() > before, before + " -> " + probability());
    }

    private double probability() {
        return open.answer().diagnosis().faults().stream().filter(f -> f.id().equals(PackFile.FAULT)).mapToDouble(f -> f.probability()).findFirst().orElse(0);
    }

    @Test
    void whatItReadIsKeptWhenItIsRemoved() throws Exception {
        install();
        attached();
        packs.remove(PackFile.ID);
        assertEquals(List.of("restores"), outcomes());
    }

    @Test
    void itReadsNothingMoreWhenItIsRemoved() throws Exception {
        install();
        packs.remove(PackFile.ID);
        assertInstanceOf(Attachment.NotRecognised.class, attached());
    }
}
