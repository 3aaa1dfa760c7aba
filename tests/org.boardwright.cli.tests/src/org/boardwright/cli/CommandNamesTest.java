package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

/** Each command is found under its own name, although no other is made when it is named. */
class CommandNamesTest {

    @Test
    void eachCommandIsListedUnderItsName() {
        var commands = BoardwrightCommand.commands(null, null);
        var names = new ArrayList<String>();
        commands.values().forEach(each -> {
            Object command = each.get();
            names.add((command instanceof CommandLine line ? line : new CommandLine(command)).getCommandName());
        });
        assertEquals(new ArrayList<>(commands.keySet()), names);
    }
}
