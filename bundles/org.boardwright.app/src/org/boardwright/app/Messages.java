package org.boardwright.app;

import org.eclipse.osgi.util.NLS;

/** Texts of the product, from {@code messages.properties}. */
final class Messages extends NLS {

    public static String product;
    public static String alreadyRunning;
    public static String noSettings;

    static {
        NLS.initializeMessages("org.boardwright.app.messages", Messages.class);
    }

    private Messages() {
    }
}
