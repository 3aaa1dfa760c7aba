package org.boardwright.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;

import org.boardwright.emulator.RestoreAct.Ask;
import org.boardwright.emulator.RestoreAct.AwaitGoodbye;
import org.boardwright.emulator.RestoreAct.DropLink;
import org.boardwright.emulator.RestoreAct.FallSilent;
import org.boardwright.emulator.RestoreAct.Progress;
import org.boardwright.emulator.RestoreAct.Say;
import org.boardwright.emulator.RestoreAct.TakeSystemImage;

import org.boardwright.phones.wire.MuxFrame;
import org.boardwright.phones.wire.PlistFrame;

import com.dd.plist.NSDictionary;

/**
 * A phone in restore mode: answers on the ports of restored, ASR and the factory-data proxy, and plays a {@link RestoreScript} once a
 * client starts the restore.
 */
public final class RestorePhone implements EmulatedPhone {

    /** Port of restored; lockdownd has the same in normal mode. */
    public static final int RESTORED = MuxFrame.LOCKDOWN_PORT;
    /** Port over which the system image comes. */
    public static final int ASR = 12345;
    /** Port of the control channel of the factory-data proxy. */
    public static final int FACTORY_DATA = 1082;

    private static final int PRODUCT_ID = 0x12a8;
    private static final long PROTOCOL_VERSION = 15;
    /** Named to the client as the data channel of the proxy; no script asks for data, so nobody connects. */
    private static final long FACTORY_DATA_CHANNEL = 1083;
    /** What the client sends first on the control channel, with the zero at its end. */
    private static final int HELLO_LENGTH = "BeginCtrl".length() + 1;

    private final PhoneIdentity identity;
    private final RestoreScript script;
    private final Runnable leaveBus;
    private final SynchronousQueue<ImageWish> wishes = new SynchronousQueue<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** restored's wish for the system image, fulfilled by whoever serves the ASR port. */
    private record ImageWish(double dropAt, CompletableFuture<Boolean> came) { }

    /**
     * @param leaveBus takes the phone off the bus and ends all its connections
     */
    public RestorePhone(PhoneIdentity identity, RestoreScript script, Runnable leaveBus) {
        this.identity = identity;
        this.script = script;
        this.leaveBus = leaveBus;
    }

    @Override
    public PhoneIdentity identity() {
        return identity;
    }

    @Override
    public int productId() {
        return PRODUCT_ID;
    }

    @Override
    public boolean listensOn(int port) {
        return port == RESTORED || port == ASR || port == FACTORY_DATA;
    }

    @Override
    public void serve(int port, InputStream in, OutputStream out) throws IOException, InterruptedException {
        switch (port) {
            case RESTORED -> answer(in, out);
            case ASR -> takeImage(in, out);
            case FACTORY_DATA -> offerFactoryData(in, out);
            default -> throw new IllegalArgumentException("A phone in restore mode does not listen on port " + port + ".");
        }
    }

    private void answer(InputStream in, OutputStream out) throws IOException, InterruptedException {
        for (NSDictionary request; (request = Plists.read(in, ByteOrder.BIG_ENDIAN)) != null;) {
            switch (string(request, "Request")) {
                case "QueryType" -> PlistFrame.write(out, type());
                case "QueryValue" -> PlistFrame.write(out, value(string(request, "QueryKey")));
                case "Goodbye" -> PlistFrame.write(out, reply("Goodbye", "Result", "Success"));
                case "StartRestore" -> {
                    play(in, out);
                    return;
                }
                default -> throw new IOException("restored knows no request " + string(request, "Request") + ".");
            }
        }
    }

    private NSDictionary type() {
        NSDictionary type = reply("QueryType", "Type", "com.apple.mobile.restored");
        type.put("RestoreProtocolVersion", PROTOCOL_VERSION);
        type.put("HardwareModel", identity.hardwareModel());
        type.put("SerialNumber", identity.serialNumber());
        return type;
    }

