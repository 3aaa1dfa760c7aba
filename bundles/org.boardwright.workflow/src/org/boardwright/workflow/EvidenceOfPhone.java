package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneBench;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneReport;
import org.boardwright.phones.PhoneTools;

/** Collects what a phone and its connection tell. What cannot be had is told, and the rest is had all the same. */
final class EvidenceOfPhone {

    private final PhoneBench bench;
    private final PhoneTools tools;
    private final Phone phone;
    private final Path into;
    private final List<Path> files = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> withheld = new ArrayList<>();

    EvidenceOfPhone(PhoneBench bench, PhoneTools tools, Phone phone, Path into) {
        this.bench = bench;
        this.tools = tools;
        this.phone = phone;
        this.into = into;
    }

    /** A source of evidence. */
    private interface Source {
        void collect() throws IOException;
    }

    PhoneEvidence collect(BooleanSupplier cancelled) throws IOException {
        write("usb", bench.usbRecord(phone));
        had(withheld, () -> write("kernel", bench.kernelLog(phone, cancelled)));
        if (phone.pairing() == Pairing.PAIRED) {
            had(refused, () -> write("phone", Optional.of(tools.report(phone, cancelled)).filter(each -> !each.isEmpty()).map(PhoneReport::text)));
            had(refused, () -> files.addAll(tools.copyReports(phone, into, cancelled)));
        }
        return new PhoneEvidence(files, refused, withheld);
    }

    private void had(List<String> troubles, Source source) throws IOException {
        try {
            source.collect();
        } catch (PhoneException told) {
            troubles.add(told.getMessage());
        }
    }

    private void write(String kind, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            files.add(Files.writeString(into.resolve("%s-%s.txt".formatted(kind, phone.key())), text.get()));
        }
    }
}
