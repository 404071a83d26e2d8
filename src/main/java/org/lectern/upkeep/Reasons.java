package org.lectern.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftReport;
import org.lectern.evaluation.DriftWords;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;
import org.lectern.stats.Change;
import org.lectern.study.Study;

/** Finds why a model should be trained again. */
final class Reasons {

    private static final Words WORDS = Words.of(Reasons.class);
    private static final double PERCENT = 100;

    /** What a model is said to be worth whatever share comes true: shares that change are drift. */
    private static final String WORTH = Measure.ROC_AUC.id();

    private final Policy policy;
    private final TrainedModel model;
    private final Study study;
    private final TaskContext context;
    private final List<Reason> found = new ArrayList<>();

    /** @param study the newest data, as the model was trained on it */
    Reasons(Policy policy, TrainedModel model, Study study, TaskContext context) {
        this.policy = policy;
        this.model = model;
        this.study = study;
        this.context = context;
    }

    /**
     * All that hold.
     *
     * @param saved when the model was; empty where nobody knows
     * @param drift of the newest data; empty where nobody can say
     */
    List<Reason> all(Optional<Instant> saved, Instant now, Optional<DriftReport> drift) {
        saved.ifPresent(then -> age(Duration.between(then, now).toSeconds()
                / (double) Duration.ofDays(1).toSeconds()));
        rows();
        if (policy.contentChanged()) {
            content(model.unknown(study, context));
        }
        if (policy.drift()) {
            drift.filter(report -> report.verdict() == DriftReport.Verdict.TRAIN_AGAIN)
                    .ifPresent(report -> add(Reason.Rule.DRIFT, String.join(" ", DriftWords.of(report))));
        }
        if (policy.belowInterval()) {
            model.judged(study, context).ifPresent(this::worse);
        }
        return found;
    }

    private void add(Reason.Rule rule, String sentence) {
        found.add(new Reason(rule, sentence));
    }

    private void age(double days) {
        if (days >= policy.ageDays()) {
            add(Reason.Rule.AGE, WORDS.say("reason.age", days, policy.ageDays()));
        }
    }

    private void rows() {
        long before = model.provenance().views();
        long now = model.countRows(study, context);
        double grown = before == 0 ? 0 : (double) (now - before) / before;
        if (grown >= policy.rowsGrown()) {
            add(Reason.Rule.MORE_ROWS, WORDS.say("reason.rows", now, before, PERCENT * grown));
        }
    }

    private void content(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            add(Reason.Rule.NEW_CONTENT, WORDS.say("reason.content", unknown.size()));
        }
    }

    private void worse(Judges judges) {
        Estimate now = Objects.requireNonNull(
                judges.scores(model.provenance().seed(), context).get(WORTH));
        model.metrics().stream()
                .filter(metric -> metric.name().equals(WORTH))
                .findFirst()
                .filter(then -> isWorse(then, now))
                .ifPresent(then -> add(
                        Reason.Rule.WORSE,
                        WORDS.say(
                                "reason.worse",
                                now.value(),
                                then.value(),
                                then.interval().orElseThrow().low(),
                                then.interval().orElseThrow().high())));
    }

    /** Less than its interval was; both were judged by learners of their own, whose chance adds up. */
    private static boolean isWorse(Metric then, Estimate now) {
        return then.interval()
                .filter(was -> now.value() < was.low())
                .flatMap(was -> now.interval().map(is -> Change.of(then.value(), was, now.value(), is)))
                .filter(change -> change.interval().high() < 0)
                .isPresent();
    }
}
