package org.boardwright.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;

/**
 * Where a technician and the bench are while a part is taken out of play, or put back, and the phone is tried again. Immutable; each event
 * gives the next one.
 *
 * @param test    id of the test it answers
 * @param stage   what is to be done now
 * @param begun   when the walk began; an answer to the test from then on ends it
 * @param phone   what is known of the phone; another one that comes or leaves is none of its business
 * @param mode    what the phone does, as far as the bench sees it; empty when it is not connected
 * @param upSince since when the phone has run iOS without leaving, in the stage {@link Stage#RETRY}
 * @param outcome of the test; only in the stage {@link Stage#ENDED}
 */
public record Isolation(String test, Stage stage, Instant begun, PhoneIds phone, Optional<PhoneMode> mode, Optional<Instant> upSince,
        Optional<String> outcome) {

    /** What is to be done, in this order. No flex is touched before the battery is off, and no battery before the phone is. */
    public enum Stage {
        /** Switch the phone off and disconnect it. */
        POWER_OFF,
        /** Unplug its battery. */
        BATTERY_OFF,
        /** Take the part out of play, or put it back, as the pack says. */
        CHANGE,
        /** Battery, screen and cable on again. */
        RECONNECT,
        /** See whether it restores or runs. */
        RETRY,
        /** The test is answered. */
        ENDED
    }

    public Isolation {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(phone, "phone");
    }

    /** The beginning. */
    static Isolation begin(String test, Instant now) {
        return new Isolation(test, Stage.POWER_OFF, now, PhoneIds.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The technician has done what the stage asks for. The last two stages are not ended by a word: there the phone answers. */
    public Isolation done() {
        return stage.compareTo(Stage.RETRY) < 0 ? at(Stage.values()[stage.ordinal() + 1]) : this;
    }

    /** One stage back, for a technician who has to do something again. */
    public Isolation back() {
        return stage == Stage.POWER_OFF || stage == Stage.ENDED ? this : at(Stage.values()[stage.ordinal() - 1]);
    }

    /** The test was answered. */
    Isolation ended(String answer) {
        return new Isolation(test, Stage.ENDED, begun, phone, mode, Optional.empty(), Optional.of(answer));
    }

    private Isolation at(Stage next) {
        return new Isolation(test, next, begun, phone, mode, Optional.empty(), outcome);
    }

    /** The bench sees these phones now. */
    Isolation seen(List<Phone> phones, Instant now) {
        Optional<Phone> mine = mine(phones);
        boolean left = mode.isPresent() && mine.isEmpty();
        Isolation looked = new Isolation(test, stage, begun, mine.map(m -> m.ids().or(phone)).orElse(phone), mine.map(Phone::mode),
                stage == Stage.RETRY && mine.filter(m -> m.mode() == PhoneMode.NORMAL).isPresent() ? upSince.or(() -> Optional.of(now)) : Optional.empty(),
                outcome);
        return switch (stage) {
            case POWER_OFF -> left ? looked.at(Stage.BATTERY_OFF) : looked;
            case RECONNECT -> mine.isPresent() ? looked.at(Stage.RETRY) : looked;
            default -> looked;
        };
    }

    /** The phone this is about: the one that is known; before that the only one there is. */
    private Optional<Phone> mine(List<Phone> phones) {
        Optional<Phone> known = phones.stream().filter(p -> p.ids().samePhone(phone)).findFirst();
        return known.or(() -> phones.size() == 1 && !isSurelyAnother(phones.getFirst().ids()) ? Optional.of(phones.getFirst()) : Optional.empty());
    }

    private boolean isSurelyAnother(PhoneIds other) {
        return phone.ecid().isPresent() && other.ecid().isPresent() || !phone.udid().isEmpty() && !other.udid().isEmpty();
    }

    /** Whether the phone is connected although it must be without power now. */
    public boolean isDangerous() {
        return mode.isPresent() && (stage == Stage.BATTERY_OFF || stage == Stage.CHANGE);
    }

    /** Whether the phone waits for a restore; one that runs iOS is watched instead. */
    public boolean waitsForRestore() {
        return stage == Stage.RETRY && mode.filter(m -> m == PhoneMode.RECOVERY || m == PhoneMode.RESTORE || m == PhoneMode.DFU).isPresent();
    }

    /** How long it has run iOS without leaving; empty when it does not. */
    public Optional<Duration> up(Instant now) {
        return upSince.map(since -> Duration.between(since, now));
    }
}
