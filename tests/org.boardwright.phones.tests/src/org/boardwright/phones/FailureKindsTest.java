package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.boardwright.emulator.EmulatedPhone;
import org.boardwright.emulator.Lock;
import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.internal.Trouble;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.phones.wire.MuxFrame;
import org.boardwright.phones.wire.PlistFrame;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;
import org.boardwright.testkit.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong is told with what to do about it. */
@EnabledOnOs(OS.LINUX)
class FailureKindsTest {

    private static final PhoneIdentity TRAINING = PhoneIdentity.trainingIphoneX();
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private Path folder;
    private UsbmuxEmulator emulator;
    private RunningPhone phone;

    @BeforeEach
    void open() throws IOException {
        emulator = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        phone = new RunningPhone(TRAINING, Files.createDirectory(folder.resolve("reports")));
    }

    @AfterEach
    void close() throws IOException {
        emulator.close();
    }

    private static void told(Kind kind, String remedy, Executable call) {
        var failure = assertThrows(PhoneException.class, call);
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(failure.getMessage().contains(remedy), failure.getMessage());
    }

    private MuxAddress address() {
        return MuxAddress.parse(emulator.address());
    }

    private PhoneTools tools(Map<String, String> environment, Duration silence) {
        return new PhoneTools(environment, address(), silence);
    }

    private static Phone running() {
        return new Phone(PhoneMode.NORMAL, PhoneIds.ofUdid(TRAINING.udid()), Optional.empty(), Map.of(), Pairing.PAIRED, Optional.empty());
    }

    private void copy(PhoneTools tools) throws IOException {
        tools.copyReports(running(), Files.createTempDirectory(folder, "copies"), () -> false);
    }

    private void daemon() throws IOException {
        var client = new MuxClient(address(), SHORT);
        try (var lockdown = LockdownClient.open(client, client.list().getFirst())) {
            lockdown.daemon();
        }
    }

    /** A phone whose daemon behaves in one way only. */
    private interface Misbehaviour {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    private int plug(Misbehaviour daemon) {
        return emulator.plug(new EmulatedPhone() {

            @Override
            public PhoneIdentity identity() {
                return TRAINING;
            }

            @Override
            public int productId() {
                return 0x12a8;
            }

            @Override
            public boolean listensOn(int port) {
                return true;
            }

            @Override
            public void serve(int port, InputStream in, OutputStream out) throws IOException {
                daemon.serve(in, out);
            }
        });
    }

    @Test
    void aToolThatIsMissing() {
        told(Kind.TOOL_MISSING, "apt-get install libimobiledevice-utils", () -> copy(tools(Map.of("PATH", ""), SHORT)));
    }

    @Test
    void aUsbmuxdThatIsMissing() {
        var nobody = new MuxClient(MuxAddress.unix(folder.resolve("nobody")), SHORT);
        told(Kind.TOOL_MISSING, "apt-get install usbmuxd", nobody::list);
    }

    @Test
    void aUsbmuxdThatIsDead() throws IOException {
        var dead = folder.resolve("dead");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(dead)).close();
        told(Kind.TOOL_MISSING, "start usbmuxd", new MuxClient(MuxAddress.unix(dead), SHORT)::list);
    }

    @Test
    void aToolThatMayNotBeRun() throws IOException {
        var tool = Files.createFile(folder.resolve("idevicecrashreport"));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rw-r--r--"));
        told(Kind.NO_PERMISSION, "Check the rights of " + tool, () -> copy(tools(Map.of("PATH", folder.toString()), SHORT)));
    }

