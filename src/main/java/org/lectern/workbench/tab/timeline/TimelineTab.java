package org.lectern.workbench.tab.timeline;

import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.PageChoice;

/** What happens inside a video? */
public final class TimelineTab extends AnalysisTab {

    private static final Words WORDS = Words.of(TimelineTab.class);

    public TimelineTab(TabContext context) {
        this(new TimelineViewModel(context.desk(), context.tasks()), context);
    }

    private TimelineTab(TimelineViewModel model, TabContext context) {
        super(WORDS, model.answer(), null, context, model);
        choice(PageChoice.of(Subject.Kind.VIDEO, WORDS.say("video"), WORDS.say("video.hint"), model.video()));
    }
}
