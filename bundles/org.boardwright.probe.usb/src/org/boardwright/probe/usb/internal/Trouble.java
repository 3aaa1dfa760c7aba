package org.boardwright.probe.usb.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the kernel complains about, gravest first. The numbers are those of the USB error codes in the documentation of
 * the kernel.
 */
enum Trouble {

    OVER_CURRENT("over-?current"),
    BAD_SIGNAL("(?:error|returned|ret|status) -(?:71|84)\\b|cable is bad"),
    NO_ANSWER("(?:error|returned|ret|status) -110\\b|not responding to setup address"),
    NOT_ENUMERATED("unable to enumerate|device not accepting address|connect-debounce failed"),
    TRANSFER_LOST("(?:usb_submit_urb|USBDEVFS_\\w+) .*-(?:19|108)\\b"),
    /** Told by their number, see {@link Port}. */
    RESETS("(?!)"),
    NONE("(?!)");

    private final Pattern pattern;

    Trouble(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static Optional<Trouble> in(String message) {
        return Arrays.stream(values()).filter(each -> each.pattern.matcher(message).find()).findFirst();
    }

    /** The value of the facet. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
