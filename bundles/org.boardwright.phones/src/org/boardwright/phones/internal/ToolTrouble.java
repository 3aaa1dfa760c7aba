package org.boardwright.phones.internal;

import java.util.regex.Pattern;

import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneException.Kind;

/** Turns how a tool of libimobiledevice ended into what a technician can act upon. */
public final class ToolTrouble {

    private static final String INSTALL = "Install it (Debian: apt-get install libimobiledevice-utils; macOS: brew install libimobiledevice).";
    private static final String INSTALL_RECOVERY = "Install it (Debian: apt-get install irecovery; macOS: brew install libirecovery).";
    private static final String TRY_AGAIN = "Pull the phone out, plug it in again, unlock it and try once more.";

    /** The numbers are the error codes of lockdownd in libimobiledevice. */
    private static final Pattern LOCKED = Pattern.compile("\\(-17\\)|error code -17\\b|passcode is set");
    private static final Pattern ASKING = Pattern.compile("\\(-19\\)|error code -19\\b|accept the trust dialog");
    private static final Pattern DENIED = Pattern.compile("\\(-18\\)|error code -18\\b|denied the trust dialog");
    private static final Pattern UNPAIRED = Pattern.compile("\\(-(?:5|21|22|29)\\)|error code -(?:5|21|22|29)\\b|SSL error|[Nn]ot paired|[Ii]nvalid HostID");
    /** What irecovery says. */
    private static final Pattern UNREACHABLE = Pattern.compile("Unable to connect to device");
    private static final Pattern OLD = Pattern.compile("Usage:|[Uu]nrecognized option|[Ii]nvalid option|unknown option");
    private static final Pattern GONE = Pattern.compile("No device found|[Cc]ould not connect|error code|No such device|[Cc]onnection|ERROR");

    private ToolTrouble() {
    }

    /** @throws PhoneException unless the tool ended well */
    public static void check(String tool, ToolRun run) throws PhoneException {
        switch (run.end()) {
            case MISSING -> throw trouble(Kind.TOOL_MISSING, tool + " is not installed. " + (tool.equals("irecovery") ? INSTALL_RECOVERY : INSTALL));
            case FORBIDDEN -> throw trouble(Kind.NO_PERMISSION, "%s may not be run by this user. Check the rights of %s.".formatted(tool, run.said()));
            case SILENT -> throw trouble(Kind.TOOL_HANGS, "%s said nothing for a long time and was ended. %s".formatted(tool, TRY_AGAIN));
            case CANCELLED -> throw trouble(Kind.TOOL_HANGS, tool + " was cancelled.");
            case ENDED -> {
                if (run.exit() != 0) {
                    throw failed(tool, run.said());
                }
            }
        }
    }

    private static PhoneException failed(String tool, String said) {
        if (LOCKED.matcher(said).find()) {
            return trouble(Kind.LOCKED, "The phone is locked. Enter its passcode on the phone once, then try again.");
        } else if (ASKING.matcher(said).find()) {
            return trouble(Kind.NOT_PAIRED, "The phone asks whether to trust this computer. Tap Trust on the phone, then try again.");
        } else if (DENIED.matcher(said).find()) {
            return trouble(Kind.NOT_PAIRED, "Don't Trust was tapped on the phone. Plug it in again, try once more, and tap Trust.");
        } else if (UNPAIRED.matcher(said).find()) {
            return trouble(Kind.NOT_PAIRED, "The phone does not trust this computer. Unlock it, pair it (the button Pair, or boardwright identify --pair),"
                    + " and tap Trust on the phone.");
        } else if (UNREACHABLE.matcher(said).find()) {
            return trouble(Kind.NO_PERMISSION, "The phone in recovery mode cannot be opened. It left, another program holds it, or this user may not: on "
                    + "Linux install libirecovery-common, which lets every user, and plug the phone in again.");
        } else if (OLD.matcher(said).find()) {
            return trouble(Kind.OLD_VERSION, "This %s is too old for what is asked of it. Update libimobiledevice to 1.2.0 or newer.".formatted(tool));
        } else if (said.isBlank() || GONE.matcher(said).find()) {
            return trouble(Kind.PHONE_GONE, "The phone left meanwhile%s. %s".formatted(said.isBlank() ? "" : " (" + lastLine(said) + ")", TRY_AGAIN));
        }
        return trouble(Kind.GARBAGE, "%s failed and says only '%s'. Run it by hand to see more.".formatted(tool, lastLine(said)));
    }

    private static String lastLine(String said) {
        return said.lines().map(String::strip).filter(each -> !each.isEmpty()).reduce((before, last) -> last).orElse("");
    }

    private static PhoneException trouble(Kind kind, String message) {
        return new PhoneException(kind, message, null);
    }
}
