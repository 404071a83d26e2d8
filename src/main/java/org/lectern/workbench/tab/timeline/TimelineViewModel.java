package org.lectern.workbench.tab.timeline;

import org.lectern.analysis.timeline.TimelineAnalysis;
import org.lectern.analysis.timeline.TimelineParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The video that is looked into, which others there are, and the answer. */
public final class TimelineViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(TimelineViewModel.class);

    private final TabSettings<TimelineParams> settings;
    private final NameChoice video;
    private final AnalysisViewModel<TimelineParams> answer;

    public TimelineViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new TimelineAnalysis(), desk);
        video = settings.name("video", WORDS.say("video.largest"));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        settings.offerFrom(answer.findingsProperty());
    }

    /** The video that is looked into. */
    public NameChoice video() {
        return video;
    }

    public AnalysisViewModel<TimelineParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        answer.close();
        settings.close();
    }
}
