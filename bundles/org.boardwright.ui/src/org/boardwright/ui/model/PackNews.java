package org.boardwright.ui.model;

import java.util.List;
import java.util.stream.Stream;

import org.boardwright.packs.PackChange;
import org.eclipse.osgi.util.NLS;

/** What the technician is told when another program, such as the command line, changed the packs of the shop. */
public final class PackNews {

    private PackNews() {
    }

    /** The notices with one more for each change. */
    public static List<FileNotice> added(List<FileNotice> notices, List<PackChange> changes) {
        return Stream.concat(notices.stream(), changes.stream().map(c -> new FileNotice(c.id(), "", text(c)))).toList();
    }

    private static String text(PackChange change) {
        return switch (change.kind()) {
            case INSTALLED -> NLS.bind(PackMessages.news_installed, change.title(), change.version());
            case UPDATED -> NLS.bind(PackMessages.news_updated, change.title(), change.version());
            case REMOVED -> NLS.bind(PackMessages.news_removed, change.title(), change.version());
            case LEFT_OUT -> NLS.bind(PackMessages.news_leftOut, change.problem());
        };
    }
}
