package org.lectern.workbench.tab.churn;

import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.PageChoice;
import org.lectern.workbench.kit.SettingsPane;

/** Where do learners give up? */
public final class ChurnTab extends AnalysisTab {

    private static final Words WORDS = Words.of(ChurnTab.class);

    public ChurnTab(TabContext context) {
        this(new ChurnViewModel(context.desk(), context.tasks()), context);
    }

    private ChurnTab(ChurnViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
        choice(PageChoice.of(
                Subject.Kind.COURSE,
                WORDS.say("course"),
                WORDS.say("course.hint"),
                model.course(),
                "churn_along_course"));
    }

    private static SettingsPane settings(ChurnViewModel model) {
        return new SettingsPane()
                .slider(
                        WORDS.say("threshold"),
                        ChurnViewModel.LOWEST_THRESHOLD,
                        ChurnViewModel.HIGHEST_THRESHOLD,
                        1,
                        model.thresholdProperty(),
                        model.usualThreshold(),
                        WORDS.say("threshold.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
