package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.stream.Stream;

import org.boardwright.probe.WordSieve;

/** What is known about the words of the tools and the phone. Immutable, read once per probe, shared by its sessions. */
public final class GrammarTables {

    private final Messages hostMessages = new Messages("host-messages.tsv");
    private final Messages deviceMessages = new Messages("device-messages.tsv");
    private final Errors errors = new Errors();
    private final Statuses statuses = new Statuses();
    private final Operations operations = new Operations();
    private final Checkpoints checkpoints = new Checkpoints();
    private final WordSieve sieve = WordSieve.of(Stream.concat(
            grammars().stream().map(Grammar::words), Stream.of(DullLines.marks())).toList());

    /** New grammars, for one log: which phone and tool it is, two for what the host says, one for what the phone says. */
    List<Grammar> grammars() {
        return List.of(new IdentityGrammar(), new HostGrammar(this), new AmrGrammar(this), new DeviceGrammar(this));
    }

    /** The words of the {@link #grammars}, one group each, and the {@link DullLines#marks} as the last group. */
    WordSieve sieve() {
        return sieve;
    }

    Messages hostMessages() {
        return hostMessages;
    }

    Messages deviceMessages() {
        return deviceMessages;
    }

    Errors errors() {
        return errors;
    }

    Statuses statuses() {
        return statuses;
    }

    Operations operations() {
        return operations;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }
}
