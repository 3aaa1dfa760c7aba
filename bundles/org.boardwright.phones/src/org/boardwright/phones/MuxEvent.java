package org.boardwright.phones;

/** What usbmuxd tells who listens. */
public sealed interface MuxEvent {

    /** A phone came, or was there already. */
    record Attached(MuxPhone phone) implements MuxEvent {
    }

    /** A phone left. */
    record Detached(int device) implements MuxEvent {
    }

    /** A phone was paired with this computer. */
    record Paired(int device) implements MuxEvent {
    }
}
