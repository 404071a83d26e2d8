package org.lectern.workbench.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.lectern.study.CompletionRule;
import org.lectern.workbench.Desk;

/** When a view counts as finished, as two numbers; one choice for all tabs, which a study brings along. */
public final class RuleChoice implements AutoCloseable {

    /** The fewest percent to be chosen. */
    public static final int LEAST_PERCENT = 50;

    /** The most seconds to be chosen. */
    public static final int MOST_SECONDS = 120;

    private final Desk desk;
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> seconds = new SimpleObjectProperty<>();
    private final Subscription subscriptions;
    private boolean telling;

    public RuleChoice(Desk desk) {
        this.desk = desk;
        subscriptions = Subscription.combine(
                desk.choicesProperty().subscribe(choices -> show(choices.rule())),
                percent.subscribe(this::tell),
                seconds.subscribe(this::tell));
    }

    /** Percentage from which a view may be finished, at least {@link #LEAST_PERCENT}. */
    public ObjectProperty<Integer> percentProperty() {
        return percent;
    }

    /** The most seconds that may be missing, up to {@link #MOST_SECONDS}; 0 where they do not matter. */
    public ObjectProperty<Integer> secondsProperty() {
        return seconds;
    }

    /** The percentage of the study's own rule. */
    public ObservableValue<Integer> usualPercent() {
        return usual().map(RuleChoice::percentOf);
    }

    /** The seconds of the study's own rule. */
    public ObservableValue<Integer> usualSeconds() {
        return usual().map(RuleChoice::secondsOf);
    }

    private ObservableValue<CompletionRule> usual() {
        return desk.importedProperty()
                .map(open -> open.study().facts().origin().rule())
                .orElse(CompletionRule.USUAL);
    }

    private static int percentOf(CompletionRule rule) {
        return (int) Math.max(LEAST_PERCENT, Math.round(rule.percent()));
    }

    private static int secondsOf(CompletionRule rule) {
        return rule.hasSeconds() ? (int) Math.min(MOST_SECONDS, Math.round(rule.lastSeconds())) : 0;
    }

    private void show(CompletionRule rule) {
        telling = true;
        percent.set(percentOf(rule));
        seconds.set(secondsOf(rule));
        telling = false;
    }

    private void tell() {
        if (!telling) {
            double last = seconds.get() == 0 ? Double.POSITIVE_INFINITY : seconds.get();
            desk.choicesProperty().set(desk.choicesProperty().get().withRule(new CompletionRule(percent.get(), last)));
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
