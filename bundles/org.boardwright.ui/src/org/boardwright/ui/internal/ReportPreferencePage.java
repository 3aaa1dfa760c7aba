package org.boardwright.ui.internal;

import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.LinesField;
import org.boardwright.ui.ShopPreferences;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.ReportModel;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the shop puts on its reports. */
public final class ReportPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int LINES = 5;
    private static final int WIDTH = 320;

    private Text shop;
    private Text currency;
    private Text rate;

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CasePreferences.NODE));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        HelpTopic.set(page, "preferences");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Build.MARGIN, Build.MARGIN).applyTo(page);
        shop = text(page, Messages.preferences_shop, ShopPreferences.SHOP, SWT.MULTI | SWT.V_SCROLL);
        LinesField.size(shop, WIDTH, LINES);
        currency = text(page, Messages.preferences_currency, ShopPreferences.CURRENCY, SWT.SINGLE);
        currency.setMessage(Messages.preferences_currency_hint);
        rate = text(page, Messages.preferences_rate, ShopPreferences.HOUR_RATE, SWT.SINGLE);
        rate.addListener(SWT.Modify, e -> validate());
        return page;
    }

    private Text text(Composite page, String name, String key, int style) {
        Label label = new Label(page, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = (style & SWT.MULTI) == 0 ? new Text(page, SWT.BORDER | style) : LinesField.in(page, style);
        text.setText(getPreferenceStore().getString(key));
        GridDataFactory.fillDefaults().grab(true, false).applyTo((style & SWT.MULTI) == 0 ? text : text.getParent());
        return text;
    }

    private void validate() {
        boolean good = ReportModel.hourRate(rate.getText()).isPresent();
        setErrorMessage(good ? null : Messages.preferences_badRate);
        setValid(good);
    }

    @Override
    protected void performDefaults() {
        shop.setText("");
        currency.setText("");
        rate.setText("");
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        getPreferenceStore().setValue(ShopPreferences.SHOP, shop.getText().strip());
        getPreferenceStore().setValue(ShopPreferences.CURRENCY, currency.getText().strip());
        getPreferenceStore().setValue(ShopPreferences.HOUR_RATE, Double.toString(ReportModel.hourRate(rate.getText()).orElse(0)));
        return super.performOk();
    }
}
