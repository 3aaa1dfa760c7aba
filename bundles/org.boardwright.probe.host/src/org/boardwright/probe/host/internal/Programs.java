package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.probe.host.HostCommands;
import org.boardwright.probe.host.HostReport;

/** Asks the programs of a computer, and reports what could not be asked. */
final class Programs {

    private final HostCommands commands;
    private final HostReport report;

    Programs(HostCommands commands, HostReport report) {
        this.commands = commands;
        this.report = report;
    }

    /** Adds name and version of a program, as it prints them; a program that is not there is nothing to tell of. */
    boolean version(String program, String option) throws IOException {
        var said = commands.run(program, List.of(option));
        var version = Pattern.compile("(?m)^" + Pattern.quote(program) + " v?(\\d\\S*)").matcher(said.text());
        if (version.find()) {
            report.add(HostReport.PROGRAM, program + " " + version.group(1));
            return true;
        }
        return said.ok();
    }

    /**
     * What a program says.
     *
     * @param about for the report when it cannot be asked
     * @return empty when it failed, which is reported
     */
    Optional<String> said(String about, String program, String... arguments) throws IOException {
        var said = commands.run(program, List.of(arguments));
        if (!said.ok()) {
            report.add(HostReport.NOT_KNOWN, "%s: %s: %s".formatted(about, program, firstLine(said.text())));
        }
        return Optional.of(said.text()).filter(each -> said.ok());
    }

    /** The first group of a pattern in what a program says; a program that fails has nothing to say. */
    Optional<String> found(Pattern pattern, String program, String... arguments) throws IOException {
        return Optional.of(pattern.matcher(commands.run(program, List.of(arguments)).text())).filter(Matcher::find)
                .map(each -> each.group(1).strip());
    }

    private static String firstLine(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("no answer");
    }
}
