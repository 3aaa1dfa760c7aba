package org.boardwright.diagnosis.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;

/** The answers given last, by what the cases said; as many as fit in a few tens of megabytes. Safe to use from several threads. */
public final class FirstAnswers {

    private static final int MOST = 256;

    /** The order of the outcomes counts too: another order of the same sum may differ in its last bit. */
    private record Key(CaseFacts facts, List<String> order) {

        static Key of(CaseFacts facts) {
            return new Key(facts, List.copyOf(facts.outcomes().keySet()));
        }
    }

    private final Map<Key, Assessment> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Assessment> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The answer to these facts.
     *
     * @param worked works it out; asked outside any lock, perhaps by two threads at once, of which one answer is kept
     */
    public Assessment of(CaseFacts facts, Supplier<Assessment> worked) {
        Key key = Key.of(facts);
        synchronized (answers) {
            Assessment known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        Assessment fresh = worked.get();
        synchronized (answers) {
            Assessment other = answers.putIfAbsent(key, fresh);
            return other == null ? fresh : other;
        }
    }
}
