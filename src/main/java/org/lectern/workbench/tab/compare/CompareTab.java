package org.lectern.workbench.tab.compare;

import javafx.beans.binding.BooleanExpression;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.compare.CompareParams;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.PlainTab;

/** Did the change help? Beside the answer which videos of the two studies are the same. */
public final class CompareTab extends PlainTab<CompareParams> {

    private static final Words WORDS = Words.of(CompareTab.class);

    /** Held: a binding that nobody holds falls silent. */
    private final BooleanExpression seen;

    public CompareTab(Analysis<CompareParams> analysis, TabContext context) {
        super(analysis, context);
        MatchesViewModel matches = new MatchesViewModel(context.desk(), context.tasks());
        MatchesPane pane = new MatchesPane(matches);
        page().face(WORDS.say("face.answer"), WORDS.say("face.matches"), pane);
        alsoClose(pane);
        alsoClose(matches);
        seen = pane.visibleProperty().and(pane.sceneProperty().isNotNull()).and(node().visibleProperty());
        seen.subscribe(matches::show);
    }
}
