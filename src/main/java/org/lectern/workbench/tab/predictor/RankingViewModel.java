package org.lectern.workbench.tab.predictor;

import java.time.Duration;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.contract.Words;
import org.lectern.figure.IntervalFigure;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * What takes hundreds of predictions: all courses at one average, and where the answer turns. Asked off the screen's thread,
 * one at a time: while a slider moves, each answer that arrives asks for the newest.
 */
public final class RankingViewModel implements AutoCloseable {

    static final String KEY = "what-if-courses";

    /** Between two figures: drawing one takes the screen's thread longer than all the rest of an answer. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Words WORDS = Words.of(RankingViewModel.class);

    private record Question(CompletionModel model, double average, String course) {

        boolean turnsAsIn(@Nullable Question other) {
            return other != null && model.equals(other.model) && course.equals(other.course);
        }
    }

    private record Answer(Question question, IntervalFigure figure, String turning) {}

    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable IntervalFigure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper turning = new ReadOnlyStringWrapper("");
    private @Nullable Question wanted;
    private @Nullable Question answered;
    private boolean underWay;

    RankingViewModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** The average in every course, or null. */
    public ReadOnlyObjectProperty<@Nullable IntervalFigure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Where the answer turns in the course, in words; empty while that is not known. */
    public ReadOnlyStringProperty turningProperty() {
        return turning.getReadOnlyProperty();
    }

    void ask(CompletionModel model, double average, String course) {
        wanted = new Question(model, average, course);
        if (!wanted.turnsAsIn(answered)) {
            turning.set("");
        }
        if (!underWay) {
            submit(wanted, Duration.ZERO);
        }
    }

    /** Wants nothing any more. */
    void forget() {
        wanted = null;
        answered = null;
        figure.set(null);
        turning.set("");
        tasks.cancel(KEY);
    }

    private void submit(Question question, Duration delay) {
        underWay = true;
        String known = question.turnsAsIn(answered) ? turning.get() : "";
        tasks.<Answer>submit(
                KEY,
                WORDS.say("ranking.running"),
                delay,
                _ -> new Answer(
                        question,
                        CourseRanking.of(question.model, question.average, question.course),
                        known.isEmpty() ? turning(question) : known),
                this::news);
    }

    private static String turning(Question question) {
        CompletionModel model = question.model;
        OptionalDouble point = model.turningPoint(question.course);
        if (point.isPresent()) {
            return WORDS.say("turning", point.getAsDouble());
        }
        double share = model.shareOfAverages(question.course);
        if (share > 0 && share < 1) {
            return WORDS.say("turning.unsteady");
        }
        return share == 1 ? WORDS.say("turning.always") : WORDS.say("turning.never");
    }

    private void news(TaskState<Answer> state) {
        switch (state) {
            case TaskState.Ready<Answer>(Answer found) -> settle(found);
            case TaskState.Failed<Answer> _, TaskState.Cancelled<Answer> _ -> underWay = false;
            case TaskState.Running<Answer> _, TaskState.Idle<Answer> _ -> {}
        }
    }

    private void settle(Answer found) {
        underWay = false;
        Question newest = wanted;
        if (newest == null) {
            return;
        }
        answered = found.question;
        figure.set(found.figure);
        if (newest.turnsAsIn(answered)) {
            turning.set(found.turning);
        }
        if (!newest.equals(answered)) {
            submit(newest, PAUSE);
        }
    }

    @Override
    public void close() {
        forget();
    }
}
