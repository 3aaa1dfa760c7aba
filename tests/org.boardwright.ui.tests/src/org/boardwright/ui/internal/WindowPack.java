package org.boardwright.ui.internal;

import java.io.IOException;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.Packs;
import org.eclipse.ui.PlatformUI;

/** A pack of a vendor whose fault leads at once, so that the window shows it. */
final class WindowPack {

    static final String ID = "test.window.pack";
    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="test.window.pack" version="1.0.0" title="Window pack" provider="A vendor">
              <requires>org.boardwright.faults.apple</requires>
              <parts id="test.window.part" name="Part"/>
              <faults id="test.window.fault" name="Fault of the vendor" part="test.window.part" mode="shorted" locus="peripheral"><priors value="500" note="a guess"/></faults>
              <tests id="test.window.unplugged" name="Unplug the part of the vendor" question="Does it restore?">
                <cost minutes="1"/>
                <outcomes id="restores" name="Yes" leak="0.1"/>
                <outcomes id="still-fails" name="No" leak="0.9"/>
                <isolation gone="restores"><parts>test.window.part</parts><certainty value="0.9" note="a guess"/></isolation>
              </tests>
            </knowledge:FaultModel>
            """;
    /** Its next version, which calls the fault by another name. */
    static final String UPDATE = MODEL.replace("version=\"1.0.0\"", "version=\"1.1.0\"").replace("Fault of the vendor", "Fault by its new name");

    private WindowPack() {
    }

    /** After a test, whether it installed the pack or not. */
    static void remove() throws IOException {
        try {
            PlatformUI.getWorkbench().getService(Packs.class).remove(ID);
        } catch (PackRefusedException none) {
            // it is not there
        }
    }
}
