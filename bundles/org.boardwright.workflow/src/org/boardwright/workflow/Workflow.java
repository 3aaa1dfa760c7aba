package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.boardwright.knowledge.JarKnowledge;
import org.boardwright.knowledge.Knowledge;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeStore;
import org.boardwright.model.ModelProblem;
import org.boardwright.phones.PhoneBench;
import org.boardwright.phones.PhoneTools;
import org.boardwright.phones.UsbSource;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.probe.ipsw.IpswParts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens cases on the installed knowledge and probes. An OSGi service; safe to use from any thread. */
@Component(service = Workflow.class)
public final class Workflow {

    private final Knowledge knowledge;
    private final CurrentKnowledge current;
    private final List<Probe> probes = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final LoneLog lone;
    private final Optional<Path> conclusions;

    /** Made by the service runtime, on the system clock. */
    @Activate
    public Workflow(@Reference Knowledge knowledge) {
        this(knowledge, List.of(), Clock.systemUTC());
    }

    /**
     * Made by hand.
     *
     * @param probes tried in this order
     */
    public Workflow(Knowledge knowledge, List<Probe> probes, Clock clock) {
        this(knowledge, probes, clock, Optional.empty());
    }

    private Workflow(Knowledge knowledge, List<Probe> probes, Clock clock, Optional<Path> conclusions) {
        this.knowledge = knowledge;
        this.current = new CurrentKnowledge(knowledge);
        this.probes.addAll(probes);
        this.clock = clock;
        this.lone = new LoneLog(current, Collections.unmodifiableList(this.probes));
        this.conclusions = conclusions;
    }

    /**
     * Made without a service runtime, on a fixed list of packs and the system clock, and so far without probes.
     *
     * @param models      jar of each fault model by its name as in {@link KnowledgeFile#name()}, in the order of {@link #knowledgeFiles()}
     * @param kept        where {@link #keepKnowledge} may have kept the same
     * @param conclusions where {@link #conclusions} of such a workflow may have been kept, and will be
     */
    public static Workflow ofJars(Map<String, Path> models, Path kept, Path conclusions) {
        return new Workflow(new JarKnowledge(models, kept), List.of(), Clock.systemUTC(), Optional.of(conclusions));
    }

    /**
     * Keeps the fault models in a form that is read quickly; nothing when one of them has a problem, which is to be told again.
     *
     * @param file afterwards there whole, or not at all
     */
    public void keepKnowledge(Path file) throws IOException {
        if (knowledgeProblems().isEmpty()) {
            WholeFile.write(file, out -> KnowledgeStore.write(knowledgeFiles(), out));
        }
    }

    /** Adds a probe, which is tried after those that are there. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addProbe(Probe probe) {
        probes.add(probe);
    }

    void removeProbe(Probe probe) {
        probes.remove(probe);
    }

    /** The probes that are there now, in the order in which they are tried. */
    public List<Probe> probes() {
        return List.copyOf(probes);
    }

    /**
     * Opens a new case.
     *
     * @param device    product type or name, in any case, e.g. iPhone10,3 or iPhone X; empty when not known (a log may
     *                  tell)
     * @param complaint in the words of the customer or an error code; empty when there is none
     */
    public OpenCase open(String device, String complaint) {
        return open(CaseIntake.of(device, complaint), "");
    }

    /**
     * Opens a new case.
     *
     * @param intake its phone may be a name, as for {@link #open(String, String)}
     * @param by     who opens it; empty when nobody is named
     */
    public OpenCase open(CaseIntake intake, String by) {
        CaseIntake known = intake.productType().isBlank() ? intake
                : knowledge().productTypeNamed(intake.productType()).map(intake::withPhone).orElse(intake);
        return new OpenCase(current, Collections.unmodifiableList(probes), clock, known, by);
    }

