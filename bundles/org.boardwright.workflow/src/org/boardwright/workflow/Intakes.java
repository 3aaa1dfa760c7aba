package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.History;
import org.boardwright.model.casefile.Intake;
import org.boardwright.model.casefile.Limits;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a case says of phone, customer and history. */
final class Intakes {

    private static final String YES = "yes";

    private Intakes() {
    }

    /** Gives a case the parts that an older or hand-written file may lack. */
    static void complete(RepairCase data) {
        if (data.getLimits() == null) {
            data.setLimits(CasefileFactory.eINSTANCE.createLimits());
        }
        if (data.getHistory() == null) {
            data.setHistory(CasefileFactory.eINSTANCE.createHistory());
        }
        if (data.getComplaint() == null) {
            data.setComplaint("");
        }
        if (data.getUnit().getProductType() == null) {
            data.getUnit().setProductType("");
        }
    }

    static Intake of(RepairCase data) {
        Intake intake = CasefileFactory.eINSTANCE.createIntake();
        intake.setProductType(data.getUnit().getProductType());
        intake.setComplaint(data.getComplaint());
        intake.setHistory(EcoreUtil.copy(data.getHistory()));
        intake.setLimits(EcoreUtil.copy(data.getLimits()));
        return intake;
    }

    static void apply(Intake intake, RepairCase data) {
        data.getUnit().setProductType(intake.getProductType());
        data.setComplaint(intake.getComplaint());
        data.setHistory(EcoreUtil.copy(intake.getHistory()));
        data.setLimits(EcoreUtil.copy(intake.getLimits()));
        complete(data);
    }

    static Intake of(CaseIntake given) {
        History history = CasefileFactory.eINSTANCE.createHistory();
        history.setLiquid(given.liquid());
        history.setDrop(given.drop());
        history.setEarlierWork(given.earlierWork());
        Limits limits = CasefileFactory.eINSTANCE.createLimits();
        limits.setKeepData(given.keepData());
        limits.setKeepFaceId(given.keepFaceId());
        limits.setSpendingLimit(given.spendingLimit());
        Intake intake = CasefileFactory.eINSTANCE.createIntake();
        intake.setProductType(given.productType());
        intake.setComplaint(given.complaint());
        intake.setHistory(history);
        intake.setLimits(limits);
        return intake;
    }

    static CaseIntake read(RepairCase data) {
        History history = data.getHistory();
        Limits limits = data.getLimits();
        return new CaseIntake(data.getUnit().getProductType(), data.getComplaint(), history.isLiquid(), history.isDrop(),
                history.getEarlierWork(), limits.isKeepData(), limits.isKeepFaceId(), Math.max(0, limits.getSpendingLimit()));
    }

    /** What the history says, for the signatures of the packs. Not known is not the same as no, so only a yes is handed out. */
    static List<Facet> history(RepairCase data) {
        List<Facet> facets = new ArrayList<>();
        if (data.getHistory().isLiquid()) {
            facets.add(historyFacet("liquid", YES));
        }
        if (data.getHistory().isDrop()) {
            facets.add(historyFacet("drop", YES));
        }
        String work = data.getHistory().getEarlierWork();
        if (work != null && !work.isBlank()) {
            facets.add(historyFacet("earlier-work", work.strip()));
        }
        return facets;
    }

    private static Facet historyFacet(String part, String value) {
        return new Facet(part, value, Place.whole(OpenCase.HISTORY, value.equals(YES) ? part : value));
    }
}
