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
    public static String choose;
    public static String choose_files;
    public static String working;
    public static String installed;
    public static String removed;
    public static String dependent;
    public static String failed;
    public static String job;
    public static String column_holds;
    public static String holds_data;
    public static String holds_code;
    public static String signers;
    public static String details_none;
    public static String details_pack;
    public static String details_data;
    public static String details_code;
    public static String details_product;
    public static String details_unsigned;
    public static String details_accepted;
    public static String details_unknown;
    public static String details_broken;
    public static String details_sourced;
    public static String details_noNumbers;
    public static String details_problem;
    public static String signer_title;
    public static String signer_question;
    public static String signer_name;
    public static String signer_fingerprint;
    public static String signer_compare;
    public static String signer_accept;
    public static String signer_refuse;
    public static String signer_refused;
    public static String signers_text;
    public static String signers_refuse;
    public static String signers_refuse_hint;
    public static String signers_accepted;
    public static String signers_name;
    public static String signers_fingerprint;
    public static String signers_add;
    public static String signers_remove;
    public static String signers_choose;
    public static String signers_choose_files;
    public static String signers_outOfDate;
    public static String signers_unreadable;
    public static String site;
    public static String update;
    public static String update_none;
    public static String update_failed;
    public static String update_newest;
    public static String update_done;
    public static String site_title;
    public static String site_text;
    public static String site_folder;
    public static String site_look;
    public static String site_install;
    public static String site_new;
    public static String site_newer;
    public static String site_installed;
    public static String column_state;
    public static String details_refused;
    public static String site_refused;
    public static String site_unknown;
    public static String signers_none;
    public static String news_installed;
    public static String news_updated;
    public static String news_removed;
    public static String news_leftOut;

    static {
        NLS.initializeMessages("org.boardwright.ui.model.packs", PackMessages.class);
    }

    private PackMessages() {
    }
}
