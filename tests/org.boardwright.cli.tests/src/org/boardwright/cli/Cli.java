package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.boardwright.packs.Packs;
import org.boardwright.workflow.Workflow;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Runs the command line in this process, with the installed packs and probes. */
final class Cli {

    private static final long WAIT_MILLIS = 20_000;

    /** What a run printed and returned. */
    record Run(int exit, String out, String err) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + out, e);
            }
        }

        List<String> values(String array, String key) {
            return StreamSupport.stream(json().path(array).spliterator(), false).map(n -> n.path(key).asText()).toList();
        }

        double probability(String fault) {
            return StreamSupport.stream(json().path("faults").spliterator(), false)
                    .filter(n -> n.path("id").asText().equals(fault)).mapToDouble(n -> n.path("probability").asDouble())
                    .findFirst().orElse(0);
        }
    }

    private Cli() {
    }

    static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = BoardwrightCommand.run(workflow(), service(Packs.class), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    /** {@code diagnose --json} with more arguments. */
    static Run diagnose(String... arguments) {
        return run(Stream.concat(Stream.of("diagnose", "--json"), Stream.of(arguments)).toArray(String[]::new));
    }

    static Workflow workflow() {
        return service(Workflow.class);
    }

    static <S> S service(Class<S> type) {
        var tracker = new ServiceTracker<S, S>(FrameworkUtil.getBundle(Cli.class).getBundleContext(), type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(WAIT_MILLIS);
            assertNotNull(service, type.getSimpleName() + " did not start");
            return service;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            tracker.close();
        }
    }
}
