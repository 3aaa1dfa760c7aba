package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** File > Recent Cases. */
public final class RecentCasesMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        CaseService cases = PlatformUI.getWorkbench().getService(CaseService.class);
        List<Path> used = cases == null ? List.of() : cases.recentCases();
        return used.isEmpty() ? new IContributionItem[] {new ActionContributionItem(new Nothing())}
                : IntStream.range(0, used.size()).mapToObj(i -> item(i + 1, used.get(i))).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(int number, Path file) {
        var parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, OpenCaseHandler.COMMAND, CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of(OpenCaseHandler.FILE, file.toString());
        parameter.label = NLS.bind(Messages.recent_item, number, CaseRecord.nameOf(file).replace("&", "&&"));
        parameter.tooltip = file.toString();
        return new CommandContributionItem(parameter);
    }

    private static final class Nothing extends Action {

        Nothing() {
            super(Messages.recent_none);
            setEnabled(false);
        }
    }
}
