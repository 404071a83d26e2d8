package org.lectern.workbench.tab.struggle;

import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.PageChoice;
import org.lectern.workbench.kit.SettingsPane;

/** Where do learners fall far short of others? */
public final class StruggleTab extends AnalysisTab {

    private static final Words WORDS = Words.of(StruggleTab.class);

    public StruggleTab(TabContext context) {
        this(new StruggleViewModel(context.desk(), context.tasks()), context);
    }

    private StruggleTab(StruggleViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
        choice(PageChoice.of(
                Subject.Kind.COURSE,
                WORDS.say("course"),
                WORDS.say("course.hint"),
                model.course(),
                "struggle_by_place"));
    }

    private static SettingsPane settings(StruggleViewModel model) {
        return new SettingsPane()
                .slider(WORDS.say("factor"), 0.5, 3, 0.1, model.factorProperty(), WORDS.say("factor.hint"))
                .tick(WORDS.say("lowest"), model.lowestProperty(), WORDS.say("lowest.hint"))
                .slider(WORDS.say("percentile"), 1, 30, 1, model.percentileProperty(), WORDS.say("percentile.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
