package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.boardwright.ui.model.StepCard;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Paints a card, its alternatives and what not to do. */
final class StepPane {

    private static final int INDENT = 28;

    private final Composite pane;
    private final Style style;
    private final Consumer<String> choose;

    /** @param choose called with the id of the step whose card is asked for; empty for the best */
    StepPane(Composite pane, Style style, Consumer<String> choose) {
        this.pane = pane;
        this.style = style;
        this.choose = choose;
    }

    void fill(StepCard card, NextStep next) {
        card.detour().ifPresent(this::detour);
        Build.text(pane, card.name(), style.title());
        facts(card);
        Build.text(pane, Messages.next_why + " " + card.why(), style.body());
        procedure(card.procedure());
        alternatives(next.alternatives());
        against(next.against());
    }

    private void detour(String extra) {
        Composite row = Style.themed(Build.row(pane, 2, Build.GAP), Style.WARNING);
        Style.themed(Build.text(row, NLS.bind(Messages.next_detour, extra), style.body()), Style.WARNING);
        Button back = Build.button(row, Messages.next_back, style.body(), () -> choose.accept(""));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(SWT.DEFAULT, Build.TARGET_HEIGHT).applyTo(back);
    }

    private void facts(StepCard card) {
        Composite row = Build.row(pane, 4, 0);
        chip(row, card.minutes(), Style.CHIP);
        chip(row, card.money(), Style.CHIP);
        if (card.losses().isEmpty()) {
            chip(row, Messages.next_destroysNothing, Style.GOOD);
        } else {
            loss(row, NLS.bind(Messages.next_destroys, String.join(", ", card.losses())));
        }
    }

    private void chip(Composite row, String text, String themeClass) {
        Composite chip = Style.themed(Build.column(row, Build.GAP / 2), themeClass);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(chip);
        Style.themed(Build.tag(chip, text, style.heading()), themeClass);
    }

    private void loss(Composite row, String text) {
        Composite box = Style.themed(Build.row(row, 2, Build.GAP / 2), Style.DANGER);
        Style.themed(Build.icon(box, style.icon("danger")), Style.DANGER);
        Style.themed(Build.text(box, text, style.heading()), Style.DANGER);
    }

    private void procedure(List<StepCard.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Build.text(pane, Messages.next_procedure, style.heading());
        Composite grid = Build.row(pane, 2, 0);
        lines.forEach(line -> {
            if (line.warning()) {
                warning(grid, line.text());
            } else {
                numbered(grid, line);
            }
        });
    }

    private void numbered(Composite grid, StepCard.Line line) {
        Label number = Build.tag(grid, line.number() + ".", style.heading());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(INDENT, SWT.DEFAULT).applyTo(number);
        Build.text(grid, line.text(), style.body());
    }

    private void warning(Composite grid, String text) {
        Composite row = Style.themed(Build.row(grid, 2, Build.GAP), Style.WARNING);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
        Style.themed(Build.icon(row, style.icon("warning")), Style.WARNING);
        Style.themed(Build.text(row, text, style.body()), Style.WARNING);
    }

    private void alternatives(List<NextStep.Alternative> alternatives) {
        if (alternatives.isEmpty()) {
            return;
        }
        Build.text(pane, Messages.next_alternatives, style.heading());
        alternatives.forEach(a -> {
            String text = NLS.bind(Messages.next_alternative, new Object[] {a.extra(), a.name(), a.price()});
            Button button = Build.button(pane, text, style.body(), () -> choose.accept(a.id()));
            button.setAlignment(SWT.LEFT);
        });
    }

    private void against(List<AdvisedAgainst> against) {
        if (!against.isEmpty()) {
            Build.text(pane, Messages.next_against, style.heading());
            forbidden(pane, style, against);
        }
    }

    static void forbidden(Composite parent, Style style, List<AdvisedAgainst> against) {
        Composite grid = Build.row(parent, 2, 0);
        for (AdvisedAgainst a : against) {
            Build.icon(grid, style.icon("forbidden"));
            Build.text(grid, a.name(), style.heading());
            Label reason = Build.text(grid, a.reason(), style.body());
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(INDENT, 0).applyTo(reason);
        }
    }
}
