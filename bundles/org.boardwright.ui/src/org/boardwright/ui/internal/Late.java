package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;

/**
 * A part of a view that is made when it is first shown, at its place among its neighbours: making widgets is what keeps the window busy
 * when a view opens, and most of them would stay hidden.
 *
 * @param <P> what shows the part
 */
final class Late<P> {

    private final Composite place;
    private final Function<Composite, P> make;
    private Optional<P> part = Optional.empty();

    /** @param make makes the part in the composite it is given, which is a column without margins */
    Late(Composite parent, Function<Composite, P> make) {
        this.make = make;
        place = Build.column(parent, 0);
        Build.show(place, false);
    }

    /** Shows the part, or hides it so that it takes no room. */
    void show(boolean shown, Consumer<P> fill) {
        if (shown) {
            part = part.or(() -> Optional.of(make.apply(place)));
            fill.accept(part.orElseThrow());
        }
        Build.show(place, shown);
    }

    /** The same, of a part that always shows the same. */
    void show(boolean shown) {
        show(shown, same -> { });
    }

    /** The part, when it was shown before. */
    Optional<P> made() {
        return part;
    }
}
