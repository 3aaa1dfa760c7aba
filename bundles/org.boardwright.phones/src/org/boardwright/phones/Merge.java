package org.boardwright.phones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts together what USB and what usbmuxd know of the same phones. */
final class Merge {

    private Merge() {
    }

    static List<Phone> phones(List<UsbPhone> onUsb, List<Phone> onMux) {
        var phones = new ArrayList<Phone>();
        var left = new ArrayList<>(onMux);
        onUsb.stream().sorted(Comparator.comparing(each -> each.link().port())).forEach(usb -> {
            var same = left.stream().filter(each -> usb.mode() == PhoneMode.RUNNING && each.ids().samePhone(usb.ids())).findFirst();
            same.ifPresent(left::remove);
            phones.add(same.map(each -> both(usb, each)).orElseGet(() -> Phone.of(usb)));
        });
        phones.addAll(left);
        return List.copyOf(phones);
    }

    private static Phone both(UsbPhone usb, Phone told) {
        return new Phone(told.mode(), told.ids().or(usb.ids()), Optional.of(usb.link()), told.values(), told.pairing(), told.trouble());
    }
}
