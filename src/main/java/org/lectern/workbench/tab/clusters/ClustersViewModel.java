package org.lectern.workbench.tab.clusters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.clusters.ClustersAnalysis;
import org.lectern.analysis.clusters.ClustersParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.kit.TextForm;
import org.lectern.workbench.task.TaskRunner;

/** The settings of grouping learners, and its answer. */
public final class ClustersViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ClustersViewModel.class);

    /**
     * A number of groups.
     *
     * @param refusal why these data do not bear it, in words; empty where they do
     */
    public record Choice(int k, String refusal) {}

    private static final Choice BEST = new Choice(ClustersParams.BEST, "");

    private final TabSettings<ClustersParams> settings;
    private final ObjectProperty<Choice> groups = new SimpleObjectProperty<>(BEST);
    private final ObservableList<Choice> choices = FXCollections.observableArrayList(allBorne());
    private final BooleanProperty exact = new SimpleBooleanProperty();
    private final AnalysisViewModel<ClustersParams> answer;
    private final Subscription subscription;

    public ClustersViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new ClustersAnalysis(), desk);
        settings.take(
                "k",
                groups,
                groups.map(Choice::k),
                new TextForm<>(choice -> Integer.toString(choice.k()), text -> new Choice(Integer.parseInt(text), "")));
        settings.take("exact", exact);
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        subscription = answer.findingsProperty().subscribe(this::offer);
    }

    /** What an answer says of the numbers of groups; without one, all may be asked for. */
    private void offer(@Nullable Findings found) {
        List<Choice> offered = found == null
                ? allBorne()
                : withBest(found.optionsOf("k").stream()
                        .map(option -> new Choice(Integer.parseInt(option.value()), option.refusal()))
                        .toList());
        for (int place = 0; place < offered.size(); place++) {
            if (!choices.get(place).equals(offered.get(place))) {
                choices.set(place, offered.get(place));
            }
        }
    }

    private static List<Choice> allBorne() {
        return withBest(IntStream.rangeClosed(ClustersParams.FEWEST, ClustersParams.MOST)
                .mapToObj(k -> new Choice(k, ""))
                .toList());
    }

    private static List<Choice> withBest(List<Choice> numbers) {
        List<Choice> all = new ArrayList<>(List.of(BEST));
        all.addAll(numbers);
        return all;
    }

    /** How many groups to show. */
    public ObjectProperty<Choice> groupsProperty() {
        return groups;
    }

    /** The best number of groups, then every number; those that the data do not bear say why. */
    public ObservableList<Choice> choices() {
        return choices;
    }

    /** Whether silhouettes of all learners are computed, however many there are. */
    public BooleanProperty exactProperty() {
        return exact;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<ClustersParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        answer.close();
        settings.close();
    }
}
