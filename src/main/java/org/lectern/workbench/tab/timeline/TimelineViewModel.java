package org.lectern.workbench.tab.timeline;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
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
    private final Subscription subscriptions;

    public TimelineViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new TimelineAnalysis(), desk);
        video = settings.name("video", WORDS.say("video.largest"));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        settings.offerFrom(answer.findingsProperty());
        subscriptions = Subscription.combine(
                desk.subjectProperty().subscribe(this::follow),
                video.names().subscribe(() -> follow(desk.subjectProperty().get())));
    }

    /** A video that the user looks at in another tab is looked into here, where its positions are known. */
    private void follow(@Nullable Subject subject) {
        if (subject != null
                && subject.kind() == Subject.Kind.VIDEO
                && video.names().contains(subject.name())) {
            video.nameProperty().set(subject.name());
        }
    }

    /** The video that is looked into, as offered in {@link #videos()}. */
    public StringProperty videoProperty() {
        return video.nameProperty();
    }

    /** The videos that may be looked into. */
    public ObservableList<String> videos() {
        return video.names();
    }

    public AnalysisViewModel<TimelineParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        answer.close();
        settings.close();
    }
}
