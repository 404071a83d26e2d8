package org.lectern.workbench.tab.engagement;

import javafx.scene.control.Label;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.SettingsPane;

/** How engaged is each learner? */
public final class EngagementTab extends AnalysisTab {

    private static final Words WORDS = Words.of(EngagementTab.class);

    public EngagementTab(TabContext context) {
        this(new EngagementViewModel(context.desk(), context.tasks()), context);
    }

    private EngagementTab(EngagementViewModel model, TabContext context) {
        this(model, new LearnerCardPane(model.card()), context);
    }

    private EngagementTab(EngagementViewModel model, LearnerCardPane card, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, card, model);
        aside(card);
    }

    private static SettingsPane settings(EngagementViewModel model) {
        Label videosWeight = new Label();
        videosWeight.textProperty().bind(model.videosWeight());
        return new SettingsPane()
                .slider(
                        WORDS.say("completion-weight"),
                        0,
                        1,
                        0.05,
                        model.completionWeightProperty(),
                        WORDS.say("completion-weight.hint"))
                .add(WORDS.say("videos-weight"), videosWeight, WORDS.say("videos-weight.hint"))
                .whole(WORDS.say("minimum"), 1, 100, model.minimumViewsProperty(), WORDS.say("minimum.hint"))
                .whole(WORDS.say("ranked"), 3, 50, model.rankedProperty(), WORDS.say("ranked.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
