package org.boardwright.ui.knowledge.model;

import org.eclipse.osgi.util.NLS;

/** Texts of the fault-model editor, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String file_missing;
    public static String file_unreadable;
    public static String file_unwritable;
    public static String file_conflict;
    public static String conflict_title;
    public static String conflict_over;
    public static String conflict_reload;
    public static String conflict_cancel;
    public static String open_title;
    public static String open_packs;
    public static String open_all;
    public static String open_failed;
    public static String open_job;
    public static String save_title;
    public static String save_failed;
    public static String editor_error;
    public static String edit_undo;
    public static String edit_redo;
    public static String change_field;
    public static String change_add;
    public static String change_remove;
    public static String change_move;
    public static String new_name;
    public static String fix_estimate;
    public static String fix_leaks;
    public static String fix_link;
    public static String fix_remove;
    public static String fix_rename;
    public static String fix_use;
    public static String fix_pick;
    public static String fix_addSource;
    public static String tree_unnamed;
    public static String tree_filter;
    public static String tree_add;
    public static String tree_remove;
    public static String tree_up;
    public static String tree_down;
    public static String form_add;
    public static String form_remove;
    public static String form_pick;
    public static String form_clear;
    public static String form_nothing;
    public static String form_notNumber;
    public static String form_id;
    public static String form_usedBy;
    public static String form_path;
    public static String pick_title;
    public static String pick_filter;
    public static String pick_row;
    public static String problems_tab;
    public static String problems_none;
    public static String problems_checking;
    public static String problems_count;
    public static String problems_error;
    public static String problems_advice;
    public static String problems_what;
    public static String problems_where;
    public static String problems_remedy;
    public static String status_file;
    public static String whatIf_tab;
    public static String whatIf_phone;
    public static String whatIf_anyPhone;
    public static String whatIf_seen;
    public static String whatIf_addResult;
    public static String whatIf_pickTest;
    public static String whatIf_pickOutcome;
    public static String whatIf_forget;
    public static String whatIf_fault;
    public static String whatIf_now;
    public static String whatIf_saved;
    public static String whatIf_step;
    public static String whatIf_cost;
    public static String whatIf_place;
    public static String whatIf_stopped;
    public static String whatIf_thinking;
    public static String sensitivity_tab;
    public static String sensitivity_thinking;
    public static String sensitivity_of;
    public static String sensitivity_none;
    public static String sensitivity_chosenStays;
    public static String sensitivity_what;
    public static String sensitivity_value;
    public static String sensitivity_below;
    public static String sensitivity_above;
    public static String sensitivity_stays;
    public static String sensitivity_flip;
    public static String sensitivity_prior;
    public static String sensitivity_link;
    public static String sensitivity_fix;
    public static String sources_tab;
    public static String sources_uses;
    public static String sources_id;
    public static String sources_name;
    public static String sources_url;
    public static String sources_add;
    public static String sources_edit;
    public static String sources_delete;
    public static String sources_used;
    public static String sources_next;

    static {
        NLS.initializeMessages("org.boardwright.ui.knowledge.model.messages", Messages.class);
    }

    private Messages() {
    }
}
