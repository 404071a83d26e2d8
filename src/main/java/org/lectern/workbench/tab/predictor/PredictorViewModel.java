package org.lectern.workbench.tab.predictor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of training, and the trained model. */
public final class PredictorViewModel implements AutoCloseable {

    /** The ends of what may be taken for finished, in percent. */
    static final double LEAST_FINISHED = 50;

    static final double MOST_FINISHED = 100;

    private static final Words WORDS = Words.of(PredictorViewModel.class);

    private final ObjectProperty<Double> finished;
    private final ObjectProperty<Double> threshold;
    private final ObjectProperty<Integer> trees;
    private final ObjectProperty<Integer> depth;
    private final ObjectProperty<Integer> leaves;
    private final ObjectProperty<Double> rate;
    private final ObjectProperty<Double> subsample;
    private final ObjectProperty<Integer> patience;
    private final ObservableValue<Double> usualFinished;
    private final PublishedChoice published;
    private final Subscription following;
    private CompletionRule followed = CompletionRule.USUAL;
    private final ObjectBinding<PredictorParams> parameters;
    private final AnalysisViewModel<PredictorParams> answer;

    public PredictorViewModel(Desk desk, TaskRunner tasks, Analysis<PredictorParams> analysis) {
        PredictorParams standard = analysis.parameters(desk.choicesProperty().get());
        finished = new SimpleObjectProperty<>(standard.finished());
        threshold = new SimpleObjectProperty<>(standard.threshold());
        trees = new SimpleObjectProperty<>(standard.trees());
        depth = new SimpleObjectProperty<>(standard.depth());
        leaves = new SimpleObjectProperty<>(standard.leaves());
        rate = new SimpleObjectProperty<>(standard.rate());
        subsample = new SimpleObjectProperty<>(standard.subsample());
        patience = new SimpleObjectProperty<>(standard.patience());
        parameters = Bindings.createObjectBinding(
                () -> parameters(standard, desk.choicesProperty().get()),
                desk.choicesProperty(),
                finished,
                threshold,
                trees,
                depth,
                leaves,
                rate,
                subsample,
                patience);
        usualFinished = desk.choicesProperty().map(choices -> percentOf(choices.rule()));
        following = desk.choicesProperty().subscribe(choices -> follow(choices.rule()));
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(analysis, WORDS.say("running"), Cost.HEAVY, desk, tasks, parameters);
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

    private PredictorParams parameters(PredictorParams standard, Choices choices) {
        return new PredictorParams(
                finished.get(),
                trees.get(),
                depth.get(),
                leaves.get(),
                rate.get(),
                subsample.get(),
                patience.get(),
                standard.shrinkage(),
                threshold.get(),
                standard.resamples(),
                choices.mode(),
                choices.seed());
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
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<PredictorParams> answer() {
        return answer;
    }

    /** The trained model, or null. */
    public ObservableValue<@Nullable CompletionModel> trained() {
        return answer.findingsProperty().map(PredictorAnalysis::modelOf);
    }

    @Override
    public void close() {
        following.unsubscribe();
        published.close();
        answer.close();
        parameters.dispose();
    }
}
