package org.boardwright.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.phones.CrashReportTool;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneBench;
import org.boardwright.phones.PhoneException;
import org.boardwright.probe.Transport;

/** The phones at the bench, by the names of the packs, and what they can add to a case. Safe to use from several threads. */
public final class Bench implements AutoCloseable {

    private final Workflow workflow;
    private final PhoneBench phones;
    private final CrashReportTool reports;

    Bench(Workflow workflow, PhoneBench phones, CrashReportTool reports) {
        this.workflow = workflow;
        this.phones = phones;
        this.reports = reports;
    }

    /** The phones that are plugged in now. */
    public List<BenchPhone> phones() {
        return named(phones.phones());
    }

    private List<BenchPhone> named(List<Phone> all) {
        return all.stream().map(this::named).toList();
    }

    private BenchPhone named(Phone phone) {
        KnowledgeBase base = workflow.knowledge();
        var ids = phone.ids();
        var type = phone.value("ProductType").or(() -> phone.value("HardwareModel").flatMap(base::productTypeOfBoard))
                .or(() -> ids.chip().isPresent() && ids.board().isPresent()
                        ? base.productTypeOfChip(ids.chip().getAsInt(), ids.board().getAsInt()) : Optional.empty());
        return new BenchPhone(phone, type.orElse(""), type.flatMap(base::deviceClassOf).map(DeviceClass::getName).orElse(""));
    }

    /** What cannot be seen on this computer, and what to do about it; sentences. */
    public List<String> troubles() {
        return phones.troubles();
    }

    /**
     * Asks to be told of every change.
     *
     * @param listener is given all phones; called on any thread, one call at a time; returns soon
     */
    public Workflow.Subscription onChange(Consumer<List<BenchPhone>> listener) {
        return phones.onChange(all -> listener.accept(named(all)))::close;
    }

    /** Waits until every phone that is plugged in was asked once; false when that took longer. */
    public boolean settle(Duration longest) throws InterruptedException {
        return phones.settle(longest);
    }

    /** Begins a case about a phone. */
    public OpenCase open(BenchPhone phone, String complaint) {
        return workflow.open(phone.productType(), complaint);
    }

    /**
     * Adds what was seen of the phone's USB connection to a case.
     *
     * @return empty when this computer shows no USB
     */
    public Optional<Attachment> addConnection(BenchPhone phone, OpenCase to) {
        return phones.usbRecord(phone.phone()).map(record -> to.attach(
                Transport.ofBytes("usb-%s.txt".formatted(phone.phone().key()), record.getBytes(StandardCharsets.UTF_8)), () -> false));
    }

    /**
     * Copies the panic reports of a phone that is paired and adds them to a case, oldest first. They stay on the phone.
     *
     * @param cancelled asked often
     * @return what became of each; empty when the phone has none
     * @throws PhoneException when they cannot be copied; says what to do
     * @throws IOException    when this computer has no room for the copies
     */
    public List<Attachment> addPanicReports(BenchPhone phone, OpenCase to, BooleanSupplier cancelled) throws IOException {
        try (var copies = reports.copy(phone.phone(), cancelled)) {
            List<Attachment> attached = new ArrayList<>();
            for (Path report : copies.panicReports()) {
                attached.add(to.attach(Transport.ofFile(report), cancelled));
            }
            return attached;
        }
    }

    @Override
    public void close() {
        phones.close();
    }
}
