package org.lectern.workbench.tab.anomalies;

import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.SettingsPane;

/** Which learners stand apart? */
public final class AnomaliesTab extends AnalysisTab {

    private static final Words WORDS = Words.of(AnomaliesTab.class);

    public AnomaliesTab(TabContext context) {
        this(new AnomaliesViewModel(context.desk(), context.tasks()), context);
    }

    private AnomaliesTab(AnomaliesViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
    }

    private static SettingsPane settings(AnomaliesViewModel model) {
        return new SettingsPane()
                .band(WORDS.say("band"), 0, 100, model.lowProperty(), model.highProperty(), WORDS.say("band.hint"))
                .whole(
                        WORDS.say("minimum-views"),
                        2,
                        100,
                        model.minimumViewsProperty(),
                        WORDS.say("minimum-views.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
