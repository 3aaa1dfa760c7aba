package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.ui.CaseService;
import org.boardwright.ui.internal.Block.Look;
import org.boardwright.ui.internal.Block.Paragraph;
import org.boardwright.ui.model.DoneStep;
import org.boardwright.ui.model.IsolationBoard;
import org.boardwright.ui.model.IsolationShown;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.RestoreBoard;
import org.boardwright.ui.model.StepCard;
import org.boardwright.workflow.IsolationPlan;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The stage of a walk through an isolation, large: what to do, and one button for it. */
final class IsolationPane {

    private final Composite pane;
    private final IsolationBoard board;
    private final CaseService cases;
    private final Prose text;
    private final Button done;
    private final Button firmware;
    private final Composite answering;
    private final Pool<Button, IsolationPlan.Answer> answers;
    private final Button toggle;
    private final Button back;
    private final Button leave;
    private IsolationShown shown = IsolationShown.NONE;

    IsolationPane(Composite parent, Style style, IsolationBoard board, RestoreBoard restores, CaseService cases) {
        this.board = board;
        this.cases = cases;
        pane = Build.column(parent, 0);
        text = new Prose(pane, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        done = Style.themed(Build.button(pane, "", style.heading(), board::done), Style.ACTION);
        toggle = Style.themed(Build.button(pane, Messages.isolate_toggle_begin, style.heading(),
                () -> shown.toggle().ifPresent(t -> board.begin(t.id()))), Style.ACTION);
        firmware = Build.button(pane, Messages.restore_firmware, style.body(),
                () -> FirmwareDialog.choose(pane.getShell()).ifPresent(restores::useFirmware));
        answering = Build.column(pane, 0);
        Build.text(answering, Messages.isolate_byHand, style.body());
        Composite buttons = Build.column(answering, 0);
        buttons.setLayout(new EqualButtons(2));
        answers = new Pool<>(() -> answer(buttons, style), b -> b, IsolationPane::show);
        Composite below = Build.row(pane, 2, 0);
        back = Build.narrow(Build.button(below, Messages.isolate_back, style.body(), board::back), SWT.BEGINNING);
        leave = Build.narrow(Build.button(below, Messages.isolate_leave, style.body(), board::leave), SWT.BEGINNING);
    }

    private Button answer(Composite parent, Style style) {
        Button button = Build.button(parent, "", style.body(), null);
        button.addListener(SWT.Selection, e -> answer((IsolationPlan.Answer) button.getData()));
        return button;
    }

    private static void show(Button button, IsolationPlan.Answer answer) {
        button.setData(answer);
        Build.set(button, answer.name());
    }

    private void answer(IsolationPlan.Answer answer) {
        cases.answer(new DoneStep(shown.step(), AdvisedStep.Kind.TEST, shown.name(), answer.id(), answer.name()));
    }

    void show(IsolationShown now) {
        shown = now;
        text.show(blocks(now));
        Build.set(done, now.done());
        Build.show(done, !now.done().isEmpty());
        Build.show(toggle, now.toggle().isPresent());
        Build.show(firmware, now.firmware());
        answers.show(now.answers());
        Build.show(answering, !now.answers().isEmpty());
        Build.show(back, now.canBack());
        Build.set(leave, now.isActive() ? Messages.isolate_leave : Messages.isolate_close);
    }

    private static List<Block> blocks(IsolationShown now) {
        List<Block> blocks = new ArrayList<>();
        if (now.isActive()) {
            blocks.add(Paragraph.of(Look.MUTED, now.name()));
        }
        blocks.add(Paragraph.of(now.isActive() ? Look.TITLE : Look.HEADING, now.stage()));
        if (!now.danger().isEmpty()) {
            blocks.add(new Paragraph(Look.WARNING, "", "danger", now.danger()));
        }
        now.lines().forEach(line -> blocks.add(block(line)));
        now.toggle().ifPresent(t -> blocks.add(Paragraph.of(Look.TEXT, t.text())));
        return blocks;
    }

    private static Block block(StepCard.Line line) {
        return line.warning() ? new Paragraph(Look.WARNING, "", "warning", line.text())
                : new Paragraph(Look.TEXT, line.number().isEmpty() ? "" : line.number() + ".", "", line.text());
    }
}
