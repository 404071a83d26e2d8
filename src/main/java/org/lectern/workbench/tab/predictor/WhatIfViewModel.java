package org.lectern.workbench.tab.predictor;

import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;

/**
 * What the trained model expects of one view: a learner or an average, a course, and the answer in words. It follows the
 * learner and the course that all tabs look at, and tells them whom the user picks here.
 */
public final class WhatIfViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(WhatIfViewModel.class);
    private static final double START = 50;

    private final Desk desk;
    private final AverageViewModel average = new AverageViewModel(START);
    private final LearnerChoiceViewModel learners;
    private final CourseChoiceViewModel courses = new CourseChoiceViewModel();
    private final RankingViewModel ranking;
    private final ScenariosViewModel scenarios;
    private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper of = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable WhatIfAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;
    private @Nullable CompletionModel model;
    private @Nullable Subject followed;
    private boolean shown;

    public WhatIfViewModel(Desk desk, TaskRunner tasks, ObservableValue<@Nullable CompletionModel> trained) {
        this.desk = desk;
        learners = new LearnerChoiceViewModel(tasks);
        ranking = new RankingViewModel(tasks);
        scenarios = new ScenariosViewModel(desk.kept("predictor").answers());
        learners.onArrival(this::follow);
        subscriptions = Subscription.combine(
                average.averageProperty().subscribe((_, _) -> answer()),
                courses.chosenProperty().subscribe((_, _) -> pickCourse()),
                learners.chosenProperty().subscribe((_, name) -> pickLearner(name)),
                desk.subjectProperty().subscribe(this::follow),
                desk.borrowedProperty().subscribe(this::tellWhose),
                trained.subscribe(this::take));
    }

    public AverageViewModel average() {
        return average;
    }

    public LearnerChoiceViewModel learners() {
        return learners;
    }

    public CourseChoiceViewModel courses() {
        return courses;
    }

    public RankingViewModel ranking() {
        return ranking;
    }

    public ScenariosViewModel scenarios() {
        return scenarios;
    }

    /** The chosen learner's average and how the model takes it; empty without a learner. */
    public ReadOnlyStringProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Whether the average is another than the chosen learner's. */
    public ReadOnlyBooleanProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The answer, or null without a model. */
    public ReadOnlyObjectProperty<@Nullable WhatIfAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Tells whether the form can be seen; unseen it asks for nothing that takes long. */
    public void show(boolean onScreen) {
        shown = onScreen;
        askLearners();
        answer();
    }

    /** Whether the form can show it. */
    public boolean knows(Subject subject) {
        return model != null
                && switch (subject.kind()) {
                    case LEARNER -> learners.mayKnow(subject.name());
                    case COURSE -> model.seen().category(subject.name()) >= 0;
                    case VIDEO -> false;
                };
    }

    /** Whose model answers, where it is that of a run; empty where it is that of this study. */
    public ReadOnlyStringProperty ofProperty() {
        return of.getReadOnlyProperty();
    }

    private void tellWhose(@Nullable Borrowed other) {
        of.set(other == null ? "" : WORDS.say("borrowed", other.run(), other.study()));
    }

    /** Has the model of this study answer again. */
    public void giveBack() {
        desk.borrowedProperty().set(null);
    }

    private void take(@Nullable CompletionModel found) {
        if (found == null) {
            model = null;
            followed = null;
            ranking.forget();
            learners.ask(null);
        } else {
            if (courses.names().isEmpty()) {
                average.set(found.seen().prior());
            }
            // Without a model nothing that changes is taken for the user's pick.
            model = null;
            courses.offer(found);
            model = found;
            askLearners();
            takeOwn();
            follow();
        }
        answer();
    }

    /** The learners are those whom the model was trained on, whatever the filter is by now. */
    private void askLearners() {
        Imported open = desk.importedProperty().get();
        if (shown && model != null && open != null) {
            learners.ask(open.study().filtered(model.provenance().filter()));
        }
    }

    private void follow() {
        Subject subject = desk.subjectProperty().get();
        CompletionModel now = model;
        if (subject == null || now == null || subject.equals(followed)) {
            return;
        }
        if (subject.kind() == Subject.Kind.LEARNER && learners.knows(subject.name())) {
            followed = subject;
            learners.chosenProperty().set(subject.name());
        } else if (subject.kind() == Subject.Kind.COURSE && knows(subject)) {
            followed = subject;
            courses.choose(now, subject.name());
        }
    }

    private void pickLearner(String name) {
        takeOwn();
        if (model != null && learners.knows(name)) {
            tell(new Subject(Subject.Kind.LEARNER, name));
        }
    }

    private void pickCourse() {
        answer();
        if (model != null && model.seen().category(courses.course()) >= 0) {
            tell(new Subject(Subject.Kind.COURSE, courses.course()));
        }
    }

    private void tell(Subject picked) {
        // A course without a name is nothing that other tabs could look for.
        if (!picked.name().isEmpty() && !picked.equals(desk.subjectProperty().get())) {
            followed = picked;
            desk.subjectProperty().set(picked);
        }
    }

    /** Takes the chosen learner's average, as the model does. */
    public void takeOwn() {
        if (model != null) {
            learners.taken(model).ifPresent(average::set);
        }
        answer();
    }

    /** Keeps the present answer beside others. */
    public void keep() {
        if (model != null) {
            boolean theirs = !own.get().isEmpty() && !left.get();
            scenarios.keep(Scenario.of(
                    model,
                    theirs ? learners.chosenProperty().get() : "",
                    average.averageProperty().get(),
                    courses.course()));
        }
    }

    private void answer() {
        CompletionModel asked = model;
        if (asked == null) {
            answer.set(null);
            own.set("");
            left.set(false);
            return;
        }
        double of = average.averageProperty().get();
        OptionalDouble theirs = learners.taken(asked);
        left.set(theirs.isPresent() && theirs.getAsDouble() != of);
        own.set(learners.inWords(asked));
        answer.set(AnswerWords.say(asked, of, courses.course()));
        if (shown) {
            ranking.ask(asked, of, courses.course());
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        learners.close();
        ranking.close();
        scenarios.close();
    }
}
