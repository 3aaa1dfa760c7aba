package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * The rows of a log in which phases can be folded: a row is a line, or the head of a phase. Not safe for several threads.
 */
public final class LogRows {

    /**
     * A line of the log that is evidence.
     *
     * @param line 1-based
     * @param text what it says, in a technician's words
     * @param key  of the evidence
     */
    public record Mark(long line, String text, int key) {
    }

    /**
     * A phase of the log.
     *
     * @param first its first line, 1-based
     * @param last  its last line
     */
    public record Section(String name, long first, long last, boolean folded, int marks) {

        /** What stands in its row. */
        public String title() {
            String shape = last == first ? Messages.log_sectionLine : Messages.log_section;
            String sized = NLS.bind(shape, new Object[] {folded ? "\u25B8" : "\u25BE", name, last - first + 1});
            return marks == 0 ? sized : sized + NLS.bind(Messages.log_sectionMarks, Words.pieces(marks));
        }
    }

    /**
     * One row.
     *
     * @param section the phase whose head it is; empty for a line
     * @param line    the line, or the first one of the phase
     */
    public record Row(Optional<Section> section, long line) {
    }

    private final List<Mark> marks;
    private List<Section> sections = List.of();
    private long lines;

    /** @param marks the lines that are evidence */
    public LogRows(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /** The phases, in the order of the log. */
    public List<Section> sections() {
        return sections;
    }

    /** More lines became known. */
    public void setLines(long known) {
        lines = known;
        if (!sections.isEmpty()) {
            Section end = sections.getLast();
            List<Section> longer = new ArrayList<>(sections);
            longer.set(sections.size() - 1, new Section(end.name(), end.first(), Math.max(end.first(), known), end.folded(), end.marks()));
            sections = List.copyOf(longer);
        }
    }

    /**
     * Cuts the log into phases, all folded.
     *
     * @param names  of the phases
     * @param firsts their first lines, ascending
     */
    public void cut(List<String> names, List<Long> firsts) {
        List<Section> cut = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long first = firsts.get(i);
            long last = i + 1 < firsts.size() ? firsts.get(i + 1) - 1 : Math.max(first, lines);
            int inside = (int) marks.stream().filter(m -> m.line() >= first && m.line() <= last).count();
            cut.add(new Section(names.get(i), first, last, true, inside));
        }
        sections = List.copyOf(cut);
    }

    /** Folds or unfolds a phase. */
    public void toggle(Section section) {
        sections = sections.stream().map(s -> s.first() == section.first() ? new Section(s.name(), s.first(), s.last(), !s.folded(), s.marks()) : s)
                .toList();
    }

    /** How many rows there are. */
    public long count() {
        long before = sections.isEmpty() ? lines : sections.getFirst().first() - 1;
        return before + sections.stream().mapToLong(LogRows::rows).sum();
    }

    private static long rows(Section s) {
        return s.folded() ? 1 : 1 + s.last() - s.first() + 1;
    }

    /**
     * What stands in a row.
     *
     * @param row 0-based, below {@link #count}
     */
    public Row at(long row) {
        long start = sections.isEmpty() ? lines : sections.getFirst().first() - 1;
        if (row < start) {
            return new Row(Optional.empty(), row + 1);
        }
        for (Section s : sections) {
            if (row < start + rows(s)) {
                return row == start ? new Row(Optional.of(s), s.first()) : new Row(Optional.empty(), s.first() + row - start - 1);
            }
            start += rows(s);
        }
        throw new IndexOutOfBoundsException(Long.toString(row));
    }

    /** The row of a line; its phase is unfolded when it was folded. */
    public long reveal(long line) {
        sections.stream().filter(s -> s.folded() && line >= s.first() && line <= s.last()).findFirst().ifPresent(this::toggle);
        long start = sections.isEmpty() ? 0 : sections.getFirst().first() - 1;
        if (sections.isEmpty() || line <= start) {
            return line - 1;
        }
        for (Section s : sections) {
            if (line <= s.last()) {
                return start + 1 + line - s.first();
            }
            start += rows(s);
        }
        return count() - 1;
    }

    /** The evidence in this line, or anywhere in the phase when it is folded. */
    public List<Mark> marks(Row row) {
        return marks.stream().filter(m -> row.section().map(s -> s.folded() && m.line() >= s.first() && m.line() <= s.last())
                .orElse(m.line() == row.line())).toList();
    }

    /** All evidence, in the order of the log. */
    public List<Mark> marks() {
        return marks;
    }
}
