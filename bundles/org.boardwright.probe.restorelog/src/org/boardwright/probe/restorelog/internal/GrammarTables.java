package org.boardwright.probe.restorelog.internal;

/** What is known about the words of the tools and the phone. Immutable, read once per probe, shared by its sessions. */
public final class GrammarTables {

    private final Messages hostMessages = new Messages("host-messages.tsv");
    private final Messages deviceMessages = new Messages("device-messages.tsv");
    private final Errors errors = new Errors();
    private final Statuses statuses = new Statuses();
    private final Operations operations = new Operations();
    private final Checkpoints checkpoints = new Checkpoints();

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
