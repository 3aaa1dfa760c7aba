package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.boardwright.packs.Packs;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseNotSavedException;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code boardwright}; its subcommands do the work. */
@Command(name = "boardwright", description = "Finds out what is wrong with a phone and what to do next.",
        mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class BoardwrightCommand implements Runnable {

    /** The input was judged. */
    static final int EXIT_JUDGED = 0;
    /** Bad usage, or an input that could not be read. */
    static final int EXIT_USAGE = 2;
    /** Nothing was recognised in the input. */
    static final int EXIT_NOTHING_RECOGNISED = 3;

    private static final List<String> VERSION = List.of("-V", "--version");

    @Spec
    private CommandSpec spec;

    private BoardwrightCommand() {
    }

    /** @param packs null when none are installed beside those that came with the product; {@code packs} itself then cannot be run */
    static int run(Workflow workflow, Packs packs, PrintWriter out, PrintWriter err, String... arguments) {
        var all = commands(workflow, packs);
        var line = new CommandLine(new BoardwrightCommand());
        // Reading the annotations of all of them would take a good part of a short command.
        var named = arguments.length == 0 ? null : all.get(arguments[0]);
        if (named == null && arguments.length == 1 && VERSION.contains(arguments[0])) {
            all.clear();
        }
        if (named == null) {
            all.values().forEach(each -> line.addSubcommand(each.get()));
        } else {
            line.addSubcommand(named.get());
        }
        return line.setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(false).setUsageHelpWidth(100)
                .setExecutionExceptionHandler(BoardwrightCommand::explain).execute(arguments);
    }

    /** The subcommands by their names, in the order in which the help lists them. */
    static Map<String, Supplier<Object>> commands(Workflow workflow, Packs packs) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("diagnose", () -> new DiagnoseCommand(workflow));
        commands.put("identify", () -> new IdentifyCommand(workflow));
        commands.put("training-phone", TrainingPhoneCommand::new);
        commands.put("ipsw", () -> IpswCommand.of(workflow));
        commands.put("host", () -> new HostCommand(workflow));
        commands.put("plan", () -> new PlanCommand(workflow));
        commands.put("phases", PhasesCommand::new);
        commands.put("case", () -> new CaseCommand(workflow));
        commands.put("restore", () -> new RestoreCommand(workflow));
        commands.put("isolate", () -> new IsolateCommand(workflow));
        commands.put("recovery", () -> new RecoveryCommand(workflow));
        commands.put("report", () -> new ReportCommand(workflow));
        commands.put("triage", () -> new TriageCommand(workflow));
        commands.put("model", () -> new ModelCommand(workflow));
        commands.put("packs", () -> new PacksCommand(packs));
        commands.put("scorecard", () -> new ScoreCardCommand(workflow));
        return commands;
    }

    /** A case file that cannot be used is told in a sentence; anything else is a defect and keeps its trace. */
    private static int explain(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (e instanceof CaseFileException || e instanceof CaseNotSavedException) {
            commandLine.getErr().println("boardwright: " + e.getMessage());
            return EXIT_USAGE;
        }
        throw e;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: boardwright diagnose restore.log");
    }
}
