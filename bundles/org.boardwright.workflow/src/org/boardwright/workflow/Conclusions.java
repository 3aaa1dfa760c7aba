package org.boardwright.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Reasoner;

/**
 * What follows from the evidence of many files, put into words: files that say the same are reasoned on once, and those in short
 * not even that when an earlier program left what it found. Holds for one state of the knowledge; nothing in it is of a file,
 * neither its name nor what stands in it. Safe to use from several threads.
 */
public final class Conclusions {

    /** Some tens of megabytes whole, and a few in short. */
    private static final int MOST_WHOLE = 256;
    private static final int MOST_IN_SHORT = 1024;

    /**
     * What follows from some evidence.
     *
     * @param words    as asked for
     * @param warnings that follow from it, too
     */
    record Conclusion(byte[] words, List<String> warnings) {
    }

    private final BiFunction<Reasoner, CaseFacts, Assessment> thought;
    private final Function<CaseAnswer, byte[]> wording;
    private final Optional<Path> file;
    private final Map<String, Conclusion> known;
    private boolean news;

    private Conclusions(BiFunction<Reasoner, CaseFacts, Assessment> thought, Function<CaseAnswer, byte[]> wording, Optional<Path> file, int most) {
        this.thought = thought;
        this.wording = wording;
        this.file = file;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Conclusion> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * All that a case would say.
     *
     * @param wording of what follows from the evidence of an answer, and of nothing else in it
     */
    public static Conclusions whole(Function<CaseAnswer, byte[]> wording) {
        return new Conclusions(Reasoner::assess, wording, Optional.empty(), MOST_WHOLE);
    }

    /**
     * In short: of the ranking only the first {@value Reasoner#REASONED} faults have their reasons, none its claims, and of the
     * advice there is but the first step.
     *
     * @param wording of what follows from the evidence of an answer, and of nothing else in it; always the same for a file
     * @param file    where those of earlier programs may be kept, in the same state of the knowledge; what is damaged is left aside
     */
    static Conclusions inShort(Function<CaseAnswer, byte[]> wording, Optional<Path> file) {
        var conclusions = new Conclusions(Reasoner::glance, wording, file, MOST_IN_SHORT);
        file.ifPresent(conclusions::read);
        return conclusions;
    }

    Assessment think(Reasoner reasoner, CaseFacts facts) {
        return thought.apply(reasoner, facts);
    }

    /**
     * What follows from some evidence.
     *
     * @param evidence all that it may depend on
     * @param answer   works it out; asked outside any lock, perhaps by two threads at once, of which one answer is kept
     * @param warnings those of the answer that follow from the evidence
     */
    Conclusion of(String evidence, Supplier<CaseAnswer> answer, Function<CaseAnswer, List<String>> warnings) {
        synchronized (known) {
            Conclusion before = known.get(evidence);
            if (before != null) {
                return before;
            }
        }
        CaseAnswer fresh = answer.get();
        var conclusion = new Conclusion(wording.apply(fresh), List.copyOf(warnings.apply(fresh)));
        synchronized (known) {
            Conclusion other = known.putIfAbsent(evidence, conclusion);
            news |= other == null;
            return other == null ? conclusion : other;
        }
    }

    /**
     * Keeps them for the next program, when there are new ones and a place for them.
     *
     * @throws IOException when they cannot be written; what was kept before is as it was
     */
    public void keep() throws IOException {
        if (file.isPresent() && news) {
            var body = new ByteArrayOutputStream();
            write(new DataOutputStream(body));
            WholeFile.write(file.get(), out -> {
                new DataOutputStream(out).writeLong(checksum(body.toByteArray(), 0));
                body.writeTo(out);
            });
            news = false;
        }
    }

    private void write(DataOutputStream out) throws IOException {
        synchronized (known) {
            for (Map.Entry<String, Conclusion> each : known.entrySet()) {
                write(each.getKey().getBytes(UTF_8), out);
                write(each.getValue().words(), out);
                out.writeInt(each.getValue().warnings().size());
                for (String warning : each.getValue().warnings()) {
                    write(warning.getBytes(UTF_8), out);
                }
            }
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void read(Path kept) {
        try {
            byte[] bytes = Files.readAllBytes(kept);
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (bytes.length >= Long.BYTES && in.readLong() == checksum(bytes, Long.BYTES)) {
                while (in.available() > 0) {
                    known.put(new String(bytes(in), UTF_8), conclusion(in));
                }
            }
        } catch (IOException e) {
            // None was kept yet, or what was kept cannot be read: they are found again, and kept anew.
            known.clear();
        }
    }

    private static Conclusion conclusion(DataInputStream in) throws IOException {
        byte[] words = bytes(in);
        List<String> warnings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            warnings.add(new String(bytes(in), UTF_8));
        }
        return new Conclusion(words, List.copyOf(warnings));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static long checksum(byte[] bytes, int from) {
        var sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
