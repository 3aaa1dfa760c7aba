package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NewCaseModel;
import org.boardwright.workflow.CaseIntake;
import org.eclipse.swt.widgets.Composite;

/** What happened to the phone, and what the customer forbids. */
final class HistoryPage extends IntakePage {

    HistoryPage(NewCaseModel model) {
        super("history", Messages.newCase_history, Messages.newCase_history_text, model);
    }

    @Override
    void fill(Composite area) {
        CaseIntake begin = model().intake();
        label(area, Messages.newCase_happened);
        Composite happened = Build.row(area, 2, 0);
        check(happened, Messages.newCase_liquid, begin.liquid(), model()::setLiquid);
        check(happened, Messages.newCase_drop, begin.drop(), model()::setDrop);
        text(area, Messages.newCase_earlierWork, begin.earlierWork(), model()::setEarlierWork);
        label(area, Messages.newCase_limits);
        Composite limits = Build.row(area, 2, 0);
        check(limits, Messages.newCase_keepData, begin.keepData(), model()::setKeepData);
        check(limits, Messages.newCase_keepFaceId, begin.keepFaceId(), model()::setKeepFaceId);
        text(area, Messages.newCase_spendingLimit, model().limit(), model()::setSpendingLimit);
        if (!model().isNamed()) {
            label(area, Messages.newCase_name);
            text(area, Messages.newCase_name_hint, "", model()::setName);
        }
    }
}
