package org.boardwright.restore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;

/** A workbench of its own that starts a restore, says when the phone is in the storage phase, and waits to be killed. */
final class StartAndWait {

    private StartAndWait() {
    }

    /** Arguments: folder of the runs, firmware, ticket, chip number, address of the bus. */
    public static void main(String[] arguments) throws Exception {
        RestoreRunner runner = new RestoreRunner(Path.of(arguments[0]),
                new RestoreTools("idevicerestore", Map.of("USBMUXD_SOCKET_ADDRESS", arguments[4])),
                SilenceLimits.everywhere(Duration.ofMinutes(5)), Clock.systemUTC());
        RestoreOrder order = RestoreOrder.update(Path.of(arguments[1])).ticket(Path.of(arguments[2]))
                .phone(Long.parseLong(arguments[3])).fromRestoreMode();
        runner.start(order, new RestoreListener() {
            @Override
            public void line(Instant at, String text, LiveRestoreLog.Point point) {
                if (point.phase().equals(Optional.of(Phase.STORAGE))) {
                    System.out.println("running");
                }
            }
        });
        new CountDownLatch(1).await();
    }
}