    /**
     * Opens the case in a file; every change is saved there at once.
     *
     * @throws CaseFileException when there is no such file, or it is broken or written by a newer Boardwright; the file is
     *                           left as it is
     */
    public OpenCase openFile(Path file) throws CaseFileException {
        return new OpenCase(current, Collections.unmodifiableList(probes), clock, new CaseFile(file));
    }

    /**
     * What a file says by itself, as a new case would say it to which it is attached; no case is kept. Made for many files.
     *
     * @param cancelled   asked between steps of the reading
     * @param conclusions those of files before; to be made anew when packs came or went
     */
    public Concluded conclude(Transport file, BooleanSupplier cancelled, Conclusions conclusions) {
        return lone.conclude(file, cancelled, conclusions);
    }

    /**
     * The same, of a file that could not even be opened.
     *
     * @param why what happened and what to do
     */
    public Concluded unreadable(String name, String why, Conclusions conclusions) {
        return lone.unreadable(name, why, conclusions);
    }

    /**
     * None so far, or those that {@link Conclusions#keep} left in an earlier program: in short, that is of the ranking only the first
     * {@value org.boardwright.diagnosis.Reasoner#REASONED} faults have their reasons, none its claims, and of the advice there is but the first step.
     *
     * @param wording of what follows from the evidence of an answer, and of nothing else in it; the same in each version of the program
     */
    public Conclusions conclusions(Function<CaseAnswer, byte[]> wording) {
        return Conclusions.inShort(wording, conclusions);
    }

    /** Makes ready what the first answer needs, so that it can be done beside something else. */
    public void prepare() {
        current.evidence();
        current.problems();
    }

    /**
     * Begins to watch the phones that are plugged in.
     *
     * @param usb     where phones on USB are seen
     * @param usbmuxd where it listens
     * @return the caller closes it
     */
    public Bench watchPhones(UsbSource usb, MuxAddress usbmuxd) {
        return new Bench(this, new PhoneBench(usb, usbmuxd, clock), new PhoneTools(System.getenv(), usbmuxd));
    }

    /**
     * Checks a firmware file without a case.
     *
     * @param cancelled asked between blocks
     */
    public ProbeAnswer checkFirmware(Transport file, BooleanSupplier cancelled) {
        return new ProbeReading(probes.stream().filter(probe -> IpswParts.KIND.equals(probe.artifactKind())).toList())
                .read(file, cancelled);
    }

    /**
     * What a check of a firmware file means for a phone.
     *
     * @param device product type or name; blank for none
     */
    public FirmwareCheck firmwareCheck(ProbeAnswer.Observed firmware, String device) {
        return FirmwareCheck.of(firmware, knowledge().productTypeNamed(device).orElse(device));
    }

    /**
     * Looks at this computer for what can disturb a restore. Changes nothing and asks no network; takes up to some seconds.
     *
     * @param cancelled asked several times a second
     * @throws IOException when there is no room for what the programs of the computer say
     */
    public HostCheck checkHost(BooleanSupplier cancelled) throws IOException {
        return checkHost(ThisComputer.root(), cancelled);
    }

    /**
     * The same, on files of another place.
     *
     * @param root of the files that are looked at, normally {@code /}
     */
    public HostCheck checkHost(Path root, BooleanSupplier cancelled) throws IOException {
        return ThisComputer.check(root, clock, cancelled);
    }

    /** What is known now. */
    public KnowledgeBase knowledge() {
        return current.base();
    }

    /** What is wrong with the packs that could not be used. */
    public List<ModelProblem> knowledgeProblems() {
        return knowledge.current().problems();
    }

    /** Every contributed knowledge file, usable or not. */
    public List<KnowledgeFile> knowledgeFiles() {
        return knowledge.current().files();
    }

    /**
     * Asks to be told when packs came or went; open cases then answer anew.
     *
     * @param listener called on any thread
     */
    public Subscription onKnowledgeChange(Runnable listener) {
        return knowledge.onChange(listener)::close;
    }

    /** A subscription that can be closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
