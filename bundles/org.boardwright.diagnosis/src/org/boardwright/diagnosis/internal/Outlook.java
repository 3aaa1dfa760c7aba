package org.boardwright.diagnosis.internal;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.inference.Level;
import org.boardwright.inference.Plan;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** What a case looks like from here, and the plan that follows: with one fault, or with several when the evidence speaks for more. */
interface Outlook {

    /** P(fault is present now). */
    double present(int fault);

    /** P(outcome of a test that can be proposed). */
    double chance(Test test, int outcome);

    /** P(fault is present now | that outcome). */
    double present(int fault, Test test, int outcome);

    /** P(the phone works after a repair). */
    double helps(Repair repair);

    /** The plan for what can still be done; see {@link org.boardwright.inference.Planner#plan}. */
    Plan plan(Choices choices, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener);
}
