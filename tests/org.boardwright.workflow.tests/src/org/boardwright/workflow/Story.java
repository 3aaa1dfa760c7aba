package org.boardwright.workflow;

import java.util.Date;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;

/** A case that is answered step after step. */
final class Story {

    private Story() {
    }

    static RepairCase start() {
        RepairCase started = CasefileFactory.eINSTANCE.createRepairCase();
        started.setId("story");
        started.setOpened(new Date());
        started.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        return started;
    }

    /** Adds step n, counted from 0. */
    static void answer(RepairCase repairCase) {
        StepDone done = CasefileFactory.eINSTANCE.createStepDone();
        done.setStep("step-" + repairCase.getSteps().size());
        done.setAt(new Date());
        repairCase.getSteps().add(done);
    }
}
