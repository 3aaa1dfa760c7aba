package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

/**
 * Widgets of one kind, one for each item of a list that changes. They are kept and filled anew, since making and theming
 * widgets takes much longer than changing their texts.
 *
 * @param <W> what shows an item
 * @param <I> an item
 */
final class Pool<W, I> {

    private final Supplier<W> make;
    private final Function<W, Control> control;
    private final BiConsumer<W, I> fill;
    private final List<W> made = new ArrayList<>();

    /**
     * @param make    makes what shows an item, below those made before, in a grid
     * @param control what is hidden when there are fewer items
     * @param fill    shows an item
     */
    Pool(Supplier<W> make, Function<W, Control> control, BiConsumer<W, I> fill) {
        this.make = make;
        this.control = control;
        this.fill = fill;
    }

    /** Shows these items, in their order. */
    void show(List<? extends I> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i == made.size()) {
                made.add(make.get());
            }
            fill.accept(made.get(i), items.get(i));
            Build.show(control.apply(made.get(i)), true);
        }
        made.subList(items.size(), made.size()).forEach(w -> Build.show(control.apply(w), false));
    }
}
