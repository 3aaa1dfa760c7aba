package org.boardwright.restore;

import java.util.Map;

/**
 * The programs the bench runs.
 *
 * @param idevicerestore name on the search path, or path
 * @param environment    added to the environment of the bench, e.g. {@code USBMUXD_SOCKET_ADDRESS}
 */
public record RestoreTools(String idevicerestore, Map<String, String> environment) {

    public RestoreTools {
        environment = Map.copyOf(environment);
    }

    /** What is installed on this computer. */
    public static RestoreTools installed() {
        return new RestoreTools("idevicerestore", Map.of());
    }
}
