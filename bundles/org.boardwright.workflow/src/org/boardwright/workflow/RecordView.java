package org.boardwright.workflow;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.Change;
import org.boardwright.model.casefile.Entry;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.SkippedStep;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.knowledge.Cost;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Step;
import org.boardwright.workflow.CaseRecord.AttachmentEntry;
import org.boardwright.workflow.CaseRecord.EvidenceEntry;
import org.boardwright.workflow.CaseRecord.StepEntry;
import org.boardwright.workflow.CaseRecord.VerdictEntry;
import org.boardwright.workflow.CaseRecord.Withdrawn;

/** Makes the record of a case out of its data, which must not change meanwhile. */
final class RecordView {

    private final KnowledgeBase base;
    private final RepairCase data;
    private final RecordNames names;

    RecordView(KnowledgeBase base, RepairCase data) {
        this.base = base;
        this.data = data;
        this.names = new RecordNames(base, data);
    }

    CaseRecord record(Optional<Path> file) {
        String type = orEmpty(data.getUnit().getProductType());
        CaseChanges changes = new CaseChanges(data, Date::new);
        return new CaseRecord(file, data.getOpened().toInstant(), orEmpty(data.getTechnician()),
                base.deviceClassOf(type).map(DeviceClass::getName).orElse(type), Intakes.read(data), evidence(),
                data.getSteps().stream().map(this::step).toList(), data.getArtifacts().stream().map(this::attachment).toList(),
                Optional.ofNullable(data.getVerdict()).map(this::verdict), changes.undoable().map(this::change), changes.redoable().map(this::change));
    }

    private List<EvidenceEntry> evidence() {
        Map<String, Evidence> last = new HashMap<>();
        CaseChanges.counting(data.getEvidence()).forEach(e -> last.put(e.getTest(), e));
        return IntStream.range(0, data.getEvidence().size()).mapToObj(key -> evidence(key, data.getEvidence().get(key), last)).toList();
    }

    private EvidenceEntry evidence(int key, Evidence e, Map<String, Evidence> last) {
        boolean superseded = e.getWithdrawal() == null && last.get(e.getTest()) != e;
        String by = e.getArtifact() == null ? orEmpty(e.getBy()) : "";
        return new EvidenceEntry(key, e.getTest(), names.step(e.getTest()), e.getOutcome(), names.outcome(e.getTest(), e.getOutcome()), by,
                instant(e.getAt()), names.artifact(e.getArtifact()), e.getLine(), orEmpty(e.getExcerpt()), superseded, withdrawn(e));
    }

    private StepEntry step(StepDone s) {
        boolean recorded = s.getMinutes() > 0 || s.getMoney() > 0;
        Optional<Cost> cost = names.known(s.getStep()).map(Step::getCost);
        double minutes = recorded ? s.getMinutes() : cost.map(Cost::getMinutes).orElse(0.0);
        double money = recorded ? s.getMoney() : cost.map(Cost::getMoney).orElse(0.0);
        return new StepEntry(s.getStep(), names.step(s.getStep()), base.repair(s.getStep()).isPresent(), orEmpty(s.getOutcome()),
                names.outcome(s.getStep(), s.getOutcome()), orEmpty(s.getBy()), instant(s.getAt()), minutes, money, !recorded, withdrawn(s));
    }

    private AttachmentEntry attachment(CaseArtifact a) {
        Optional<CaseAnswer.Judged> judged = ArtifactFacets.isRestoreLog(a)
                ? Optional.of(CaseAnswer.Judged.valueOf(a.getJudgement().name())) : Optional.empty();
        long pieces = data.getEvidence().stream().filter(e -> a.getId().equals(e.getArtifact())).count();
        return new AttachmentEntry(a.getName(), location(a), orEmpty(a.getKind()), a.getSize(), orEmpty(a.getBy()), instant(a.getAt()), judged,
                (int) pieces, withdrawn(a));
    }

    /** A case made on another system may name a file in a way that is none here. */
    private static Optional<Path> location(CaseArtifact a) {
        try {
            return Optional.ofNullable(a.getLocation()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private VerdictEntry verdict(Verdict v) {
        return new VerdictEntry(v.getFault(), base.fault(v.getFault()).map(Element::getName).orElse(v.getFault()), v.getConfirmation(),
                orEmpty(v.getBy()), instant(v.getAt()));
    }

    private static Optional<Withdrawn> withdrawn(Entry entry) {
        return Optional.ofNullable(entry.getWithdrawal()).map(w -> new Withdrawn(w.getBy(), instant(w.getAt()), w.getReason()));
    }

    private CaseChange change(Change change) {
        CaseChange.What what = CaseChange.What.of(change.getWhat());
        List<Entry> about = what == CaseChange.What.WITHDRAWAL ? change.getWithdrew() : change.getAdded();
        return switch (what) {
            case FILE -> new CaseChange(what, first(about, CaseArtifact.class).map(CaseArtifact::getName).orElse(""), "");
            case ANSWER, WITHDRAWAL -> first(about, StepDone.class)
                    .map(s -> new CaseChange(what, names.step(s.getStep()), names.outcome(s.getStep(), s.getOutcome())))
                    .or(() -> first(about, Evidence.class)
                            .map(e -> new CaseChange(what, names.step(e.getTest()), names.outcome(e.getTest(), e.getOutcome()))))
                    .or(() -> first(about, SkippedStep.class).map(s -> new CaseChange(what, names.step(s.getStep()), "")))
                    .orElse(new CaseChange(what, "", ""));
            case SKIP -> new CaseChange(what, first(about, SkippedStep.class).map(s -> names.step(s.getStep())).orElse(""), "");
            case INTAKE, VERDICT, OTHER -> new CaseChange(what, "", "");
        };
    }

    private static <E extends Entry> Optional<E> first(List<Entry> entries, Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
