package org.boardwright.ui.internal;

import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.Messages;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Who works here, and where cases are kept. */
public final class CasesPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public CasesPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CasePreferences.NODE));
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        HelpTopic.set(getFieldEditorParent().getParent(), "preferences");
        StringFieldEditor technician = new StringFieldEditor(CasePreferences.TECHNICIAN, Messages.preferences_technician, parent);
        technician.setEmptyStringAllowed(false);
        technician.setErrorMessage(Messages.preferences_noTechnician);
        addField(technician);
        addField(new DirectoryFieldEditor(CasePreferences.FOLDER, Messages.preferences_folder, getFieldEditorParent()));
    }
}
