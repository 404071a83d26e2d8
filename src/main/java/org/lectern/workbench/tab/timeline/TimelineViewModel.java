package org.lectern.workbench.tab.timeline;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.timeline.TimelineAnalysis;
import org.lectern.analysis.timeline.TimelineParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Subject;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.task.TaskRunner;

/** The video that is looked into, which others there are, and the answer. */
public final class TimelineViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(TimelineViewModel.class);

    private final Desk desk;
    private final StringProperty video = new SimpleStringProperty(WORDS.say("video.largest"));
    private final ObservableList<String> videos = FXCollections.observableArrayList(video.get());
    private final ObjectBinding<TimelineParams> parameters;
    private final AnalysisViewModel<TimelineParams> answer;
    private final Subscription subscriptions;

    public TimelineViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        parameters = Bindings.createObjectBinding(this::parameters, desk.choicesProperty(), video);
        answer = new AnalysisViewModel<>(
                new TimelineAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(() -> video.set(WORDS.say("video.largest"))),
                desk.subjectProperty().subscribe(this::follow),
                answer.findingsProperty().subscribe(this::offer));
    }

    private TimelineParams parameters() {
        return TimelineParams.of(desk.choicesProperty().get())
                .withVideo(video.get().equals(WORDS.say("video.largest")) ? "" : video.get());
    }

    /** A video that the user looks at in another tab is looked into here, where its positions are known. */
    private void follow(@Nullable Subject subject) {
        if (subject != null && subject.kind() == Subject.Kind.VIDEO && videos.contains(subject.name())) {
            video.set(subject.name());
        }
    }

    private void offer(@Nullable Findings found) {
        if (found == null) {
            return;
        }
        List<String> all = Stream.concat(
                        Stream.of(WORDS.say("video.largest")),
                        found.optionsOf("video").stream().map(ParameterOption::value))
                .toList();
        // An open list keeps its place unless something changed.
        if (!videos.equals(all)) {
            videos.setAll(all);
            follow(desk.subjectProperty().get());
        }
    }

    /** The video that is looked into, as offered in {@link #videos()}. */
    public StringProperty videoProperty() {
        return video;
    }

    /** The videos that may be looked into. */
    public ObservableList<String> videos() {
        return videos;
    }

    public AnalysisViewModel<TimelineParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        answer.close();
        parameters.dispose();
    }
}
