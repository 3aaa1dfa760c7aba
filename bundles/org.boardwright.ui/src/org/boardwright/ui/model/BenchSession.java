package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.phones.PhoneException;
import org.boardwright.phones.UsbSource;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.Bench;
import org.boardwright.workflow.BenchPhone;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.HostCheck;
import org.boardwright.workflow.PhoneEvidence;
import org.boardwright.workflow.TemporaryFolder;
import org.boardwright.workflow.TrainingPhone;
import org.boardwright.workflow.Workflow;
import org.eclipse.osgi.util.NLS;

/**
 * The phones at the bench, for the window. What asks a phone waits for it, so call that from a job. Safe to use from
 * several threads.
 */
public final class BenchSession implements AutoCloseable {

    private final Workflow workflow;
    private final CaseSession cases;
    private final Bench real;
    private final List<Consumer<BenchSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> said = new HashMap<>();
    private HostCard host = HostCard.NONE;
    private TrainingPhone training;
    private Bench trainingBench;
    private volatile BenchSnapshot snapshot = BenchSnapshot.NONE;

    /** Begins to watch. */
    public BenchSession(Workflow workflow, CaseSession cases, UsbSource usb, MuxAddress usbmuxd) {
        this.workflow = workflow;
        this.cases = cases;
        this.real = workflow.watchPhones(usb, usbmuxd);
        real.onChange(phones -> publish());
        publish();
    }

    /** The bench as it is now; never waits. */
    public BenchSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Asks to be told of every new snapshot.
     *
     * @param listener called on any thread, after {@link #snapshot} has changed
     */
    public CaseSession.Registration onChange(Consumer<BenchSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void publish() {
        BenchSnapshot now;
        synchronized (this) {
            now = look();
            if (now.equals(snapshot)) {
                return;
            }
            snapshot = now;
        }
        listeners.forEach(l -> l.accept(now));
    }

    private BenchSnapshot look() {
        List<PhoneCard> cards = new ArrayList<>();
        real.phones().forEach(phone -> cards.add(card(phone, false)));
        if (trainingBench != null) {
            trainingBench.phones().forEach(phone -> cards.add(card(phone, true)));
        }
        said.keySet().retainAll(cards.stream().map(c -> c.phone().phone().key()).toList());
        return new BenchSnapshot(cards, real.troubles(), training != null, host);
    }

    private PhoneCard card(BenchPhone phone, boolean isTraining) {
        return PhoneCard.of(phone, isTraining, said.getOrDefault(phone.phone().key(), ""));
    }

    /**
     * Plugs the training phone in; nothing happens when it is in already.
     *
     * @throws IOException when this computer has no room or no port for it
     */
    public void plugTrainingPhoneIn() throws IOException {
        synchronized (this) {
            if (training == null) {
                training = TrainingPhone.plugIn();
                // It has no USB of its own, and the ports of this computer are none of its business.
                trainingBench = workflow.watchPhones(List::of, training.usbmuxd());
                trainingBench.onChange(phones -> publish());
            }
        }
        publish();
    }

    /**
     * Pulls the training phone out; nothing happens when it is not in.
     *
     * @throws IOException when its files cannot be removed
     */
    public void pullTrainingPhoneOut() throws IOException {
        TrainingPhone out;
        synchronized (this) {
            out = training;
            training = null;
            if (trainingBench != null) {
                trainingBench.close();
                trainingBench = null;
            }
        }
        publish();
        if (out != null) {
            out.close();
        }
    }

    /** Puts a new case about a phone on the bench, with what the phone tells. */
    public void newCase(PhoneCard card, BooleanSupplier cancelled) throws IOException {
        cases.open(CaseIntake.of(card.phone().productType(), ""), "");
        addEvidence(card, cancelled);
    }

    /** Reads what a phone and its connection tell into the case on the bench; what came of it is on its card. */
    public void addEvidence(PhoneCard card, BooleanSupplier cancelled) throws IOException {
        try (TemporaryFolder copies = TemporaryFolder.create("bench")) {
            say(card, Messages.bench_said_reading);
            say(card, result(bench(card).collect(card.phone(), copies.path(), cancelled), cancelled));
        }
    }

    private String result(PhoneEvidence evidence, BooleanSupplier cancelled) {
        Stream<String> troubles = Stream.concat(evidence.refused().stream(), evidence.withheld().stream());
        return Stream.concat(Stream.of(added(evidence.files(), cancelled)), troubles).collect(Collectors.joining("\n"));
    }

    private String added(List<Path> files, BooleanSupplier cancelled) {
        if (files.isEmpty()) {
            return Messages.bench_said_nothing;
        }
        List<Attachment> read = cases.attach(files, ReadProgress.NONE, cancelled);
        long known = read.stream().filter(Attachment.Recognised.class::isInstance).count();
        return NLS.bind(Messages.bench_said_added, Long.toString(known));
    }

    /** Pairs this computer with a phone; what came of it is on its card. */
    public void pair(PhoneCard card, BooleanSupplier cancelled) throws IOException {
        try {
            say(card, Messages.bench_said_pairing);
            bench(card).pair(card.phone(), cancelled);
            say(card, "");
        } catch (PhoneException refused) {
            say(card, refused.getMessage());
        }
    }

    /** Sends a phone into recovery mode; what came of it is on its card. */
    public void enterRecovery(PhoneCard card, BooleanSupplier cancelled) throws IOException {
        order(card, Messages.bench_said_entering, () -> bench(card).enterRecovery(card.phone(), cancelled));
    }

    /** Lets a phone in recovery mode start; what came of it is on its card. */
    public void leaveRecovery(PhoneCard card, BooleanSupplier cancelled) throws IOException {
        order(card, Messages.bench_said_leaving, () -> bench(card).leaveRecovery(card.phone(), cancelled));
    }

    private interface Order {
        void give() throws IOException;
    }

    private void order(PhoneCard card, String obeyed, Order order) throws IOException {
        try {
            say(card, Messages.bench_said_asking);
            order.give();
            say(card, obeyed);
        } catch (PhoneException refused) {
            say(card, refused.getMessage());
        }
    }

    /** Looks at this computer, and adds the report to the case on the bench when there is one. */
    public void checkHost(BooleanSupplier cancelled) throws IOException {
        show(HostCard.LOOKING);
        List<String> said = new ArrayList<>();
        try (TemporaryFolder copies = TemporaryFolder.create("computer")) {
            HostCheck check = workflow.checkHost(cancelled);
            said.addAll(HostCard.troubles(check));
            said.add(added(check, copies.path(), cancelled) ? Messages.bench_host_added : Messages.bench_host_notAdded);
        } finally {
            show(new HostCard(said, false));
        }
    }

    private boolean added(HostCheck check, Path into, BooleanSupplier cancelled) throws IOException {
        if (cases.snapshot().answer().isEmpty()) {
            return false;
        }
        Path report = Files.writeString(into.resolve(HostCheck.NAME), check.report());
        return cases.attach(List.of(report), ReadProgress.NONE, cancelled).stream().anyMatch(Attachment.Recognised.class::isInstance);
    }

    private void show(HostCard now) {
        synchronized (this) {
            host = now;
        }
        publish();
    }

    private synchronized Bench bench(PhoneCard card) {
        return card.training() && trainingBench != null ? trainingBench : real;
    }

    private void say(PhoneCard card, String text) {
        synchronized (this) {
            said.put(card.phone().phone().key(), text);
        }
        publish();
    }

    @Override
    public void close() throws IOException {
        pullTrainingPhoneOut();
        real.close();
    }
}
