package org.boardwright.emulator.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.phones.wire.Wire;

/** One client of AFC on a folder, which it reads and removes files from. For one thread. */
final class AfcClient implements Closeable {

    private static final int STATUS = 1;
    private static final int DATA = 2;
    private static final int READ_FOLDER = 3;
    private static final int REMOVE = 8;
    private static final int FILE_INFO = 0x0A;
    private static final int OPEN = 0x0D;
    private static final int OPENED = 0x0E;
    private static final int READ = 0x0F;
    private static final int CLOSE = 0x14;

    private static final int OK = 0;
    private static final int UNKNOWN_ERROR = 1;
    private static final int INVALID = 7;
    private static final int NOT_FOUND = 8;
    private static final int NOT_SUPPORTED = 20;
    private static final int LONGEST_READ = 4 << 20;

    private final Path folder;
    private final Wire wire;
    private final Map<Long, FileChannel> files = new HashMap<>();
    private long lastHandle;

    AfcClient(Path folder, Wire wire) {
        this.folder = folder.toAbsolutePath().normalize();
        this.wire = wire;
    }

    void talk() throws IOException {
        while (true) {
            var request = AfcPacket.read(wire);
            answer(request).write(wire);
        }
    }

    private AfcPacket answer(AfcPacket request) {
        try {
            return switch ((int) request.operation()) {
                case READ_FOLDER -> list(request);
                case FILE_INFO -> info(request);
                case OPEN -> open(request);
                case READ -> read(request);
                case CLOSE -> closeFile(request);
                case REMOVE -> remove(request);
                default -> status(request, NOT_SUPPORTED);
            };
        } catch (NoSuchFileException absent) {
            return status(request, NOT_FOUND);
        } catch (IOException broken) {
            return status(request, UNKNOWN_ERROR);
        } catch (IndexOutOfBoundsException tooShort) {
            return status(request, INVALID);
        }
    }

    /** A path of the phone in our folder, and never outside of it. */
    private Path path(String ofPhone) throws IOException {
        var path = folder.resolve(ofPhone.replaceFirst("^/+", "")).normalize();
        if (!path.startsWith(folder)) {
            throw new NoSuchFileException(ofPhone);
        }
        return path;
    }

    private AfcPacket list(AfcPacket request) throws IOException {
        try (var entries = Files.list(path(request.text(0)))) {
            var names = entries.map(each -> each.getFileName().toString()).sorted();
            return texts(request, Stream.concat(Stream.of(".", ".."), names));
        }
    }

    private AfcPacket info(AfcPacket request) throws IOException {
        var about = Files.readAttributes(path(request.text(0)), BasicFileAttributes.class);
        var changed = Long.toString(about.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        return texts(request, Stream.of("st_size", Long.toString(about.size()), "st_blocks", Long.toString((about.size() + 511) / 512),
                "st_nlink", "1", "st_ifmt", about.isDirectory() ? "S_IFDIR" : "S_IFREG", "st_mtime", changed, "st_birthtime", changed));
    }

    private AfcPacket open(AfcPacket request) throws IOException {
        files.put(++lastHandle, FileChannel.open(path(request.text(Long.BYTES))));
        return number(request, OPENED, lastHandle);
    }

    private AfcPacket read(AfcPacket request) throws IOException {
        var file = files.get(request.numberAt(0));
        if (file == null) {
            return status(request, INVALID);
        }
        var bytes = ByteBuffer.allocate((int) Math.clamp(request.numberAt(Long.BYTES), 0, LONGEST_READ));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until full or at the end
        }
        byte[] read = new byte[bytes.position()];
        bytes.flip().get(read);
        return new AfcPacket(request.number(), DATA, read);
    }

    private AfcPacket closeFile(AfcPacket request) throws IOException {
        var file = files.remove(request.numberAt(0));
        if (file != null) {
            file.close();
        }
        return status(request, OK);
    }

    private AfcPacket remove(AfcPacket request) throws IOException {
        Files.delete(path(request.text(0)));
        return status(request, OK);
    }

    private static AfcPacket texts(AfcPacket request, Stream<String> texts) {
        var joined = texts.map(text -> text + '\0').collect(Collectors.joining());
        return new AfcPacket(request.number(), DATA, joined.getBytes(StandardCharsets.UTF_8));
    }

    private static AfcPacket status(AfcPacket request, int status) {
        return number(request, STATUS, status);
    }

    private static AfcPacket number(AfcPacket request, int operation, long number) {
        var data = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
        return new AfcPacket(request.number(), operation, data);
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
