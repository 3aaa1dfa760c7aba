package org.boardwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.ModelProblem;
import org.boardwright.workflow.ClaimCoverage;
import org.boardwright.workflow.PackCheck;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.WhatIf;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright model}: what authors of knowledge packs need. */
@Command(name = "model", mixinStandardHelpOptions = true, description = "Checks knowledge packs.")
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    ModelCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: boardwright model check PACK, model coverage, or model whatif PACK.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Looks for errors in packs: unknown ids, faults no test sees, numbers that make no sense, patterns"
                    + " that cannot match. Exit code 0: no error, 2: errors, or a pack that cannot be read.")
    int check(@Parameters(paramLabel = "PACK", arity = "0..*", description = "files, or ids of installed packs; default: all installed")
            List<String> packs) {
        int errors = 0;
        PrintWriter out = spec.commandLine().getOut();
        for (KnowledgeFile file : chosen(packs)) {
            List<ModelProblem> findings = PackCheck.check(file, workflow.knowledgeFiles()).stream()
                    .sorted(Comparator.comparingInt(ModelProblem::line)).toList();
            findings.forEach(f -> out.println((f.fatal() ? "error   " : "advice  ") + f));
            long fatal = findings.stream().filter(ModelProblem::fatal).count();
            out.println(file.name() + ": " + fatal + " errors, " + (findings.size() - fatal) + " advice");
            errors += fatal;
        }
        return errors == 0 ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
    }

    @Command(name = "coverage", mixinStandardHelpOptions = true, description = "Counts where the numbers of packs come from.")
    int coverage(@Parameters(paramLabel = "PACK", arity = "0..*", description = "files, or ids of installed packs; default: all installed")
            List<String> packs) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format("%-42s %7s %7s %9s %10s %8s", "pack", "claims", "stated", "inferred", "estimated", "sourced"));
        for (KnowledgeFile file : chosen(packs)) {
            file.model().map(ClaimCoverage::of).ifPresent(c -> out.println(String.format(Locale.ROOT, "%-42s %7d %7d %9d %10d %7.0f%%",
                    c.pack(), c.claims(), c.stated(), c.inferred(), c.estimated(), 100 * c.sourced())));
        }
        out.println("stated: a public source gives the number, or it was measured; inferred: a named source states the relation,");
        out.println("the number is our estimate; estimated: no source.");
        return BoardwrightCommand.EXIT_JUDGED;
    }

    @Command(name = "whatif", mixinStandardHelpOptions = true,
            description = "Shows what a pack would make of a phone if it were installed, beside what the installed packs make of it."
                    + " Exit code 0: worked out, 2: the pack cannot be used, or there is no such phone, test or outcome.")
    int whatIf(@Parameters(paramLabel = "PACK", description = "a file, or the id of an installed pack") String pack,
            @Option(names = "--device", paramLabel = "DEVICE", defaultValue = "", description = "product type or name of the phone") String device,
            @Option(names = "--outcome", paramLabel = "TEST=OUTCOME", description = "a result, as if seen; repeatable") Map<String, String> outcomes,
            @Option(names = "--why", description = "also on which numbers the next step hangs; takes some seconds") boolean why) {
        Map<String, String> seen = outcomes == null ? Map.of() : outcomes;
        WhatIf with = WhatIf.of(find(pack), workflow.knowledgeFiles()).orElseThrow(() -> new ParameterException(spec.commandLine(),
                pack + " cannot be used as it is; see boardwright model check " + pack));
        try {
            WhatIfText text = new WhatIfText(spec.commandLine().getOut());
            text.write(with.assess(device, seen), installed(device, seen));
            if (why) {
                with.justify(device, seen).ifPresent(new JustificationText(spec.commandLine().getOut())::write);
            }
            return BoardwrightCommand.EXIT_JUDGED;
        } catch (UnknownAnswerException e) {
            throw new ParameterException(spec.commandLine(), "whatif: " + e.getMessage(), e);
        }
    }

    /** What the packs make of it as they are installed; empty when they do not know the phone, the test or the outcome. */
    private Optional<Assessment> installed(String device, Map<String, String> seen) {
        try {
            return Optional.of(WhatIf.of(workflow.knowledge()).assess(device, seen));
        } catch (UnknownAnswerException e) {
            return Optional.empty();
        }
    }

    private List<KnowledgeFile> chosen(List<String> packs) {
        return packs == null || packs.isEmpty() ? workflow.knowledgeFiles() : packs.stream().map(this::find).toList();
    }

    private KnowledgeFile find(String pack) {
        Optional<KnowledgeFile> installed = workflow.knowledgeFiles().stream()
                .filter(f -> f.model().map(m -> m.getId().equals(pack)).orElse(false)).findFirst();
        return installed.orElseGet(() -> read(pack));
    }

    private KnowledgeFile read(String pack) {
        try (InputStream in = Files.newInputStream(Path.of(pack))) {
            return KnowledgeReader.read(pack, in);
        } catch (IOException | InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), pack + " is neither an installed pack nor a file that can be read.", e);
        }
    }
}
