package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.BiConsumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** One fault: icon and place, name, percent, bar, and the reasons when asked. Shows one fault after the other. */
final class FaultPane {

    private final Composite pane;
    private final Style style;
    private final FaultHead head;
    private final Fold why;
    private Ranking.Row row;
    private Ranking.Row reasonsShown;

    /** @param toggled told the id of the fault whose reasons were opened or closed, and whether they are open now */
    FaultPane(Composite parent, Style style, BiConsumer<String, Boolean> toggled) {
        this.style = style;
        pane = Build.column(parent, 0);
        GridLayoutFactory.fillDefaults().spacing(Build.GAP, Build.GAP / 2).extendedMargins(0, 0, 0, Build.GAP).applyTo(pane);
        head = new FaultHead(pane, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        why = new Fold(pane, style, open -> {
            // Reasons are many and seldom read: they are made when asked for.
            show(row, open);
            toggled.accept(row.id(), open);
        });
    }

    Control control() {
        return pane;
    }

    /** @param open whether the reasons are shown */
    void show(Ranking.Row newRow, boolean open) {
        if (newRow.equals(row) && why.isOpen() == open) {
            return;
        }
        row = newRow;
        head.show(row);
        why.show(row.change().isEmpty() ? NLS.bind(Messages.diagnosis_why, row.place())
                : NLS.bind(Messages.diagnosis_whyChanged, row.place(), row.change()), open);
        if (open && !row.equals(reasonsShown)) {
            for (Control child : why.more().getChildren()) {
                child.dispose();
            }
            fillReasons(why.more());
            reasonsShown = row;
        }
    }

    private void fillReasons(Composite client) {
        if (!row.description().isEmpty()) {
            Build.text(client, row.description(), style.body());
        }
        if (row.why().isEmpty()) {
            Style.themed(Build.text(client, Messages.diagnosis_noWhy, style.body()), Style.MUTED);
        }
        row.why().forEach(w -> weight(client, w));
        if (!row.prior().isEmpty()) {
            Build.text(client, Messages.diagnosis_prior, style.heading());
            sources(client, row.prior());
        }
    }

    private void weight(Composite client, Ranking.Weight weight) {
        Composite line = Build.row(client, 2, 0);
        String shape = weight.direction() > 0 ? "for" : weight.direction() < 0 ? "against" : "neutral";
        Build.icon(line, style.icon(shape));
        Composite text = Build.column(line, 0);
        Build.text(text, weight.seen(), style.body());
        if (weight.direction() == 0) {
            Style.themed(Build.text(text, weight.strength(), style.body()), Style.MUTED);
        } else {
            Build.text(text, weight.strength(), style.heading());
        }
        sources(text, weight.sources());
    }

    private void sources(Composite parent, List<Ranking.Source> sources) {
        for (Ranking.Source source : sources) {
            if (source.url().isEmpty()) {
                Style.themed(Build.text(parent, source.text(), parent.getFont()), Style.MUTED);
            } else {
                link(parent, source);
            }
        }
    }

    private void link(Composite parent, Ranking.Source source) {
        Link link = Style.themed(new Link(parent, SWT.WRAP), Style.MUTED);
        link.setText(source.text().replace("&", "&&") + " <a>" + Messages.diagnosis_source + "</a>");
        link.setToolTipText(source.url());
        link.addListener(SWT.Selection, e -> Program.launch(source.url()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
    }
}
