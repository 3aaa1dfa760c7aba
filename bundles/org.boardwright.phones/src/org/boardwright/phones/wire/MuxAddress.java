package org.boardwright.phones.wire;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a usbmuxd listens: a Unix socket, or a TCP port as the Apple software on Windows has it.
 *
 * @param socket a {@link UnixDomainSocketAddress} or an {@link InetSocketAddress}
 */
public record MuxAddress(SocketAddress socket) {

    /** The environment variable that libimobiledevice's tools and we read. */
    public static final String VARIABLE = "USBMUXD_SOCKET_ADDRESS";

    private static final String UNIX = "UNIX:";
    private static final String ON_UNIX = "/var/run/usbmuxd";
    private static final int ON_WINDOWS = 27015;

    public MuxAddress {
        Objects.requireNonNull(socket, "socket");
    }

    /**
     * The address of this computer's usbmuxd.
     *
     * @param environment usually {@link System#getenv()}; {@value #VARIABLE} in it wins
     * @param system      value of the property {@code os.name}
     * @throws IllegalArgumentException when the variable holds no address; the message says what it should look like
     */
    public static MuxAddress of(Map<String, String> environment, String system) {
        var given = environment.get(VARIABLE);
        if (given != null && !given.isBlank()) {
            return parse(given.strip());
        }
        return system.toLowerCase(Locale.ROOT).startsWith("windows")
                ? new MuxAddress(new InetSocketAddress("127.0.0.1", ON_WINDOWS)) : unix(Path.of(ON_UNIX));
    }

    /** A Unix socket. */
    public static MuxAddress unix(Path socket) {
        return new MuxAddress(UnixDomainSocketAddress.of(socket));
    }

    /**
     * Reads {@code UNIX:/path} or {@code host:port}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static MuxAddress parse(String text) {
        try {
            return text.regionMatches(true, 0, UNIX, 0, UNIX.length()) ? unix(Path.of(text.substring(UNIX.length()))) : tcp(text);
        } catch (InvalidPathException | NumberFormatException wrong) {
            throw noAddress(text);
        }
    }

    private static MuxAddress tcp(String text) {
        int colon = text.lastIndexOf(':');
        int port = colon < 1 ? 0 : Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 0xFFFF) {
            throw noAddress(text);
        }
        return new MuxAddress(new InetSocketAddress(text.substring(0, colon), port));
    }

    private static IllegalArgumentException noAddress(String text) {
        return new IllegalArgumentException(
                "'%s' is no address of usbmuxd: give UNIX:/path/to/socket or host:port".formatted(text));
    }

    /** The family of the socket. */
    public StandardProtocolFamily family() {
        return socket instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
    }

    /** As {@value #VARIABLE} has it. */
    @Override
    public String toString() {
        return switch (socket) {
            case UnixDomainSocketAddress unix -> UNIX + unix.getPath();
            case InetSocketAddress tcp -> tcp.getHostString() + ":" + tcp.getPort();
            default -> socket.toString();
        };
    }
}
