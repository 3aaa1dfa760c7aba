package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.boardwright.ui.internal.Block.Facts;
import org.boardwright.ui.internal.Block.Facts.Fact;
import org.boardwright.ui.internal.Block.Look;
import org.boardwright.ui.internal.Block.Paragraph;
import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.NextStep;
import org.boardwright.ui.model.StepCard;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A card, its alternatives and what not to do. Shows one card after the other. */
final class StepPane {

    private final Composite pane;
    private final Late<Passage> detour;
    private final Prose card;
    private final Composite others;
    private final Pool<Button, NextStep.Alternative> alternatives;
    private final WhyPane why;
    private final SkippedPane skipped;
    private final AgainstPane against;

    /**
     * @param choose called with the id of the step whose card is asked for; empty for the best
     * @param cases  asked for reasons, and told of a step that can be done after all
     * @param fit    called when the pane became higher or lower by itself
     */
    StepPane(Composite parent, Style style, Consumer<String> choose, CaseService cases, Runnable fit) {
        pane = Build.column(parent, 0);
        detour = new Late<>(pane, place -> detour(place, style, choose));
        card = new Prose(pane, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        others = Build.column(pane, 0);
        others.setLayout(new EqualButtons(1));
        alternatives = new Pool<>(() -> alternative(style, choose), b -> b, StepPane::show);
        why = new WhyPane(pane, style, cases.session(), fit);
        skipped = new SkippedPane(pane, style, cases::resume);
        against = new AgainstPane(pane, style);
    }

    private static Passage detour(Composite place, Style style, Consumer<String> choose) {
        Composite row = Style.themed(Build.row(place, 2, Build.GAP), Style.WARNING);
        Passage text = Style.themed(Build.text(row, "", style.body()), Style.WARNING);
        Build.narrow(Build.button(row, Messages.next_back, style.body(), () -> choose.accept("")), SWT.END);
        return text;
    }

    private Button alternative(Style style, Consumer<String> choose) {
        Button button = Build.button(others, "", style.body(), null);
        button.setAlignment(SWT.LEFT);
        button.addListener(SWT.Selection, e -> choose.accept((String) button.getData()));
        return button;
    }

    private static void show(Button button, NextStep.Alternative alternative) {
        button.setData(alternative.id());
        Build.set(button, NLS.bind(Messages.next_alternative, new Object[] {alternative.extra(), alternative.name(), alternative.price()}));
    }

    void show(StepCard step, NextStep next) {
        detour.show(step.detour().isPresent(), text -> text.setText(NLS.bind(Messages.next_detour, step.detour().orElse(""))));
        card.show(blocks(step, !next.alternatives().isEmpty()));
        alternatives.show(next.alternatives());
        Build.show(others, !next.alternatives().isEmpty());
        why.show(step.detour().isEmpty());
        skipped.show(next.skipped());
        against.show(next.against());
    }

    /** The reasons were those of another answer. */
    void forgetReasons() {
        why.close();
    }

    private static List<Block> blocks(StepCard step, boolean more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Look.TITLE, step.name()));
        blocks.add(facts(step));
        blocks.add(Paragraph.of(Look.TEXT, Messages.next_why + " " + step.why()));
        if (!step.procedure().isEmpty()) {
            blocks.add(Paragraph.of(Look.HEADING, Messages.next_procedure));
        }
        step.procedure().forEach(line -> blocks.add(line.warning() ? new Paragraph(Look.WARNING, "", "warning", line.text())
                : new Paragraph(Look.TEXT, line.number() + ".", "", line.text())));
        if (more) {
            blocks.add(Paragraph.of(Look.HEADING, Messages.next_alternatives));
        }
        return blocks;
    }

    private static Facts facts(StepCard step) {
        Fact loses = step.losses().isEmpty() ? new Fact(Messages.next_destroysNothing, "", Style.Tint.GOOD)
                : new Fact(NLS.bind(Messages.next_destroys, String.join(", ", step.losses())), "danger", Style.Tint.DANGER);
        return new Facts(List.of(new Fact(step.minutes(), "", Style.Tint.CHIP), new Fact(step.money(), "", Style.Tint.CHIP), loses));
    }
}
