package org.boardwright.ui.model;

import org.eclipse.osgi.util.NLS;

/** Texts of the packs dialog, from {@code packs.properties}. */
public final class PackMessages extends NLS {

    public static String title;
    public static String text;
    public static String column_pack;
    public static String column_version;
    public static String column_provider;
    public static String column_from;
    public static String column_sourced;
    public static String column_signature;
    public static String from_product;
    public static String from_installed;
    public static String signature_none;
    public static String signature_product;
    public static String signature_accepted;
    public static String signature_unknown;
    public static String signature_broken;
    public static String sourced;
    public static String sourced_none;
    public static String notInUse;
    public static String install;
    public static String remove;
    public static String close;
    public static String allowUnsigned;
    public static String choose;
    public static String choose_files;
    public static String working;
    public static String installed;
    public static String removed;
    public static String dependent;
    public static String failed;
    public static String job;

    static {
        NLS.initializeMessages("org.boardwright.ui.model.packs", PackMessages.class);
    }

    private PackMessages() {
    }
}
