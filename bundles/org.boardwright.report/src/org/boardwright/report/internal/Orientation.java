package org.boardwright.report.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture must be turned to stand upright, as the camera wrote it into the file (Exif, tag 0x0112).
 *
 * @param quarterTurns clockwise, 0..3
 * @param mirrored     left and right are swapped first
 */
public record Orientation(int quarterTurns, boolean mirrored) {

    private static final Orientation UPRIGHT = new Orientation(0, false);
    private static final int JPEG = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int FIRST_SEGMENT = 0xFFC0;
    private static final int SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int HEADER = 6;

    /** The orientation told by a JPEG file; upright when it tells none. */
    public static Orientation of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.remaining() < 4 || unsigned(in) != JPEG) {
            return UPRIGHT;
        }
        while (in.remaining() >= 4) {
            int marker = unsigned(in);
            int length = unsigned(in) - 2;
            if (marker < FIRST_SEGMENT || marker == SCAN || length < 0 || length > in.remaining()) {
                return UPRIGHT;
            }
            ByteBuffer segment = in.slice(in.position(), length);
            if (marker == APP1 && length > HEADER + 8 && segment.getInt(0) == EXIF) {
                return exif(segment.slice(HEADER, length - HEADER));
            }
            in.position(in.position() + length);
        }
        return UPRIGHT;
    }

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 0 || at > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int i = 0, entry = at + 2; i < entries && entry + ENTRY <= tiff.limit(); i++, entry += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return ofTag(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofTag(int value) {
        return switch (value) {
            case 2 -> new Orientation(0, true);
            case 3 -> new Orientation(2, false);
            case 4 -> new Orientation(2, true);
            case 5 -> new Orientation(3, true);
            case 6 -> new Orientation(1, false);
            case 7 -> new Orientation(1, true);
            case 8 -> new Orientation(3, false);
            default -> UPRIGHT;
        };
    }

    private static int unsigned(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
