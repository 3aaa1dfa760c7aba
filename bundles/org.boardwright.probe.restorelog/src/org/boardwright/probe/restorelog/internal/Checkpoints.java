package org.boardwright.probe.restorelog.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;

/** The checkpoints known by id, and a guess by the words in the name for those that are not. */
final class Checkpoints {

    /** Host-side and retried checkpoints differ in the upper bits. */
    private static final long ID = 0xFFFF;

    private record Word(String word, Phase phase) {
    }

    /** In this order: an update of the NAND firmware is about storage. */
    private static final List<Word> WORDS = List.of(new Word("baseband", Phase.BASEBAND), new Word("fdr", Phase.FDR),
            new Word("gauge", Phase.BATTERY), new Word("veridian", Phase.BATTERY), new Word("nand", Phase.STORAGE),
            new Word("storage", Phase.STORAGE), new Word("partition", Phase.STORAGE), new Word("mount", Phase.MOUNT),
            new Word("fsck", Phase.MOUNT), new Word("image", Phase.IMAGE), new Word("sep_", Phase.SEP),
            new Word("update_", Phase.FIRMWARE));

    private final Map<Integer, Checkpoint> byId = new HashMap<>();

    Checkpoints() {
        for (var row : Table.rows("checkpoints.tsv")) {
            int id = Integer.decode(row[0]);
            byId.put(id, new Checkpoint(id, row[2], Table.phase(row[1])));
        }
    }

    /**
     * A checkpoint.
     *
     * @param id   all its bits
     * @param name as the log names it, or null
     */
    Checkpoint of(long id, String name) {
        int low = (int) (id & ID);
        var known = byId.get(low);
        if (known == null) {
            var given = name == null ? "0x%X".formatted(low) : name;
            return new Checkpoint(low, given, guess(given));
        }
        return name == null ? known : new Checkpoint(low, name, known.phase());
    }

    private static Optional<Phase> guess(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(word -> lower.contains(word.word())).map(Word::phase).findFirst();
    }
}
