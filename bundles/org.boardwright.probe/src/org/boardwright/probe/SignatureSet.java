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

    /** Values of a part that are remembered with what finds something in them: codes, phases and messages come again. */
    private static final int REMEMBERED = 512;
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

    private record Settled(String test, String outcome) {
    }

    /** The signatures that read a part, and which of them find what in values that come again. */
    private static final class Readers {
        private final List<Compiled> all = new ArrayList<>();
        private final Map<String, List<Compiled>> found = new ConcurrentHashMap<>();

        List<Compiled> finding(String value) {
            if (value.length() > REMEMBERED_LENGTH) {
                return search(value);
            }
            var known = found.get(value);
            if (known == null) {
                if (found.size() > REMEMBERED) {
                    found.clear();
                }
                known = search(value);
                found.put(value, known);
            }
            return known;
        }

        private List<Compiled> search(String value) {
            return all.stream().filter(each -> each.finds(value)).toList();
        }
    }

    /** By kind of artifact and part. */
    private final Map<String, Map<String, Readers>> readers = new HashMap<>();
    private final List<Compiled> all;
    private final List<Problem> problems;

    private SignatureSet(List<Compiled> compiled, List<Problem> problems) {
        for (var each : compiled) {
            readers.computeIfAbsent(each.signature().artifactKind(), absent -> new HashMap<>())
                    .computeIfAbsent(each.signature().part(), absent -> new Readers()).all.add(each);
        }
        this.all = List.copyOf(compiled);
        this.problems = List.copyOf(problems);
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
        var some = all.stream().filter(each -> kept.test(each.signature())).toList();
        return new SignatureSet(some, List.of());
    }

    /** The signatures that were left out, in the order given. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many signatures work. */
    public int size() {
        return all.size();
    }

    /**
     * What the facets settle.
     *
     * @param artifactKind only signatures for this kind are asked
     * @param facets       in any order
     * @return one observation per test and outcome, the one seen first; in the order of their places
     */
    public List<Observation> observations(String artifactKind, Collection<Facet> facets) {
        var ofKind = readers.getOrDefault(artifactKind, Map.of());
        var inOrder = new ArrayList<>(facets);
        inOrder.sort(Comparator.comparingLong(facet -> facet.place().line()));
        var first = new LinkedHashMap<Settled, Observation>();
        for (var facet : inOrder) {
            var asked = ofKind.get(facet.part());
            if (asked != null) {
                settle(asked, facet, first);
            }
        }
        return List.copyOf(first.values());
    }

    private static void settle(Readers asked, Facet facet, Map<Settled, Observation> first) {
        for (var each : asked.finding(facet.value())) {
            var settled = new Settled(each.signature().test(), each.signature().outcome());
            if (!first.containsKey(settled)) {
                first.put(settled, each.at(facet.place()));
            }
        }
    }
}