    @Test
    void aUsbmuxdThatMayNotBeAsked() {
        told(Kind.NO_PERMISSION, "Give the user read and write access", () -> {
            throw Trouble.connecting(address(), new SocketException("Permission denied"));
        });
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, LOCKED, Enter its passcode", "ASKING, NOT_PAIRED, Tap Trust on the phone", "DENIED, NOT_PAIRED, tap Trust"})
    void aPhoneThatDoesNotTrustTheComputer(Lock lock, Kind kind, String remedy) {
        emulator.plug(phone);
        phone.lock(lock);
        told(kind, remedy, () -> copy(tools(System.getenv(), Duration.ofSeconds(20))));
        told(kind, remedy, () -> tools(System.getenv(), Duration.ofSeconds(20)).pair(running(), () -> false));
    }

    @Test
    void aPhoneThatHasNoPairRecordHere() {
        emulator.plug(phone);
        told(Kind.NOT_PAIRED, "identify --pair", this::session);
    }

    @Test
    void aPhoneThatIsLocked() throws Exception {
        emulator.plug(phone);
        new Program().with(MuxAddress.VARIABLE, emulator.address()).run("idevicepair", "pair").ok();
        phone.lock(Lock.LOCKED);
        told(Kind.LOCKED, "Enter its passcode", this::session);
    }

    private void session() throws IOException {
        var client = new MuxClient(address(), Duration.ofSeconds(20));
        try (var lockdown = LockdownClient.open(client, client.list().getFirst())) {
            lockdown.startSession();
        }
    }

    @Test
    void aPhoneThatLeavesBeforeItIsAsked() throws IOException {
        var client = new MuxClient(address(), SHORT);
        int device = emulator.plug(phone);
        var left = client.list().getFirst();
        emulator.unplug(device);
        told(Kind.PHONE_GONE, "Plug it in again", () -> LockdownClient.open(client, left));
    }

    @Test
    void aPhoneThatLeavesInTheMiddle() {
        plug((in, out) -> {
            in.read();
            emulator.unplug(1);
        });
        told(Kind.PHONE_GONE, "Check that the phone is still plugged in", this::daemon);
    }

    @Test
    void aPhoneThatLeavesWhileAToolReadsIt() {
        plug((in, out) -> {
            in.read();
            emulator.unplug(1);
        });
        told(Kind.PHONE_GONE, "plug it in again", () -> copy(tools(System.getenv(), Duration.ofSeconds(20))));
    }

    @Test
    void aPhoneThatDoesNotAnswer() {
        plug((in, out) -> in.transferTo(OutputStream.nullOutputStream()));
        told(Kind.TOOL_HANGS, "plug it in again", this::daemon);
    }

    @Test
    void aToolThatWaitsForEver() {
        plug((in, out) -> in.transferTo(OutputStream.nullOutputStream()));
        told(Kind.TOOL_HANGS, "plug it in again", () -> copy(tools(System.getenv(), SHORT)));
    }

    @Test
    void aPhoneThatAnswersGarbage() {
        plug((in, out) -> {
            PlistFrame.read(in);
            out.write(new byte[] { 0, 0, 0, 4, 'w', 'h', 'a', 't' });
        });
        told(Kind.GARBAGE, "Check what listens there", this::daemon);
    }

    @Test
    void aUsbmuxdThatIsTooOldToListPhones() throws Exception {
        told(Kind.OLD_VERSION, "Update it", () -> answering("Number", 1, MuxClient::list));
    }

    @Test
    void aUsbmuxdOfAnotherVersion() {
        told(Kind.OLD_VERSION, "Update usbmuxd", () -> answering("Number", 6, MuxClient::listen));
    }

    private interface Question {
        Object ask(MuxClient client) throws IOException;
    }

    /** Asks a usbmuxd that knows one answer to everything. */
    private static void answering(String key, int number, Question question) throws IOException {
        try (var server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            Thread.ofVirtual().start(() -> {
                try (var wire = Wire.of(server.accept())) {
                    var request = MuxFrame.read(wire.in());
                    new MuxFrame(request.tag(), Plists.of("MessageType", "Result", key, number)).write(wire.out());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            question.ask(new MuxClient(new MuxAddress(server.getLocalAddress()), Duration.ofSeconds(20)));
        }
    }
}
