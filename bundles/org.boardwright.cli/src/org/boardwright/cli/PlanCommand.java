package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.inference.Level;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code boardwright plan}: the next steps as a tree. */
@Command(name = "plan", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows the plan for a phone and its complaint as a tree: the best step, and what follows each outcome.")
final class PlanCommand implements Callable<Integer> {

    /** Outcomes less likely than this are named, but not followed. */
    private static final double WORTH_FOLLOWING = 0.02;
    private static final int DEEPEST = 8;

    @Mixin
    private CaseOptions options;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "3", description = "steps deep, 1 to 8; default ${DEFAULT-VALUE}")
    private int depth;

    @Option(names = "--plan", paramLabel = "LEVEL", defaultValue = "myopic", converter = PlanLevel.class,
            description = "how far to think ahead at each step: myopic, rollout-1, rollout-2, optimal; default ${DEFAULT-VALUE}")
    private Level level;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    PlanCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() {
        if (depth < 1 || depth > DEEPEST) {
            throw new ParameterException(spec.commandLine(), "--depth must be from 1 to " + DEEPEST + ".");
        }
        OpenCase open = options.open(workflow);
        options.answerSteps(open, spec.commandLine());
        PrintWriter out = spec.commandLine().getOut();
        open.plan(depth, level, () -> false).ifPresentOrElse(p -> node(out, p, ""), () -> out.println("Nothing to advise."));
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private static void node(PrintWriter out, PlanNode node, String indent) {
        AdvisedStep step = node.step();
        out.println(indent + String.format(Locale.ROOT, "%s  (%.0f min, money %.0f; to the end %.0f)", step.name(), step.minutes(),
                step.money(), step.expectedCost()));
        for (PlanNode.Branch branch : node.branches()) {
            out.println(indent + String.format(Locale.ROOT, "  %3.0f %%  %s -> %s %.0f %%", 100 * branch.outcome().probability(),
                    branch.outcome().name(), branch.leader().name(), 100 * branch.leader().probability()));
            if (branch.then() != null && branch.outcome().probability() >= WORTH_FOLLOWING) {
                node(out, branch.then(), indent + "         ");
            }
        }
    }
}
