package org.boardwright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits where a command is to go on for a while; nothing but time, or Ctrl+C, ends it. */
final class Patience {

    private Patience() {
    }

    /** @param seconds how long; null for as long as the program runs */
    static void seconds(Long seconds) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (seconds == null) {
            never.await();
        } else {
            never.await(seconds, TimeUnit.SECONDS);
        }
    }
}
