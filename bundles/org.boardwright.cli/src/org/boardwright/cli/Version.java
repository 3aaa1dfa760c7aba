package org.boardwright.cli;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The version printed by {@code --version}: that of this bundle. */
final class Version implements IVersionProvider {

    /** System property with the version when there is no bundle. */
    static final String PROPERTY = "boardwright.version";

    @Override
    public String[] getVersion() {
        Bundle bundle = FrameworkUtil.getBundle(Version.class);
        return new String[] {"Boardwright " + (bundle == null ? System.getProperty(PROPERTY, "(not installed)") : bundle.getVersion())};
    }
}
