package org.boardwright.report.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Cost;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Step;
import org.boardwright.report.ReportSubject;

/** How the things of a case are called. */
final class CaseNames {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final KnowledgeBase base;
    private final RepairCase data;

    CaseNames(ReportSubject subject) {
        this.base = subject.base();
        this.data = subject.data();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    String phone() {
        String type = orEmpty(data.getUnit().getProductType());
        String name = base.deviceClassOf(type).map(DeviceClass::getName).orElse("");
        return type.isEmpty() ? Words.text("phone.unknown") : name.isEmpty() ? type : name + " (" + type + ")";
    }

    Optional<Step> step(String id) {
        return base.test(id).map(Step.class::cast).or(() -> base.repair(id));
    }

    String stepName(String id) {
        return step(id).map(Element::getName).orElse(id);
    }

    String outcomeName(String step, String outcome) {
        return switch (orEmpty(outcome)) {
            case AdvisedStep.FIXED -> Words.text("outcome.fixed");
            case AdvisedStep.NOT_FIXED -> Words.text("outcome.notFixed");
            default -> base.test(step).stream().flatMap(t -> t.getOutcomes().stream()).filter(o -> o.getId().equals(outcome))
                    .map(Outcome::getName).findFirst().orElse(orEmpty(outcome));
        };
    }

    String artifactName(String id) {
        return data.getArtifacts().stream().filter(a -> a.getId().equals(id)).map(CaseArtifact::getName).findFirst().orElse(orEmpty(id));
    }

    static String time(Date date) {
        return date == null ? "" : MINUTE.format(Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault()));
    }

    static String consequences(Collection<Consequence> all) {
        return all.stream().sorted().map(c -> Words.text("loss." + c.getLiteral())).collect(Collectors.joining(", "));
    }

    /** Bench time and money of a step: as recorded, else as the packs estimate. */
    Spent spent(StepDone done) {
        if (done.getMinutes() > 0 || done.getMoney() > 0) {
            return new Spent(done.getMinutes(), done.getMoney(), false);
        }
        Cost cost = step(done.getStep()).map(Step::getCost).orElse(null);
        return cost == null ? new Spent(0, 0, true) : new Spent(cost.getMinutes(), cost.getMoney(), true);
    }

    /** The steps that were not taken back. */
    List<StepDone> stepsCounting() {
        return data.getSteps().stream().filter(s -> s.getWithdrawal() == null).toList();
    }

    Spent spent() {
        return stepsCounting().stream().map(this::spent).reduce(new Spent(0, 0, false), Spent::plus);
    }

    /**
     * What a step took.
     *
     * @param minutes   bench time
     * @param money     parts and fees in the currency of the shop
     * @param estimated whether any of it is an estimate of the packs
     */
    record Spent(double minutes, double money, boolean estimated) {

        Spent plus(Spent other) {
            return new Spent(minutes + other.minutes, money + other.money, estimated || other.estimated);
        }

        String words() {
            return Words.text(estimated ? "spent.estimated" : "spent.recorded", Words.number(minutes), Words.number(money));
        }
    }

    /** How the verdict was confirmed, as a sentence. */
    static String confirmed(Verdict verdict) {
        return switch (orEmpty(verdict.getConfirmation())) {
            case "repair-verified" -> Words.text("verdict.repair");
            case "toggle-test" -> Words.text("verdict.toggle");
            case "" -> Words.text("customer.confirmed");
            default -> Words.text("verdict.words", verdict.getConfirmation());
        };
    }

    /** The repair after which the phone works. */
    Optional<String> fixedBy() {
        return stepsCounting().stream().filter(s -> AdvisedStep.FIXED.equals(s.getOutcome())).map(StepDone::getStep).reduce((a, b) -> b);
    }
}
