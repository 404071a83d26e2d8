package org.lectern.workbench.tab.explore;

import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.RuleChoice;
import org.lectern.workbench.kit.SettingsPane;

/** Which videos hold attention? */
public final class ExploreTab extends AnalysisTab {

    private static final Words WORDS = Words.of(ExploreTab.class);

    public ExploreTab(TabContext context) {
        this(new ExploreViewModel(context.desk(), context.tasks()), context);
    }

    private ExploreTab(ExploreViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
    }

    private static SettingsPane settings(ExploreViewModel model) {
        return new SettingsPane()
                .whole(
                        WORDS.say("finished-at"),
                        RuleChoice.LEAST_PERCENT,
                        100,
                        model.rule().percentProperty(),
                        model.rule().usualPercent(),
                        WORDS.say("finished-at.hint"))
                .whole(
                        WORDS.say("last-seconds"),
                        0,
                        RuleChoice.MOST_SECONDS,
                        model.rule().secondsProperty(),
                        model.rule().usualSeconds(),
                        WORDS.say("last-seconds.hint"))
                .whole(WORDS.say("ranked"), 3, 50, model.rankedProperty(), WORDS.say("ranked.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
