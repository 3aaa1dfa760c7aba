package org.boardwright.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import com.google.re2j.Pattern;

/**
 * Signatures, compiled once and safe to share between threads. Patterns run in time linear in the text, so no pattern
 * can hang a bench. A signature that cannot be compiled is left out and reported; the others work.
 */
public final class SignatureSet {

    /** Values that are remembered with what they settle: codes, phases and messages come again from log to log. */
    private static final int REMEMBERED = 4096;
    private static final int REMEMBERED_LENGTH = 256;

    /**
     * A signature that was left out.
     *
     * @param signature its id
     * @param why       a sentence for its author
     */
    public record Problem(String signature, String why) {
    }

    private record Compiled(Signature signature, Pattern pattern) {

        boolean finds(String value) {
            return pattern.matcher(value).find();
        }

        Observation at(Place place) {
            return new Observation(signature.test(), signature.outcome(), place, signature.id());
        }
    }

    private record Part(String artifactKind, String part) {
    }

    /** A value short enough to come again: a code, a phase, a message. */
    private record Asked(Part part, String value) {
    }

    private record Settled(String test, String outcome) {
    }

    private final Map<Part, List<Compiled>> byPart = new HashMap<>();
    private final Map<Asked, List<Compiled>> found = new ConcurrentHashMap<>();
    private final List<Problem> problems;
    private final int size;

    private SignatureSet(List<Compiled> compiled, List<Problem> problems) {
        for (var each : compiled) {
            var part = new Part(each.signature().artifactKind(), each.signature().part());
            byPart.computeIfAbsent(part, absent -> new ArrayList<>()).add(each);
        }
        this.problems = List.copyOf(problems);
        this.size = compiled.size();
    }

    /** No signatures: facets are read, nothing is settled. */
    public static SignatureSet empty() {
        return compile(List.of());
    }

    /**
     * Compiles signatures.
     *
     * @param signatures in the order in which they shall be asked when two settle the same outcome at the same place
     */
    public static SignatureSet compile(Collection<Signature> signatures) {
        var compiled = new ArrayList<Compiled>();
        var problems = new ArrayList<Problem>();
        for (var signature : signatures) {
            switch (PatternCompiler.compile(signature.pattern())) {
                case PatternCompiler.Ready(var pattern) -> compiled.add(new Compiled(signature, pattern));
                case PatternCompiler.Refused(var why) -> problems.add(new Problem(signature.id(), why));
            }
        }
        return new SignatureSet(compiled, problems);
    }

    /**
     * Some of these signatures; nothing is compiled again.
     *
     * @param kept asked with each signature that works
     * @return a set without {@link #problems}: they are told here
     */
    public SignatureSet only(Predicate<Signature> kept) {
        var some = byPart.values().stream().flatMap(List::stream).filter(each -> kept.test(each.signature())).toList();
        return new SignatureSet(some, List.of());
    }

    /** The signatures that were left out, in the order given. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many signatures work. */
    public int size() {
        return size;
    }

    /**
     * What the facets settle.
     *
     * @param artifactKind only signatures for this kind are asked
     * @param facets       in any order
     * @return one observation per test and outcome, the one seen first; in the order of their places
     */
    public List<Observation> observations(String artifactKind, Collection<Facet> facets) {
        var first = new LinkedHashMap<Settled, Observation>();
        facets.stream().sorted(Comparator.comparingLong(facet -> facet.place().line()))
                .forEachOrdered(facet -> settle(artifactKind, facet, first));
        return List.copyOf(first.values());
    }

    private void settle(String artifactKind, Facet facet, Map<Settled, Observation> first) {
        for (var each : finding(new Part(artifactKind, facet.part()), facet.value())) {
            var settled = new Settled(each.signature().test(), each.signature().outcome());
            if (!first.containsKey(settled)) {
                first.put(settled, each.at(facet.place()));
            }
        }
    }

    private List<Compiled> finding(Part part, String value) {
        var asked = byPart.getOrDefault(part, List.of());
        if (asked.isEmpty() || value.length() > REMEMBERED_LENGTH) {
            return asked.stream().filter(each -> each.finds(value)).toList();
        }
        if (found.size() > REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(new Asked(part, value), absent -> asked.stream().filter(each -> each.finds(value)).toList());
    }
}
