package org.boardwright.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;

/** Settings of this bundle that concern cases. */
public final class CasePreferences extends AbstractPreferenceInitializer {

    /** The node the settings stand in. */
    public static final String NODE = "org.boardwright.ui";
    /** Folder new cases are kept in, as a path. */
    public static final String FOLDER = "cases.folder";
    /** Who works at this window, as written into cases. */
    public static final String TECHNICIAN = "technician";

    private static final String FOLDER_NAME = "Boardwright Cases";

    @Override
    public void initializeDefaultPreferences() {
        var defaults = DefaultScope.INSTANCE.getNode(NODE);
        defaults.put(FOLDER, defaultFolder().toString());
        defaults.put(TECHNICIAN, System.getProperty("user.name", "technician"));
    }

    private static Path defaultFolder() {
        return Path.of(System.getProperty("user.home"), FOLDER_NAME);
    }

    /** Where new cases are kept; the folder may not be there yet. */
    public static Path folder() {
        String chosen = text(FOLDER);
        try {
            return chosen.isBlank() ? defaultFolder() : Path.of(chosen.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            return defaultFolder();
        }
    }

    /** Who works at this window. */
    public static String technician() {
        String name = text(TECHNICIAN);
        return name.isBlank() ? System.getProperty("user.name", "technician") : name.strip();
    }

    private static String text(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null);
    }
}
