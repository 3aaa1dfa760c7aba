package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.wire.MuxAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Entering and leaving recovery mode with the real tools. */
@EnabledOnOs(OS.LINUX)
class RecoveryTest {

    private static final PhoneIdentity TRAINING = PhoneIdentity.trainingIphoneX();

    @TempDir
    private Path folder;
    private UsbmuxEmulator emulator;
    private PhoneTools tools;

    @BeforeEach
    void open() throws IOException {
        emulator = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        tools = new PhoneTools(System.getenv(), MuxAddress.parse(emulator.address()));
    }

    @AfterEach
    void close() throws IOException {
        emulator.close();
    }

    private static Phone phone(PhoneMode mode) {
        PhoneIds ids = new PhoneIds(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.of(TRAINING.ecid()), TRAINING.udid(), "");
        return new Phone(mode, ids, Optional.empty(), Map.of(), Pairing.UNKNOWN, Optional.empty());
    }

    private static void refused(Kind kind, String remedy, Executable call) {
        var refusal = assertThrows(PhoneException.class, call);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(remedy), refusal.getMessage());
    }

    @Test
    @Timeout(30)
    void aPhoneThatRunsIosLeavesForRecoveryMode() throws Exception {
        emulator.plug(leave -> new RunningPhone(TRAINING, folder, leave));
        MuxClient mux = new MuxClient(MuxAddress.parse(emulator.address()), PhoneBench.PATIENCE);
        try (MuxClient.Listening listening = mux.listen()) {
            tools.enterRecovery(phone(PhoneMode.NORMAL), () -> false);
            // It goes a moment after it has answered.
            MuxEvent event = listening.next();
            while (!(event instanceof MuxEvent.Detached)) {
                event = listening.next();
            }
        }
        assertEquals(List.of(), mux.list());
        assertEquals(List.of(), emulator.complaints());
    }

    @Test
    void aPhoneThatHasLeftIsTold() {
        refused(Kind.PHONE_GONE, "plug it in again", () -> tools.enterRecovery(phone(PhoneMode.NORMAL), () -> false));
    }

    @ParameterizedTest
    @CsvSource({"RECOVERY, in recovery mode already", "RESTORE, Wait for the end of the restore", "DFU, force a restart", "RUNNING, Hold its buttons"})
    void onlyAPhoneThatRunsIosIsSentThere(PhoneMode mode, String remedy) {
        refused(Kind.WRONG_MODE, remedy, () -> tools.enterRecovery(phone(mode), () -> false));
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "RUNNING", "RESTORE", "DFU"})
    void onlyAPhoneInRecoveryModeIsLetGo(PhoneMode mode) {
        refused(Kind.WRONG_MODE, mode == PhoneMode.RESTORE ? "restore that succeeds" : mode == PhoneMode.DFU ? "force a restart" : "it runs",
                () -> tools.leaveRecovery(phone(mode), () -> false));
    }

    @Test
    void aPhoneThatCannotBeOpenedIsTold() {
        refused(Kind.NO_PERMISSION, "libirecovery-common", () -> tools.leaveRecovery(phone(PhoneMode.RECOVERY), () -> false));
    }

    @Test
    void aMissingToolIsNamedWithItsPackage() {
        var bare = new PhoneTools(Map.of("PATH", ""), MuxAddress.parse(emulator.address()));
        refused(Kind.TOOL_MISSING, "apt-get install irecovery", () -> bare.leaveRecovery(phone(PhoneMode.RECOVERY), () -> false));
    }
}
