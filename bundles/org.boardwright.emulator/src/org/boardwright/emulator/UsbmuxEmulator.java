package org.boardwright.emulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.boardwright.phones.wire.MuxFrame;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;

/**
 * A usbmuxd with emulated phones behind it, for the real programs of libimobiledevice: set their {@code USBMUXD_SOCKET_ADDRESS} to
 * {@link #address()}. Pair records are kept in memory.
 */
public final class UsbmuxEmulator implements AutoCloseable {

    private static final int OK = 0;
    private static final int BAD_COMMAND = 1;
    private static final int BAD_DEVICE = 2;
    private static final int REFUSED = 3;

    private final ServerSocketChannel server;
    private final AtomicInteger nextDevice = new AtomicInteger();
    private final Map<Integer, EmulatedPhone> phones = new ConcurrentSkipListMap<>();
    private final Map<Integer, Set<SocketChannel>> pipes = new ConcurrentHashMap<>();
    private final List<Client> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> pairRecords = new ConcurrentHashMap<>();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    private UsbmuxEmulator(ServerSocketChannel server) {
        this.server = server;
    }

    /**
     * Starts a bus without phones.
     *
     * @param address of a Unix socket that does not exist yet, or of a TCP port (0 for any free one)
     * @throws IOException when the address cannot be used
     */
    public static UsbmuxEmulator start(SocketAddress address) throws IOException {
        ServerSocketChannel server = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
        UsbmuxEmulator emulator = new UsbmuxEmulator(server.bind(address));
        Thread.ofVirtual().name("usbmux emulator").start(emulator::accept);
        return emulator;
    }

