package org.lectern.workbench.tab.dropoff;

import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.SettingsPane;

/** Where do learners drop off? */
public final class DropoffTab extends AnalysisTab {

    private static final Words WORDS = Words.of(DropoffTab.class);

    public DropoffTab(TabContext context) {
        this(new DropoffViewModel(context.desk(), context.tasks()), context);
    }

    private DropoffTab(DropoffViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
    }

    private static SettingsPane settings(DropoffViewModel model) {
        return new SettingsPane()
                .slider(
                        WORDS.say("abandoned-at"),
                        DropoffViewModel.LEAST_ABANDONED_AT,
                        DropoffViewModel.MOST_ABANDONED_AT,
                        1,
                        model.abandonedAtProperty(),
                        model.usualAbandonedAt(),
                        WORDS.say("abandoned-at.hint"))
                .choice(WORDS.say("course"), model.paths(), model.courseProperty(), WORDS.say("course.hint"))
                .choice(WORDS.say("first"), model.firsts(), model.firstProperty(), WORDS.say("first.hint"))
                .choice(WORDS.say("second"), model.seconds(), model.secondProperty(), WORDS.say("second.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
