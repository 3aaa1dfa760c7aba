package org.boardwright.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.ui.model.HelpPage;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The pages of the help in this bundle, in the language of the window, else in English. */
final class HelpPages {

    static final String INDEX = "index";
    private static final String BUNDLE = "org.boardwright.ui";
    private static final String FOLDER = "help/";
    private static final String ENDING = ".html";
    private static final String ENGLISH = "en";

    private HelpPages() {
    }

    /** Whether there is such a page. */
    static boolean has(String name) {
        return entry(name).isPresent();
    }

    /** The page; the contents when there is none of this name. */
    static HelpPage page(String name) {
        URL url = entry(name).or(() -> entry(INDEX)).orElseThrow();
        try (InputStream in = url.openStream()) {
            return HelpPage.read(in);
        } catch (IOException e) {
            ILog.get().error("help page " + name, e);
            return new HelpPage(name, List.of());
        }
    }

    /** The name of the page a link leads to. */
    static String nameOf(String href) {
        return href.endsWith(ENDING) ? href.substring(0, href.length() - ENDING.length()) : href;
    }

    private static Optional<URL> entry(String name) {
        Bundle bundle = Platform.getBundle(BUNDLE);
        return name.isEmpty() ? Optional.empty() : Stream.of(Locale.getDefault().getLanguage(), ENGLISH)
                .flatMap(l -> Stream.ofNullable(bundle.getEntry(FOLDER + l + "/" + name + ENDING))).findFirst();
    }
}