    /** The value of {@code USBMUXD_SOCKET_ADDRESS} under which this bus is found. */
    public String address() {
        try {
            return switch (server.getLocalAddress()) {
                case UnixDomainSocketAddress unix -> "UNIX:" + unix.getPath();
                case InetSocketAddress tcp -> "127.0.0.1:" + tcp.getPort();
                default -> throw new IllegalStateException("Neither a Unix socket nor a TCP port: " + server);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plugs a phone in and tells the listening clients; returns the number of the device on the bus. */
    public int plug(EmulatedPhone phone) {
        return plug(leave -> phone);
    }

    /**
     * Plugs a phone in that may leave by itself.
     *
     * @param phone made with what takes it off the bus
     */
    public synchronized int plug(Function<Runnable, EmulatedPhone> phone) {
        int device = nextDevice.incrementAndGet();
        EmulatedPhone made = phone.apply(() -> unplug(device));
        pipes.put(device, ConcurrentHashMap.newKeySet());
        phones.put(device, made);
        tell(attached(device, made));
        return device;
    }

    /** Unplugs the phone: its connections end and the listening clients are told. An unknown number is ignored. */
    public synchronized void unplug(int device) {
        if (phones.remove(device) == null) {
            return;
        }
        NSDictionary gone = message("Detached");
        gone.put("DeviceID", device);
        tell(gone);
        pipes.remove(device).forEach(this::close);
    }

    /** What the phones had to complain of in their clients, oldest first; empty when all kept the protocol. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() throws IOException {
        SocketAddress address = server.getLocalAddress();
        server.close();
        open.forEach(this::close);
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                open.add(channel);
                Thread.ofVirtual().name("usbmux client").start(() -> serve(channel));
            }
        } catch (AsynchronousCloseException e) {
            // closed by close()
        } catch (IOException e) {
            complaints.add("The bus accepts no more clients: " + e);
        }
    }

    private void serve(SocketChannel channel) {
        Client client = new Client(Channels.newInputStream(channel), Channels.newOutputStream(channel), channel);
        try {
            client.run();
        } catch (EOFException | SocketException e) {
            // the client has hung up, perhaps before it took all
        } catch (IOException e) {
            if (channel.isOpen()) {
                complaints.add(e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(client);
            close(channel);
        }
    }

    private void close(SocketChannel channel) {
        open.remove(channel);
        try {
            channel.close();
        } catch (IOException e) {
            complaints.add("A connection could not be closed: " + e);
        }
    }

    private void tell(NSDictionary event) {
        for (Client listener : listeners) {
            try {
                listener.write(event, 0);
            } catch (IOException e) {
                listeners.remove(listener);
            }
        }
    }

    private void tellPaired(String udid) {
        phones.forEach((device, phone) -> {
            if (phone.identity().udid().equals(udid)) {
                NSDictionary paired = message("Paired");
                paired.put("DeviceID", device);
                tell(paired);
            }
        });
    }

    private static NSDictionary attached(int device, EmulatedPhone phone) {
        NSDictionary properties = new NSDictionary();
        properties.put("ConnectionSpeed", 480_000_000);
        properties.put("ConnectionType", "USB");
        properties.put("DeviceID", device);
        properties.put("LocationID", 0x14100000 + device);
        properties.put("ProductID", phone.productId());
        properties.put("SerialNumber", phone.identity().udid());
        NSDictionary attached = message("Attached");
        attached.put("DeviceID", device);
        attached.put("Properties", properties);
        return attached;
    }

    private static NSDictionary message(String type) {
        NSDictionary message = new NSDictionary();
        message.put("MessageType", type);
        return message;
    }

    private static NSDictionary result(int number) {
        NSDictionary result = message("Result");
        result.put("Number", number);
        return result;
    }

    /** One client of the bus. */
    private final class Client {

        private final InputStream in;
        private final OutputStream out;
        private final SocketChannel channel;

        Client(InputStream in, OutputStream out, SocketChannel channel) {
            this.in = in;
            this.out = out;
            this.channel = channel;
        }

        void run() throws IOException, InterruptedException {
            while (true) {
                MuxFrame request = MuxFrame.read(in);
                NSDictionary body = request.body();
                switch (String.valueOf(body.get("MessageType"))) {
                    case "ListDevices" -> write(deviceList(), request.tag());
                    case "Listen" -> listen(request.tag());
                    case "ReadBUID" -> write(single("BUID", NSObject.fromJavaObject("30142955-444094379208051516")), request.tag());
                    case "ReadPairRecord" -> write(pairRecord(body), request.tag());
                    case "SavePairRecord" -> {
                        write(savePairRecord(body), request.tag());
                    }
                    case "DeletePairRecord" -> {
                        pairRecords.remove(id(body));
                        write(result(OK), request.tag());
                    }
                    case "Connect" -> {
                        if (connect(body, request.tag())) {
                            return;
                        }
                    }
                    default -> write(result(BAD_COMMAND), request.tag());
                }
            }
        }

        private NSDictionary deviceList() {
            NSObject[] list = phones.entrySet().stream().map(e -> attached(e.getKey(), e.getValue())).toArray(NSObject[]::new);
            return single("DeviceList", new NSArray(list));
        }

        private void listen(int tag) throws IOException {
            write(result(OK), tag);
            synchronized (UsbmuxEmulator.this) {
                for (var phone : phones.entrySet()) {
                    write(attached(phone.getKey(), phone.getValue()), 0);
                }
                listeners.add(this);
            }
        }

        private NSDictionary savePairRecord(NSDictionary request) {
            if (!(request.get("PairRecordData") instanceof NSData record)) {
                return result(BAD_COMMAND);
            }
            pairRecords.put(id(request), record.bytes());
            tellPaired(id(request));
            return result(OK);
        }

        private NSDictionary pairRecord(NSDictionary request) {
            byte[] record = pairRecords.get(id(request));
            return record == null ? result(BAD_DEVICE) : single("PairRecordData", new NSData(record));
        }

        /** Becomes a pipe to the phone's port; false when there is no such phone or port. */
        private boolean connect(NSDictionary request, int tag) throws IOException, InterruptedException {
            int device = number(request, "DeviceID");
            int port = Integer.reverseBytes(number(request, "PortNumber")) >>> 16;
            EmulatedPhone phone = phones.get(device);
            Set<SocketChannel> pipesOfPhone = pipes.get(device);
            if (phone == null || pipesOfPhone == null) {
                write(result(BAD_DEVICE), tag);
                return false;
            }
            if (!phone.listensOn(port)) {
                write(result(REFUSED), tag);
                return false;
            }
            pipesOfPhone.add(channel);
            write(result(OK), tag);
            phone.serve(port, in, out);
            pipesOfPhone.remove(channel);
            return true;
        }

        synchronized void write(NSDictionary body, int tag) throws IOException {
            new MuxFrame(tag, body).write(out);
        }

        private static NSDictionary single(String key, NSObject value) {
            NSDictionary dictionary = new NSDictionary();
            dictionary.put(key, value);
            return dictionary;
        }

        private static String id(NSDictionary request) {
            return String.valueOf(request.get("PairRecordID")).replace("-", "");
        }

        private static int number(NSDictionary request, String key) throws IOException {
            if (request.get(key) instanceof NSNumber number) {
                return number.intValue();
            }
            throw new IOException("The request " + request.get("MessageType") + " holds no " + key + ".");
        }
    }
}
