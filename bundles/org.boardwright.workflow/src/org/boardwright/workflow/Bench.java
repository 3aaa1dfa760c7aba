package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneBench;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneTools;
import org.boardwright.probe.Transport;

/** The phones at the bench, by the names of the packs, and what they can add to a case. Safe to use from several threads. */
public final class Bench implements AutoCloseable {

    private final Workflow workflow;
    private final PhoneBench phones;
    private final PhoneTools tools;

    Bench(Workflow workflow, PhoneBench phones, PhoneTools tools) {
        this.workflow = workflow;
        this.phones = phones;
        this.tools = tools;
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
     * Collects what a phone and its connection tell, for a case to read: the USB record, what the kernel said of its port, and,
     * when it is paired, what it tells of battery and storage, and its panic reports. Nothing is removed from the phone.
     *
     * @param into      a folder that exists
     * @param cancelled asked often
     * @throws IOException when the folder cannot be written
     */
    public PhoneEvidence collect(BenchPhone phone, Path into, BooleanSupplier cancelled) throws IOException {
        return new EvidenceOfPhone(phones, tools, phone.phone(), into).collect(cancelled);
    }

    /**
     * Pairs this computer with a phone; its owner must tap Trust.
     *
     * @throws PhoneException when that does not work; says what to do
     */
    public void pair(BenchPhone phone, BooleanSupplier cancelled) throws IOException {
        tools.pair(phone.phone(), cancelled);
    }

    /** Waits until a phone that was paired with was asked anew; false when that took longer. */
    public boolean awaitPaired(BenchPhone phone, Duration longest) throws InterruptedException {
        var paired = new CountDownLatch(1);
        try (var subscription = phones.onChange(all -> countPaired(all, phone, paired))) {
            countPaired(phones.phones(), phone, paired);
            return paired.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void countPaired(List<Phone> all, BenchPhone phone, CountDownLatch paired) {
        if (all.stream().anyMatch(each -> each.key().equals(phone.phone().key()) && each.pairing() == Pairing.PAIRED)) {
            paired.countDown();
        }
    }

    /**
     * Restarts a phone that runs iOS into recovery mode; nothing on it is changed.
     *
     * @throws PhoneException when that does not work; says what to do
     */
    public void enterRecovery(BenchPhone phone, BooleanSupplier cancelled) throws IOException {
        tools.enterRecovery(phone.phone(), cancelled);
    }

    /**
     * Lets a phone in recovery mode start iOS.
     *
     * @throws PhoneException when that does not work; says what to do
     */
    public void leaveRecovery(BenchPhone phone, BooleanSupplier cancelled) throws IOException {
        tools.leaveRecovery(phone.phone(), cancelled);
    }

    /** Adds to a case what the phone and its connection tell, as {@link #collect} collects it. */
    public PhoneEvidence.Added addEvidence(BenchPhone phone, OpenCase to, BooleanSupplier cancelled) throws IOException {
        try (TemporaryFolder copies = TemporaryFolder.create("evidence")) {
            PhoneEvidence evidence = collect(phone, copies.path(), cancelled);
            List<Attachment> attached = new ArrayList<>();
            for (Path file : evidence.files()) {
                attached.add(to.attach(Transport.ofFile(file), cancelled));
            }
            return new PhoneEvidence.Added(attached, evidence);
        }
    }

    @Override
    public void close() {
        phones.close();
    }
}
