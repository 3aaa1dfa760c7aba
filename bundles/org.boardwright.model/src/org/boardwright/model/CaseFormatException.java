package org.boardwright.model;

/** A case file that cannot be used. The message names the file, the line and what to do. */
public final class CaseFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ModelProblem problem;

    CaseFormatException(ModelProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public ModelProblem problem() {
        return problem;
    }
}
