package org.lectern.workbench.tab.dropoff;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.dropoff.DropoffParams;
import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of looking for drop-off, what may be chosen in them, and its answer. */
public final class DropoffViewModel implements AutoCloseable {

    static final double LEAST_ABANDONED_AT = 1;
    static final double MOST_ABANDONED_AT = 90;

    private static final Words WORDS = Words.of(DropoffViewModel.class);

    private final Desk desk;
    private final TabSettings<DropoffParams> settings;
    private final ObjectProperty<Double> abandonedAt;
    private final NameChoice course;
    private final NameChoice first;
    private final NameChoice second;
    private final AnalysisViewModel<DropoffParams> answer;
    private final Subscription kept;

    public DropoffViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        settings = new TabSettings<>(new DropoffAnalysis(), desk);
        abandonedAt = settings.value("abandonedAt", Double.class);
        course = settings.name("course", WORDS.say("course.largest"));
        first = part("first", Part.picked());
        second = part("second", Part.rest());
        kept = Subscription.combine(
                abandonedAt.subscribe(this::keepUnfinished),
                desk.choicesProperty().subscribe(this::keepUnfinished));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        settings.offerFrom(answer.findingsProperty());
    }

    private NameChoice part(String parameter, Part unchosen) {
        return settings.name(
                parameter, PartName.of(unchosen), option -> PartName.of(Part.parse(option)), PartName::part);
    }

    /** What is abandoned is not finished, so the most is the last whole percentage below that of the rule. */
    private void keepUnfinished() {
        double finished = desk.choicesProperty().get().rule().percentAlone();
        double most = Math.max(LEAST_ABANDONED_AT, Math.ceil(finished) - 1);
        if (abandonedAt.get() > most) {
            abandonedAt.set(most);
        }
    }

    /** Completion in percent at or below which a view counts as abandoned; stays below what is finished. */
    public ObjectProperty<Double> abandonedAtProperty() {
        return abandonedAt;
    }

    /** What {@link #abandonedAtProperty()} is unless something else is set. */
    public ObservableValue<Double> usualAbandonedAt() {
        return settings.usual("abandonedAt", Double.class);
    }

    /** The course whose path is shown. */
    public NameChoice course() {
        return course;
    }

    /** What the first curve shows. */
    public NameChoice first() {
        return first;
    }

    /** What the second curve shows. */
    public NameChoice second() {
        return second;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<DropoffParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        kept.unsubscribe();
        answer.close();
        settings.close();
    }
}
