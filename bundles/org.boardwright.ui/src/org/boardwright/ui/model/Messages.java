package org.boardwright.ui.model;

import org.eclipse.osgi.util.NLS;

/** Texts of the window, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String percent_under1;
    public static String percent_over99;
    public static String minutes;
    public static String minutes_none;
    public static String money;
    public static String money_none;
    public static String extra;
    public static String extra_same;
    public static String loss_data;
    public static String loss_faceId;
    public static String loss_seal;
    public static String locus_connection;
    public static String locus_host;
    public static String locus_server;
    public static String locus_firmware;
    public static String locus_software;
    public static String locus_peripheral;
    public static String locus_battery;
    public static String locus_board;
    public static String weight_proves;
    public static String weight_excludes;
    public static String weight_nothing;
    public static String weight_strongFor;
    public static String weight_strongAgainst;
    public static String weight_clearFor;
    public static String weight_clearAgainst;
    public static String weight_slightFor;
    public static String weight_slightAgainst;
    public static String claim_estimate;
    public static String claim_published;
    public static String claim_measured;
    public static String claim_noSource;
    public static String notice_unreadable;
    public static String notice_notRecognised;
    public static String notice_nothingKnown;
    public static String file_missing;
    public static String file_denied;
    public static String file_unreadable;
    public static String next_noCase;
    public static String next_noCase_hint;
    public static String next_reading;
    public static String next_reading_hint;
    public static String next_fixed;
    public static String next_fixed_hint;
    public static String next_nothing;
    public static String next_nothing_hint;
    public static String next_openLog;
    public static String next_newCase;
    public static String next_why;
    public static String next_destroys;
    public static String next_destroysNothing;
    public static String next_back;
    public static String next_detour;
    public static String next_alternatives;
    public static String next_against;
    public static String next_procedure;
    public static String next_noOutcome;
    public static String next_outcome;
    public static String next_alternative;
    public static String next_outcomeNoKey;
    public static String next_chance;
    public static String diagnosis_noCase;
    public static String diagnosis_none;
    public static String diagnosis_noCase_hint;
    public static String diagnosis_more;
    public static String diagnosis_less;
    public static String diagnosis_why;
    public static String diagnosis_noWhy;
    public static String diagnosis_prior;
    public static String diagnosis_source;
    public static String status_noCase;
    public static String status_noFault;
    public static String status_case;
    public static String phone_unknown;
    public static String phone_complaint;
    public static String evidence_restore;
    public static String evidence_technician;
    public static String evidence_superseded;
    public static String evidence_what;
    public static String evidence_result;
    public static String evidence_where;
    public static String evidence_excerpt;
    public static String evidence_withdraw;
    public static String evidence_withdraw_title;
    public static String evidence_withdraw_text;
    public static String evidence_withdraw_default;
    public static String evidence_withdraw_empty;
    public static String evidence_dismiss;
    public static String judged_succeeded;
    public static String judged_failed;
    public static String judged_failedIn;
    public static String judged_unknown;
    public static String judged_unknownIn;
    public static String judged_code;
    public static String newCase_title;
    public static String newCase_text;
    public static String newCase_phone;
    public static String newCase_phone_hint;
    public static String newCase_complaint;
    public static String newCase_complaint_hint;
    public static String newCase_empty;
    public static String newCase_replace_title;
    public static String newCase_replace;
    public static String newCase_start;
    public static String openLog_title;
    public static String openLog_logs;
    public static String openLog_all;
    public static String job_read;
    public static String job_readMany;
    public static String job_open;
    public static String job_answer;
    public static String job_packs;
    public static String job_failed;
    public static String service_missing;

    static {
        NLS.initializeMessages("org.boardwright.ui.model.messages", Messages.class);
    }

    private Messages() {
    }
}
