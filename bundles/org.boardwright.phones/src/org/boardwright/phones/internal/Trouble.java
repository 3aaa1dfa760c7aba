package org.boardwright.phones.internal;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;

import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.wire.GarbageException;
import org.boardwright.phones.wire.MuxAddress;

/** Turns what the system reports into what a technician can act upon. */
public final class Trouble {

    private Trouble() {
    }

    /** No connection to usbmuxd. */
    public static PhoneException connecting(MuxAddress address, IOException refused) {
        var why = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        if (why.contains("permission denied")) {
            return new PhoneException(Kind.NO_PERMISSION, ("This user may not talk to usbmuxd at %s. "
                    + "Give the user read and write access to that socket, or start Boardwright as a user who has it.").formatted(address), refused);
        }
        if (refused instanceof ConnectException || why.contains("no such file") || why.contains("connection refused")) {
            return new PhoneException(Kind.TOOL_MISSING, ("Nothing listens at %s, so phones that run iOS cannot be asked. "
                    + "Install and start usbmuxd (Debian: apt-get install usbmuxd; Windows: Apple Devices or iTunes), then plug the phone in again.")
                    .formatted(address), refused);
        }
        return new PhoneException(Kind.TOOL_MISSING, "usbmuxd at %s cannot be reached: %s. Check that it runs.".formatted(address,
                refused.getMessage()), refused);
    }

    /**
     * A conversation broke off.
     *
     * @param who      who should have answered, e.g. usbmuxd, the phone
     * @param deadline what the conversation was limited by
     */
    public static PhoneException talking(String who, Deadline deadline, IOException broken) {
        return switch (broken) {
            case PhoneException told -> told;
            case IOException late when deadline.expired() -> new PhoneException(Kind.TOOL_HANGS,
                    "No answer from %s in time. Pull the phone out and plug it in again; if that does not help, restart usbmuxd.".formatted(who),
                    late);
            case GarbageException garbage -> new PhoneException(Kind.GARBAGE, ("What %s answers is not understood (%s). "
                    + "Check what listens there, and update usbmuxd.").formatted(who, garbage.getMessage()), garbage);
            case EOFException gone -> gone(who, gone);
            default -> gone(who, broken);
        };
    }

    private static PhoneException gone(String who, IOException why) {
        return new PhoneException(Kind.PHONE_GONE, ("The connection to %s broke off. "
                + "Check that the phone is still plugged in and on; try another cable when it happens again.").formatted(who), why);
    }
}
