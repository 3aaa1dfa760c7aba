package org.boardwright.ui.model;

import java.util.List;

/**
 * The bench as it is now.
 *
 * @param phones   plugged in, in the order of their ports, the training phone last
 * @param troubles what cannot be seen on this computer and what to do about it
 * @param training whether the training phone is plugged in
 * @param host     this computer
 */
public record BenchSnapshot(List<PhoneCard> phones, List<String> troubles, boolean training, HostCard host) {

    /** Nothing was looked at yet. */
    public static final BenchSnapshot NONE = new BenchSnapshot(List.of(), List.of(), false, HostCard.NONE);

    public BenchSnapshot {
        phones = List.copyOf(phones);
        troubles = List.copyOf(troubles);
    }
}
