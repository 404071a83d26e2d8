package org.lectern.workbench.tab.overview;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.all.Standouts;
import org.lectern.analysis.all.Standouts.Told;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.Survey;
import org.lectern.workbench.Survey.Progress;
import org.lectern.workbench.TabContext;

/** What stands out in the open study, of all analyses that have answered so far. */
public final class StandoutsViewModel implements AutoCloseable {

    private final Desk desk;
    private final Guide guide;
    private final Survey survey;
    private final ReadOnlyObjectWrapper<Standouts> standouts = new ReadOnlyObjectWrapper<>(Standouts.NONE);
    private final ReadOnlyObjectWrapper<List<Told>> untested = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    public StandoutsViewModel(TabContext context) {
        this.desk = context.desk();
        this.guide = context.guide();
        this.survey = context.survey();
        subscription = survey.answersProperty().subscribe(this::gather);
    }

    private void gather(Map<String, Findings> answers) {
        Standouts all = Standouts.NONE;
        for (Map.Entry<String, Findings> answer : answers.entrySet()) {
            all = all.and(answer.getKey(), answer.getValue().reading().standouts());
        }
        standouts.set(all);
        Study study = desk.study();
        untested.set(study != null && study.facts().countsPlays() ? untested(answers) : List.of());
    }

    /** The headline of every answer in which nothing is beyond chance, as nothing was tested. */
    private static List<Told> untested(Map<String, Findings> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().reading().standouts().isEmpty())
                .filter(answer -> !answer.getValue().figures().isEmpty())
                .map(answer -> new Told(answer.getKey(), headline(answer.getValue())))
                .toList();
    }

    private static Standout headline(Findings findings) {
        String figure = findings.figures().getFirst().caption().id();
        return Standout.ofAll(findings.reading().headline(), ShownIn.figure(figure));
    }

    /** Tells whether the page is on screen. */
    public void show(boolean onScreen) {
        survey.watch(this, onScreen);
    }

    /** What was found so far. */
    public ReadOnlyObjectProperty<Standouts> standoutsProperty() {
        return standouts.getReadOnlyProperty();
    }

    /** What is told of plays by the tabs that test nothing, as nobody knows who watched; empty where learners are known. */
    public ReadOnlyObjectProperty<List<Told>> untestedProperty() {
        return untested.getReadOnlyProperty();
    }

    /** How far it has got. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return survey.progressProperty();
    }

    /** How many tabs there are to ask. */
    public int tabs() {
        return survey.analyses().size();
    }

    /** Asks the tabs that were not asked yet, where the user has stopped it. */
    public void goOn() {
        survey.goOn();
    }

    /** The name of the tab that shows it. */
    public String label(String analysis) {
        return guide.label(analysis);
    }

    /** Goes to the figure or row of the tab that shows it, with what it is about selected there. */
    public void follow(Told told) {
        told.standout().about().ifPresent(subject -> desk.subjectProperty().set(subject));
        guide.tab(told.analysis()).ifPresent(tab -> guide.goTo(tab, told.standout()));
    }

    @Override
    public void close() {
        survey.watch(this, false);
        subscription.unsubscribe();
    }
}
