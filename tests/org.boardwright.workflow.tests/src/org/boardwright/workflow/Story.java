package org.boardwright.workflow;

import java.nio.file.Path;
import java.util.Date;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;

/** Answers one step after the other into a case file and says so after each; the program a test kills. */
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

    /**
     * Runs until killed; prints the number of saved answers after each save.
     *
     * @param arguments the case file, which exists
     */
    public static void main(String[] arguments) throws CaseFileException {
        CaseFile file = new CaseFile(Path.of(arguments[0]));
        RepairCase repairCase = file.load();
        while (true) {
            answer(repairCase);
            file.save(repairCase);
            System.out.println(repairCase.getSteps().size());
        }
    }
}
