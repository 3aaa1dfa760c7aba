package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.Ranking;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** Paints one fault: icon and place, name, percent, bar, and the reasons when asked. */
final class FaultPane {

    private static final int BAR_HEIGHT = 12;

    private final Composite pane;
    private final Style style;
    private final Ranking.Row row;

    FaultPane(Composite parent, Style style, Ranking.Row row) {
        this.pane = Build.row(parent, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Build.GAP, Build.GAP / 2).extendedMargins(0, 0, 0, Build.GAP).applyTo(pane);
        this.style = style;
        this.row = row;
    }

    /** @param toggled told when the reasons were opened or closed */
    void fill(boolean open, Consumer<Boolean> toggled) {
        Label icon = Build.icon(pane, style.icon("locus-" + row.locus().getLiteral()));
        icon.setToolTipText(row.place());
        Build.text(pane, row.name(), style.lead());
        Build.tag(pane, row.percent(), style.lead());
        Bar bar = new Bar(pane, row);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(SWT.DEFAULT, BAR_HEIGHT).applyTo(bar);
        reasons(open, toggled);
    }

    private void reasons(boolean open, Consumer<Boolean> toggled) {
        ExpandableComposite why = new ExpandableComposite(pane, SWT.NONE, ExpandableComposite.TWISTIE);
        why.setText(NLS.bind(Messages.diagnosis_why, row.place()));
        why.setFont(style.body());
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(why);
        Composite client = Build.column(why, Build.GAP / 2);
        why.setClient(client);
        if (open) {
            fillReasons(client);
        }
        why.setExpanded(open);
        // Reasons are many and seldom read: they are made when asked for.
        why.addExpansionListener(IExpansionListener.expansionStateChangingAdapter(e -> {
            if (e.getState() && client.getChildren().length == 0) {
                fillReasons(client);
            }
        }));
        why.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(e -> toggled.accept(e.getState())));
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
