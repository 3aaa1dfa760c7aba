package org.boardwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.Statement;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.Limits;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.knowledge.Element;
import org.boardwright.report.ReportSubject;

/** The report for a technician. */
public final class TechnicalPage {

    private static final int FAULTS_EXPLAINED = 5;
    private static final double WORTH_SHOWING = 0.01;
    private static final int STEPS_SHOWN = 8;
    private static final double WORTH_A_REASON = 0.5;

    private final ReportSubject subject;
    private final RepairCase data;
    private final CaseNames names;
    private final Page page;

    public TechnicalPage(ReportSubject subject, Page page) {
        this.subject = subject;
        this.data = subject.data();
        this.names = new CaseNames(subject);
        this.page = page;
    }

    /** The whole page. */
    public String write() {
        String title = Words.text("technical.title", names.phone());
        page.element("h1", "", title);
        facts();
        verdict();
        ranking();
        next();
        evidence();
        withdrawn();
        steps();
        limits();
        return page.finish(title);
    }

    private void verdict() {
        Verdict verdict = data.getVerdict();
        if (verdict == null) {
            return;
        }
        String fault = subject.base().fault(verdict.getFault()).map(Element::getName).orElse(verdict.getFault());
        page.heading("technical.verdict").open("div", "result").element("div", "big", fault).paragraph(CaseNames.confirmed(verdict))
                .paragraph(Words.text("technical.closed", page.redactor().person(verdict.getBy()), CaseNames.time(verdict.getAt()),
                        Words.number(verdict.getMinutes()), Words.number(verdict.getMoney())))
                .close("div");
    }

    private void facts() {
        page.open("table", "facts").open("tbody", "").fact("phone", names.phone())
                .fact("complaint", CaseNames.orEmpty(data.getComplaint())).fact("serial", CaseNames.orEmpty(data.getUnit().getSerial()))
                .fact("ecid", CaseNames.orEmpty(data.getUnit().getEcid()))
                .fact("system", CaseNames.orEmpty(data.getUnit().getSystemVersion()))
                .fact("opened", CaseNames.time(data.getOpened())).fact("technician", page.redactor().person(data.getTechnician()))
                .fact("case", page.redactor().isActive() ? "" : data.getId()).close("tbody").close("table");
    }

    private void ranking() {
        page.heading("technical.ranking");
        List<RankedFault> all = subject.assessment().diagnosis().faults();
        List<RankedFault> shown = all.stream().filter(f -> f.probability() >= WORTH_SHOWING).toList();
        if (shown.isEmpty()) {
            page.paragraph(Words.text("technical.noFault"));
        }
        page.open("table", "").header("probability", "fault").open("tbody", "");
        for (RankedFault fault : shown) {
            page.open("tr", "").open("td", "").text(Words.percent(fault.probability())).bar(fault.probability()).close("td")
                    .open("td", "").element("div", "", fault.name()).element("div", "sub", fault.id() + " · " + fault.locus().getLiteral())
                    .close("td").close("tr");
        }
        page.close("tbody").close("table");
        if (shown.size() < all.size()) {
            double rest = all.stream().filter(f -> !shown.contains(f)).mapToDouble(RankedFault::probability).sum();
            page.paragraph(Words.text("technical.moreFaults", Integer.toString(all.size() - shown.size()), Words.percent(rest)));
        }
        shown.stream().limit(FAULTS_EXPLAINED).forEach(this::why);
    }

    private void why(RankedFault fault) {
        page.element("h3", "", Words.text("technical.why", fault.name()));
        page.open("ul", "");
        fault.why().stream().filter(r -> Math.abs(r.decibans()) >= WORTH_A_REASON).forEach(this::reason);
        page.open("li", "").text(Words.text("technical.prior"));
        sources(fault.prior());
        page.close("li").close("ul");
    }

    private void reason(Reason reason) {
        page.open("li", "").text(weight(reason.decibans()) + "  " + reason.testName() + ": " + reason.outcomeName());
        sources(reason.statements());
        page.close("li");
    }

    private static String weight(double decibans) {
        return Double.isInfinite(decibans) ? Words.text(decibans > 0 ? "technical.proves" : "technical.excludes")
                : String.format(Locale.ROOT, "%+.1f dB", decibans);
    }

    private void sources(List<Statement> statements) {
        for (Statement s : statements) {
            String who = s.source().isBlank() ? s.kind() : s.kind() + ", " + s.source();
            page.open("div", "sub").text(String.format(Locale.ROOT, "%.3g (%s)", s.value(), who) + (CaseNames.orEmpty(s.note()).isBlank() ? ""
                    : ": " + s.note())).link(CaseNames.orEmpty(s.url())).close("div");
        }
    }

    private void next() {
        page.heading("technical.next");
        page.open("table", "").header("step", "cost", "technical.expected").open("tbody", "");
        List<AdvisedStep> all = subject.assessment().advice().steps();
        for (AdvisedStep step : all.subList(0, Math.min(STEPS_SHOWN, all.size()))) {
            page.open("tr", "").open("td", "").element("div", "", step.name()).element("div", "sub", step.id()).element("div", "sub", step.reason())
                    .close("td").element("td", "cost", cost(step)).element("td", "", Words.number(step.expectedCost())).close("tr");
        }
        page.close("tbody").close("table");
        if (all.size() > STEPS_SHOWN) {
            page.paragraph(Words.text("technical.moreSteps", Integer.toString(all.size() - STEPS_SHOWN)));
        }
        subject.assessment().advice().against().forEach(a -> page.element("div", "warn",
                Words.text("technical.against", a.name(), a.reason())));
    }