    private NSDictionary value(String key) {
        NSDictionary answer = new NSDictionary();
        answer.put("Request", "QueryValue");
        NSDictionary value = new NSDictionary();
        switch (key) {
            case "HardwareInfo" -> {
                value.put("BoardID", identity.board());
                value.put("ChipID", identity.chip());
                value.put("UniqueChipID", identity.ecid());
                value.put("ProductionMode", true);
                value.put("SupportsImage4", true);
            }
            case "SavedDebugInfo" -> script.savedDebugInfo().forEach(value::put);
            default -> { }
        }
        answer.put(key, value);
        return answer;
    }

    private void play(InputStream in, OutputStream out) throws IOException, InterruptedException {
        try {
            for (RestoreAct act : script.acts()) {
                if (!play(act, in, out)) {
                    return;
                }
            }
            untilHungUp(in);
        } finally {
            over.complete(null);
        }
    }

    /** Returns false when the link is lost. */
    private boolean play(RestoreAct act, InputStream in, OutputStream out) throws IOException, InterruptedException {
        switch (act) {
            case Progress(int operation, int percent) -> PlistFrame.write(out, progress(operation, percent));
            case Ask(var dataType, var answerKey) -> ask(dataType, answerKey, in, out);
            case Say(var message) -> PlistFrame.write(out, message);
            case FallSilent(boolean proxyOpen) -> {
                if (!proxyOpen) {
                    over.complete(null);
                }
                untilHungUp(in);
            }
            case AwaitGoodbye() -> {
                Plists.read(in, ByteOrder.BIG_ENDIAN);
                return drop();
            }
            case DropLink() -> {
                return drop();
            }
            case TakeSystemImage(double dropAt) -> {
                PlistFrame.write(out, request("SystemImageData"));
                return wish(dropAt) || drop();
            }
        }
        return true;
    }

    private boolean drop() {
        over.complete(null);
        leaveBus.run();
        return false;
    }

    private static void untilHungUp(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void ask(String dataType, String answerKey, InputStream in, OutputStream out) throws IOException {
        PlistFrame.write(out, request(dataType));
        NSDictionary answer = Plists.read(in, ByteOrder.BIG_ENDIAN);
        if (answer == null || !answer.containsKey(answerKey)) {
            throw new IOException("The answer to " + dataType + " holds no " + answerKey + ".");
        }
    }

    private boolean wish(double dropAt) throws IOException, InterruptedException {
        ImageWish wish = new ImageWish(dropAt, new CompletableFuture<>());
        wishes.put(wish);
        try {
            return wish.came().get();
        } catch (ExecutionException e) {
            throw new IOException("The system image did not come: " + e.getCause().getMessage(), e);
        }
    }

    private void takeImage(InputStream in, OutputStream out) throws InterruptedException {
        ImageWish wish = wishes.take();
        try {
            wish.came().complete(new SystemImage(in, out).take(wish.dropAt()));
        } catch (IOException e) {
            wish.came().completeExceptionally(e);
        }
    }

    /** Accepts the proxy, keeps it open while the restore lasts and closes it then: a client waits 20 s for a proxy that is not closed. */
    private void offerFactoryData(InputStream in, OutputStream out) throws IOException, InterruptedException {
        in.readNBytes(HELLO_LENGTH);
        Plists.read(in, ByteOrder.LITTLE_ENDIAN);
        NSDictionary offer = new NSDictionary();
        offer.put("Command", "BeginCtrl");
        offer.put("ConnPort", FACTORY_DATA_CHANNEL);
        Plists.writeBinary(out, offer);
        try {
            over.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of a restore is only ever completed.", e);
        }
    }

    private static NSDictionary progress(int operation, int percent) {
        NSDictionary progress = message("ProgressMsg");
        progress.put("Operation", operation);
        progress.put("Progress", percent);
        return progress;
    }

    private static NSDictionary request(String dataType) {
        NSDictionary request = message("DataRequestMsg");
        request.put("DataType", dataType);
        return request;
    }

    static NSDictionary message(String type) {
        NSDictionary message = new NSDictionary();
        message.put("MsgType", type);
        return message;
    }

    private static NSDictionary reply(String request, String key, String value) {
        NSDictionary reply = new NSDictionary();
        reply.put("Request", request);
        reply.put(key, value);
        return reply;
    }

    private static String string(NSDictionary dictionary, String key) {
        return dictionary.containsKey(key) ? dictionary.get(key).toString() : "";
    }
}
