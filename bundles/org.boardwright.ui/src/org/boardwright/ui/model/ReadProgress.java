package org.boardwright.ui.model;

import java.util.OptionalLong;

/** Told how far the reading of files is. */
public interface ReadProgress {

    /** Told, and says nothing. */
    ReadProgress NONE = new ReadProgress() {

        @Override
        public void begin(String name, OptionalLong size) {
            // nobody looks
        }

        @Override
        public void read(int bytes) {
            // nobody looks
        }
    };

    /**
     * A file is begun.
     *
     * @param name its name
     * @param size its bytes, when known
     */
    void begin(String name, OptionalLong size);

    /** So many bytes more were read of it; a probe may read a part twice. */
    void read(int bytes);
}
