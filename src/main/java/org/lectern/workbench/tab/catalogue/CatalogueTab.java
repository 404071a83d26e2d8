package org.lectern.workbench.tab.catalogue;

import java.time.Clock;
import java.util.Map;
import javafx.beans.binding.BooleanExpression;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.catalogue.CatalogueParams;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.PlainTab;

/** What is there, what is there twice, and what is missing? Beside the answer one item: what is like it, and drafts of its text. */
public final class CatalogueTab extends PlainTab<CatalogueParams> {

    private static final Words WORDS = Words.of(CatalogueTab.class);

    private final OneItemPane pane;
    private final OneItemViewModel item;
    /** Held: a binding that nobody holds falls silent. */
    private final BooleanExpression seen;

    public CatalogueTab(Analysis<CatalogueParams> analysis, TabContext context) {
        this(analysis, context, System.getenv());
    }

    /** @param environment in which a language model may be set up */
    CatalogueTab(Analysis<CatalogueParams> analysis, TabContext context, Map<String, String> environment) {
        super(analysis, context);
        item = new OneItemViewModel(context.desk(), context.tasks(), answer().findingsProperty());
        DraftViewModel draft = new DraftViewModel(context, item, Clock.systemUTC());
        ModelDraftViewModel byModel = new ModelDraftViewModel(context.tasks(), draft, environment);
        pane = new OneItemPane(item, new DraftPane(draft, new ModelDraftPane(byModel)));
        page().face(WORDS.say("face.all"), WORDS.say("face.item"), pane);
        page().alsoShows(item::knows);
        page().onOtherRow(item::follow);
        alsoClose(pane);
        alsoClose(byModel);
        alsoClose(draft);
        alsoClose(item);
        seen = pane.visibleProperty().and(pane.sceneProperty().isNotNull()).and(node().visibleProperty());
        seen.subscribe(item::show);
    }

    /** Turns to the page of one item, where that is what is looked at. */
    @Override
    public void focusSubject() {
        if (item.itemProperty().get() == null) {
            super.focusSubject();
        } else {
            page().turnTo(pane);
            pane.focusItem();
        }
    }
}
