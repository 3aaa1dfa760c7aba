package org.boardwright.cli;

import java.io.PrintWriter;

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

    @Spec
    private CommandSpec spec;

    private BoardwrightCommand() {
    }

    static int run(Workflow workflow, Packs packs, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BoardwrightCommand()).addSubcommand(new DiagnoseCommand(workflow))
                .addSubcommand(new IdentifyCommand(workflow)).addSubcommand(new TrainingPhoneCommand())
                .addSubcommand(IpswCommand.of(workflow)).addSubcommand(new HostCommand(workflow))
                .addSubcommand(new PlanCommand(workflow)).addSubcommand(new PhasesCommand())
                .addSubcommand(new CaseCommand(workflow))
                .addSubcommand(new RestoreCommand(workflow))
                .addSubcommand(new IsolateCommand(workflow))
                .addSubcommand(new RecoveryCommand(workflow))
                .addSubcommand(new ReportCommand(workflow))
                .addSubcommand(new TriageCommand(workflow))
                .addSubcommand(new ModelCommand(workflow)).addSubcommand(new PacksCommand(packs)).addSubcommand(new ScoreCardCommand(workflow))
               .setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(false).setUsageHelpWidth(100)
                .setExecutionExceptionHandler(BoardwrightCommand::explain).execute(arguments);
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
