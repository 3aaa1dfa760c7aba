package org.boardwright.phones.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

import org.boardwright.phones.LockdownClient;
import org.boardwright.phones.MuxClient;
import org.boardwright.phones.MuxPhone;
import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;

/** What a phone is asked when it comes. */
final class Questions {

    private static final System.Logger LOG = System.getLogger(Questions.class.getName());

    private Questions() {
    }

    static Phone ask(MuxClient client, MuxPhone phone) throws PhoneException {
        try (var lockdown = LockdownClient.open(client, phone)) {
            var daemon = lockdown.daemon();
            return daemon.restoring() ? restoring(lockdown, phone, daemon.told()) : running(lockdown, phone);
        } catch (PhoneException unanswered) {
            throw unanswered;
        } catch (IOException broken) {
            throw new PhoneException(PhoneException.Kind.PHONE_GONE, "The connection to the phone could not be closed. Plug it in again.", broken);
        }
    }

    private static Phone restoring(LockdownClient restored, MuxPhone phone, Map<String, String> told) throws PhoneException {
        var ids = restored.hardware().or(LockdownClient.ids(told)).or(PhoneIds.ofUdid(phone.udid()));
        return new Phone(PhoneMode.RESTORE, ids, Optional.empty(), told, Pairing.UNKNOWN, Optional.empty());
    }

    private static Phone running(LockdownClient lockdown, MuxPhone phone) throws PhoneException {
        var values = lockdown.values();
        var ids = LockdownClient.ids(values).or(PhoneIds.ofUdid(phone.udid()));
        try {
            lockdown.startSession();
            var more = lockdown.values();
            return new Phone(PhoneMode.NORMAL, LockdownClient.ids(more).or(ids), Optional.empty(), more, Pairing.PAIRED, Optional.empty());
        } catch (PhoneException refused) {
            LOG.log(Level.DEBUG, "no session with {0}: {1}", phone.udid(), refused.getMessage());
            return new Phone(PhoneMode.NORMAL, ids, Optional.empty(), values, pairing(refused), Optional.of(refused.getMessage()));
        }
    }

    private static Pairing pairing(PhoneException refused) {
        return switch (refused.kind()) {
            case NOT_PAIRED -> Pairing.NOT_PAIRED;
            case LOCKED -> Pairing.LOCKED;
            default -> Pairing.UNKNOWN;
        };
    }
}
