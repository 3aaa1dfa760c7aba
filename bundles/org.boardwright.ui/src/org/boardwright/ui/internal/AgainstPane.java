package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.ui.internal.Block.Look;
import org.boardwright.ui.internal.Block.Paragraph;
import org.boardwright.ui.model.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

/** What should not be done, with the reasons; takes no room when there is nothing. */
final class AgainstPane {

    private final Prose prose;

    AgainstPane(Composite parent, Style style) {
        prose = new Prose(parent, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(prose);
    }

    void show(List<AdvisedAgainst> against) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Look.HEADING, Messages.next_against));
        for (AdvisedAgainst a : against) {
            blocks.add(new Paragraph(Look.HEADING, "", "forbidden", a.name()));
            blocks.add(new Paragraph(Look.TEXT, " ", "", a.reason()));
        }
        prose.show(blocks);
        Build.show(prose, !against.isEmpty());
    }
}
