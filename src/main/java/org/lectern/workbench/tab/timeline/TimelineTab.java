package org.lectern.workbench.tab.timeline;

import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.SettingsPane;

/** What happens inside a video? */
public final class TimelineTab extends AnalysisTab {

    private static final Words WORDS = Words.of(TimelineTab.class);

    public TimelineTab(TabContext context) {
        this(new TimelineViewModel(context.desk(), context.tasks()), context);
    }

    private TimelineTab(TimelineViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
    }

    private static SettingsPane settings(TimelineViewModel model) {
        return new SettingsPane()
                .choice(WORDS.say("video"), model.videos(), model.videoProperty(), WORDS.say("video.hint"));
    }
}
