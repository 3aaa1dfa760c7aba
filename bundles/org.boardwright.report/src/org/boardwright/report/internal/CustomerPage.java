package org.boardwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.Judgement;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.report.Letterhead;
import org.boardwright.report.Photo;
import org.boardwright.report.ReportSubject;

/** The report for the customer. */
public final class CustomerPage {

    /** Above it a fault is called nearly certain, above the next very likely; below the last, several faults remain. */
    private static final double NEARLY_CERTAIN = 0.95;
    private static final double VERY_LIKELY = 0.8;
    private static final double LIKELY = 0.5;

    private final ReportSubject subject;
    private final RepairCase data;
    private final CaseNames names;
    private final Page page;
    private final Letterhead letterhead;
    private final List<Photo> photos;

    public CustomerPage(ReportSubject subject, Page page, Letterhead letterhead, List<Photo> photos) {
        this.subject = subject;
        this.data = subject.data();
        this.names = new CaseNames(subject);
        this.page = page;
        this.letterhead = letterhead;
        this.photos = photos;
    }

    /** The whole page. */
    public String write() {
        String title = Words.text("customer.title", names.phone());
        page.element("h1", "", title);
        facts();
        found();
        done();
        photos();
        price();
        meaning();
        page.element("p", "sub", Words.text("customer.foot"));
        return page.finish(title);
    }

    private void facts() {
        page.open("table", "facts").open("tbody", "").fact("phone", names.phone())
                .fact("complaint", CaseNames.orEmpty(data.getComplaint())).fact("serial", CaseNames.orEmpty(data.getUnit().getSerial()))
                .fact("opened", CaseNames.time(data.getOpened())).close("tbody").close("table");
    }

    private void found() {
        page.heading("customer.found");
        page.open("div", "result");
        Optional<RankedFault> first = subject.assessment().diagnosis().first();
        Verdict verdict = data.getVerdict();
        if (verdict != null) {
            page.element("div", "big", faultName(verdict.getFault())).paragraph(CaseNames.confirmed(verdict));
        } else if (first.isEmpty()) {
            page.element("div", "big", Words.text("customer.nothing"));
            subject.assessment().warnings().forEach(page::paragraph);
        } else {
            likeliest(first.get());
        }
        page.close("div");
        page.list(data.getArtifacts().stream().filter(a -> a.getJudgement() != Judgement.UNKNOWN).map(CustomerPage::restore).toList());
    }

    private String faultName(String id) {
        return subject.base().fault(id).map(f -> f.getName()).orElse(id);
    }

    private void likeliest(RankedFault fault) {
        page.element("div", "big", fault.name());
        page.paragraph(names.fixedBy().map(r -> Words.text("customer.repaired", names.stepName(r))).orElseGet(() -> sureness(fault)));
        page.paragraph(fault.description());
    }

    private static String sureness(RankedFault fault) {
        double p = fault.probability();
        String key = p >= NEARLY_CERTAIN ? "customer.nearlyCertain" : p >= VERY_LIKELY ? "customer.veryLikely"
                : p >= LIKELY ? "customer.likely" : "customer.several";
        return Words.text(key, Words.percent(p));
    }

    private static String restore(CaseArtifact a) {
        String code = CaseNames.orEmpty(a.getCode());
        String key = a.getJudgement() == Judgement.SUCCEEDED ? "customer.restoreSucceeded" : code.isEmpty() ? "customer.restoreFailed"
                : "customer.restoreFailedCode";
        return Words.text(key, code);
    }

    private void done() {
        page.heading("customer.done");
        if (names.stepsCounting().isEmpty()) {
            page.paragraph(Words.text("customer.noSteps"));
            return;
        }
        page.open("table", "").header("step", "result").open("tbody", "");
        for (StepDone step : names.stepsCounting()) {
            page.open("tr", "").element("td", "", names.stepName(step.getStep()))
                    .element("td", "", names.outcomeName(step.getStep(), step.getOutcome())).close("tr");
        }
        page.close("tbody").close("table");
    }

    private void price() {
        page.heading("customer.price");
        page.open("table", "facts").open("tbody", "").fact("customer.soFar", names.spent().words());
        if (letterhead.hourRate() > 0) {
            page.fact("customer.total", total(names.spent()));
        }
        next().ifPresent(s -> page.fact("customer.next", s.name())
                .fact("customer.nextCost", Words.text("spent.estimated", Words.number(s.minutes()), Words.number(s.money()))));
        page.close("tbody").close("table");
        page.element("p", "sub", Words.text("currency"));
    }

    private String total(CaseNames.Spent spent) {
        return Words.text(spent.estimated() ? "price.estimated" : "price.recorded", Words.money(letterhead.price(spent.minutes(), spent.money())),
                letterhead.currency(), Words.money(letterhead.hourRate())).strip();
    }

    private void photos() {
        if (!photos.isEmpty()) {
            page.heading("customer.photos");
            photos.forEach(p -> page.picture(p.jpeg()));
        }
    }

    private Optional<AdvisedStep> next() {
        return names.fixedBy().isPresent() || data.getVerdict() != null ? Optional.empty() : subject.assessment().advice().best();
    }

    private void meaning() {
        page.heading("customer.meaning");
        List<String> meaning = new ArrayList<>();
        names.fixedBy().ifPresent(r -> meaning.add(Words.text("customer.works")));
        next().ifPresent(s -> {
            meaning.add(s.kind() == AdvisedStep.Kind.TEST ? Words.text("customer.test", s.name()) : s.reason());
            meaning.add(s.consequences().isEmpty() ? Words.text("customer.safe", s.name())
                    : Words.text("customer.destroys", s.name(), CaseNames.consequences(s.consequences())));
        });
        subject.assessment().advice().against().stream().map(CustomerPage::against).forEach(meaning::add);
        meaning.removeIf(String::isBlank);
        page.list(meaning);
    }

    private static String against(AdvisedAgainst step) {
        return Words.text("customer.against", step.name(), step.reason());
    }
}