    private static String cost(AdvisedStep step) {
        String cost = Words.text("spent.estimated", Words.number(step.minutes()), Words.number(step.money()));
        return step.consequences().isEmpty() ? cost : cost + "; " + Words.text("technical.destroys", CaseNames.consequences(step.consequences()));
    }

    private void evidence() {
        page.heading("technical.evidence");
        data.getArtifacts().stream().filter(a -> a.getWithdrawal() == null).forEach(this::artifact);
        List<Evidence> counting = data.getEvidence().stream().filter(e -> e.getWithdrawal() == null).toList();
        if (counting.isEmpty()) {
            page.paragraph(Words.text("technical.noEvidence"));
            return;
        }
        page.open("table", "").header("technical.test", "result", "technical.where").open("tbody", "");
        for (Evidence e : counting) {
            boolean superseded = counting.stream().filter(o -> o.getTest().equals(e.getTest())).reduce((a, b) -> b).orElse(e) != e;
            String result = names.outcomeName(e.getTest(), e.getOutcome());
            page.open("tr", "").open("td", "").element("div", "", names.stepName(e.getTest())).element("div", "sub", e.getTest()).close("td")
                    .element("td", "", superseded ? Words.text("technical.superseded", result) : result);
            place(e);
            page.close("tr");
        }
        page.close("tbody").close("table");
    }

    private void artifact(CaseArtifact a) {
        List<String> known = new ArrayList<>(List.of(a.getName(), CaseNames.orEmpty(a.getKind()), a.getJudgement().getLiteral(),
                CaseNames.orEmpty(a.getPhase()), CaseNames.orEmpty(a.getCode())));
        known.removeIf(String::isBlank);
        page.element("p", "sub", Words.text("technical.artifact", String.join(" · ", known)));
    }

    private void place(Evidence e) {
        page.open("td", "");
        if (e.getArtifact() == null) {
            page.text(Words.text("technical.said", page.redactor().person(e.getBy()), CaseNames.time(e.getAt())));
        } else {
            String name = names.artifactName(e.getArtifact());
            page.element("div", "", e.getLine() > 0 ? name + ":" + e.getLine() : name);
            page.element("div", "code", CaseNames.orEmpty(e.getExcerpt()).strip());
        }
        page.close("td");
    }

    private void withdrawn() {
        List<Evidence> gone = data.getEvidence().stream().filter(e -> e.getWithdrawal() != null).toList();
        if (gone.isEmpty()) {
            return;
        }
        page.heading("technical.withdrawn");
        page.open("table", "").header("technical.test", "technical.where", "technical.reason").open("tbody", "");
        for (Evidence e : gone) {
            page.open("tr", "").element("td", "withdrawn", names.stepName(e.getTest()) + ": " + names.outcomeName(e.getTest(), e.getOutcome()));
            place(e);
            page.element("td", "", Words.text("technical.withdrawnBy", e.getWithdrawal().getReason(),
                    page.redactor().person(e.getWithdrawal().getBy()), CaseNames.time(e.getWithdrawal().getAt()))).close("tr");
        }
        page.close("tbody").close("table");
    }

    private void steps() {
        page.heading("technical.steps");
        if (data.getSteps().isEmpty()) {
            page.paragraph(Words.text("customer.noSteps"));
            return;
        }
        page.open("table", "").header("technical.when", "step", "result", "cost").open("tbody", "");
        for (StepDone s : data.getSteps()) {
            boolean counts = s.getWithdrawal() == null;
            String result = names.outcomeName(s.getStep(), s.getOutcome());
            page.open("tr", "").element("td", "", CaseNames.time(s.getAt())).element("td", counts ? "" : "withdrawn", names.stepName(s.getStep()))
                    .element("td", "", counts ? result : Words.text("technical.takenBack", result))
                    .element("td", "", counts ? names.spent(s).words() : "").close("tr");
        }
        page.close("tbody").close("table");
        page.paragraph(Words.text("technical.total", names.spent().words()));
    }

    private void limits() {
        page.heading("technical.limits");
        List<String> limits = new ArrayList<>();
        Limits customer = data.getLimits();
        if (customer != null && customer.isKeepData()) {
            limits.add(Words.text("limit.data"));
        }
        if (customer != null && customer.isKeepFaceId()) {
            limits.add(Words.text("limit.faceId"));
        }
        if (customer != null && customer.getSpendingLimit() > 0) {
            limits.add(Words.text("limit.money", Words.number(customer.getSpendingLimit())));
        }
        limits.addAll(subject.assessment().warnings());
        limits.add(Words.text("limit.estimate"));
        limits.add(Words.text("currency"));
        if (page.redactor().isActive()) {
            limits.add(Words.text("limit.redacted"));
        }
        page.list(limits);
    }
}
