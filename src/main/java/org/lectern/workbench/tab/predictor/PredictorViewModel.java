package org.lectern.workbench.tab.predictor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of training, and the trained model. */
public final class PredictorViewModel implements AutoCloseable {

    /** The ends of what may be taken for finished, in percent. */
    static final double LEAST_FINISHED = 50;

    static final double MOST_FINISHED = 100;

    private static final Words WORDS = Words.of(PredictorViewModel.class);

    private final TabSettings<PredictorParams> settings;
    private final ObjectProperty<Double> finished;
    private final ObjectProperty<Double> threshold;
    private final ObjectProperty<Integer> trees;
    private final ObjectProperty<Integer> depth;
    private final ObjectProperty<Integer> leaves;
    private final ObjectProperty<Double> rate;
    private final ObjectProperty<Double> subsample;
    private final ObjectProperty<Integer> patience;
    private final ObservableValue<Double> usualFinished;
    private final Subscription following;
    private CompletionRule followed = CompletionRule.USUAL;
    private final AnalysisViewModel<PredictorParams> answer;

    /** Held: a binding that nobody holds falls silent. */
    private final ObjectBinding<@Nullable CompletionModel> asked;

    public PredictorViewModel(Desk desk, TaskRunner tasks, Analysis<PredictorParams> analysis) {
        settings = new TabSettings<>(analysis, desk);
        finished = settings.value("finished", Double.class);
        threshold = settings.value("threshold", Double.class);
        trees = settings.value("trees", Integer.class);
        depth = settings.value("depth", Integer.class);
        leaves = settings.value("leaves", Integer.class);
        rate = settings.value("rate", Double.class);
        subsample = settings.value("subsample", Double.class);
        patience = settings.value("patience", Integer.class);
        usualFinished = desk.choicesProperty().map(choices -> percentOf(choices.rule()));
        following = desk.choicesProperty().subscribe(choices -> follow(choices.rule()));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.HEAVY, tasks);
        ObservableValue<@Nullable CompletionModel> trained = trained();
        ObjectProperty<@Nullable Borrowed> borrowed = desk.borrowedProperty();
        asked = Bindings.createObjectBinding(
                () -> {
                    Borrowed other = borrowed.get();
                    return other == null ? trained.getValue() : other.model();
                },
                borrowed,
                trained);
    }

    /** A study that brings another rule, or a rule that is changed for all tabs, goes before what was chosen here. */
    private void follow(CompletionRule rule) {
        if (!rule.equals(followed)) {
            followed = rule;
            finished.set(percentOf(rule));
        }
    }

    private static double percentOf(CompletionRule rule) {
        return Math.clamp(rule.percentAlone(), LEAST_FINISHED, MOST_FINISHED);
    }

    /** Completion from which a view is finished, in percent. */
    public ObjectProperty<Double> finishedProperty() {
        return finished;
    }

    /** What {@link #finishedProperty()} is unless something else is chosen here. */
    public ObservableValue<Double> usualFinished() {
        return usualFinished;
    }

    /** Probability above which a view is foretold to be finished. */
    public ObjectProperty<Double> thresholdProperty() {
        return threshold;
    }

    /** The most trees. */
    public ObjectProperty<Integer> treesProperty() {
        return trees;
    }

    /** The most questions that a tree asks of a view. */
    public ObjectProperty<Integer> depthProperty() {
        return depth;
    }

    /** The most leaves of a tree. */
    public ObjectProperty<Integer> leavesProperty() {
        return leaves;
    }

    /** How much of what a tree says is taken, 0..1. */
    public ObjectProperty<Double> rateProperty() {
        return rate;
    }

    /** Share of the views that each tree sees, 0..1. */
    public ObjectProperty<Double> subsampleProperty() {
        return subsample;
    }

    /** How many trees may fail to better the model before growing ends; 0 never ends it. */
    public ObjectProperty<Integer> patienceProperty() {
        return patience;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<PredictorParams> answer() {
        return answer;
    }

    /** The trained model, or null. */
    public ObservableValue<@Nullable CompletionModel> trained() {
        return answer.findingsProperty().map(PredictorAnalysis::modelOf);
    }

    /** The model that the form of one learner asks: that of a run where one was chosen, else the trained one; null without either. */
    ObservableValue<@Nullable CompletionModel> asked() {
        return asked;
    }

    @Override
    public void close() {
        asked.dispose();
        following.unsubscribe();
        answer.close();
        settings.close();
    }
}
