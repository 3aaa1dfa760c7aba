package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.boardwright.cli.Cli.Run;
import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.testkit.UsbTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code boardwright recovery} with the real ideviceenterrecovery. */
@EnabledOnOs(OS.LINUX)
class RecoveryCommandTest {

    private static final String IPHONE_X = "CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A1B2C3D4E0026 IBFL:1C SRNM:[TRAINING0001]";

    @TempDir
    private Path folder;
    private UsbTree tree;
    private UsbmuxEmulator emulator;

    @BeforeEach
    void open() throws IOException {
        tree = new UsbTree(folder.resolve("sys"));
        emulator = UsbmuxEmulator.start(new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void close() throws IOException {
        emulator.close();
    }

    private Run recovery(String... arguments) {
        return Cli.run(Stream.concat(Stream.of("recovery"), Stream.concat(Stream.of(arguments),
                Stream.of("--sys-root", tree.root().toString(), "--usbmuxd", emulator.address()))).toArray(String[]::new));
    }

    @Test
    void thePhoneIsSentThereAndSeenThere() {
        emulator.plug(leave -> new RunningPhone(PhoneIdentity.trainingIphoneX(), folder, () -> {
            leave.run();
            tree.plug("1-2", UsbTree.RECOVERY, 480, IPHONE_X);
        }));
        Run run = recovery("enter");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        assertEquals("It is in recovery mode.", run.out().strip());
    }

    @Test
    void aPhoneThatIsThereAlreadyIsRefused() {
        tree.plug("1-2", UsbTree.RECOVERY, 480, IPHONE_X);
        Run run = recovery("enter", "000A1B2C3D4E0026");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("in recovery mode already"), run.err());
    }

    @Test
    void amongSeveralPhonesOneHasToBeNamed() {
        tree.plug("1-2", UsbTree.RECOVERY, 480, IPHONE_X);
        tree.plug("1-3", UsbTree.RECOVERY, 480, IPHONE_X.replace("0026", "0027"));
        Run run = recovery("leave");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("Several phones"), run.err());
    }

    @Test
    void withoutAPhoneThereIsNothingToDo() {
        assertEquals(BoardwrightCommand.EXIT_NOTHING_RECOGNISED, recovery("enter").exit());
    }
}
