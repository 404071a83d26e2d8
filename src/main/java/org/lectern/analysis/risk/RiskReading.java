package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;
import org.lectern.stats.Interval;

/** What the numbers say: headline, evidence, doubt, action. Never a cause, never a judgement. */
final class RiskReading {

    private static final Words WORDS = Words.of(RiskReading.class);

    /** So many features that have shifted are named. */
    private static final int NAMED = 3;

    private final RiskResult result;
    private final RiskRows rows;
    private final String outcome;

    RiskReading(RiskResult result) {
        this.result = result;
        this.rows = result.rows();
        this.outcome = rows.foreseen().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param published what a published model seemed to be worth, and why */
    Reading reading(List<String> published) {
        return result.contacting().map(this::judged).orElseGet(this::nothing).telling(published);
    }

    /** Of exams alone: in the first weeks of a course nothing is due. */
    private boolean manyEmpty() {
        return rows.foreseen() == Foreseen.EXAM && rows.emptyShare() > Standing.MANY_EMPTY;
    }

    private Reading nothing() {
        long positives = rows.positives();
        long labelled = rows.labelled().size();
        String headline = result.standing() == Standing.ALL_LEAK
                ? WORDS.say("headline.leak")
                : result.standing() == Standing.MOSTLY_EMPTY
                        ? WORDS.say("headline.empty", 100 * rows.emptyShare(), labelled)
                        : labelled == 0 ? WORDS.say("headline.none", rows.rows().size()) : tooFew(positives, labelled);
        return new Reading(headline, coverage(), notices(Optional.empty()), List.of(WORDS.say("action.rules")));
    }

    private String tooFew(long positives, long labelled) {
        if (positives == 0) {
            return WORDS.say("headline.nobody." + outcome, labelled);
        }
        return positives == labelled
                ? WORDS.say("headline.everybody." + outcome, labelled)
                : WORDS.say("headline.few." + outcome, Math.min(positives, labelled - positives), labelled);
    }

    private Reading judged(Contacting contacting) {
        Judged judged = contacting.judged();
        Metric auc = judged.evaluation().metric(Measure.ROC_AUC);
        List<String> sentences = new ArrayList<>();
        Capacity capacity = contacting.capacity(result.params().contacts());
        String headline = result.standing().flags() ? skill(judged, capacity) : noSkill(auc);
        if (manyEmpty()) {
            headline = WORDS.say("headline.many-empty", 100 * rows.emptyShare()) + " " + headline;
        }
        sentences.add(WORDS.say("sentence.auc", auc.value(), low(auc), high(auc), who(judged)));
        Metric precision = judged.evaluation().metric(Measure.AVERAGE_PRECISION);
        Metric brier = judged.evaluation().metric(Measure.BRIER_SCORE);
        sentences.add(
                WORDS.say("sentence.scores", precision.value(), precision.baseline(), brier.value(), brier.baseline()));
        judged.rules()
                .forEach((rule, evaluation) -> sentences.add(WORDS.say(
                        "sentence.rule." + rule,
                        evaluation.estimateOfSimpler(Measure.ROC_AUC).value())));
        sentences.addAll(coverage());
        List<String> actions = actions(capacity);
        List<Finding> skill = result.standing().flags() ? List.of(skill(judged, headline, actions)) : List.of();
        return new Reading(headline, sentences, notices(Optional.of(capacity)), actions).finding(() -> skill);
    }

    private Finding skill(Judged judged, String headline, List<String> actions) {
        Map<String, String> row = Map.of(
                "mode", judged.way().name().toLowerCase(Locale.ROOT),
                "model", result.params().model().name().toLowerCase(Locale.ROOT),
                "moment", judged.period(),
                "metric", Measure.ROC_AUC.id());
        return Finding.ofAll(
                "skill",
                Optional.of(new TableNumber(JudgedTables.METRICS, row, "value", "low", "high", "")),
                headline,
                actions.isEmpty() ? "" : actions.getFirst(),
                ShownIn.table(JudgedTables.METRICS));
    }

    private String skill(Judged judged, Capacity capacity) {
        double base = (double) capacity.positives() / judged.rows().size();
        int flagged = capacity.flagged().size();
        String headline = WORDS.say("headline.skill." + outcome, flagged, capacity.hits(), Math.round(base * flagged));
        return result.standing() == Standing.ORDER_ONLY
                ? headline + " " + WORDS.say("headline.order-only", shifted(judged))
                : headline;
    }

    private String noSkill(Metric auc) {
        return WORDS.say("headline.no-skill." + outcome, auc.value(), low(auc), high(auc));
    }

    private static double low(Metric metric) {
        return metric.interval().map(Interval::low).orElse(metric.value());
    }

    private static double high(Metric metric) {
        return metric.interval().map(Interval::high).orElse(metric.value());
    }

    private static String who(Judged judged) {
        return judged.way() == Judged.Way.FORWARD
                ? WORDS.say("who.forward", judged.rows().size(), judged.period())
                : WORDS.say("who.by-learner", judged.rows().size());
    }

    private static String shifted(Judged judged) {
        List<String> shifted = judged.shifted();
        return shifted.isEmpty()
                ? WORDS.say("shifted.none")
                : WORDS.say(
                        "shifted",
                        shifted.size(),
                        shifted.stream()
                                .limit(NAMED)
                                .map(feature -> WORDS.say("feature." + feature))
                                .collect(Collectors.joining(", ")));
    }

    /** How many rows could not be used, where that is much. */
    private List<String> coverage() {
        List<Gate> gates = rows.gates();
        long all = gates.getFirst().rows();
        long left = gates.getLast().rows();
        if (rows.foreseen() != Foreseen.EXAM || left == all) {
            return List.of();
        }
        int worst = 1;
        for (int gate = 1; gate < gates.size(); gate++) {
            if (lost(gates, gate) > lost(gates, worst)) {
                worst = gate;
            }
        }
        return List.of(WORDS.say("coverage", left, all, lost(gates, worst), WORDS.say("lost." + worst)));
    }

    private static long lost(List<Gate> gates, int gate) {
        return gates.get(gate - 1).rows() - gates.get(gate).rows();
    }

    private List<Notice> notices(Optional<Capacity> contacted) {
        List<Notice> notices = new ArrayList<>();
        notices.add(Notice.note("pattern", WORDS.say("notice.pattern")));
        if (rows.inferred() && rows.foreseen() == Foreseen.EXAM) {
            notices.add(Notice.warning("inferred", WORDS.say("notice.inferred")));
        }
        if (rows.endsEarly()) {
            notices.add(Notice.warning("cut", WORDS.say("notice.cut")));
        }
        if (manyEmpty()) {
            notices.add(Notice.warning("empty", WORDS.say("notice.empty", 100 * rows.emptyShare())));
        }
        result.audit().refused().stream()
                .sorted()
                .forEach(feature ->
                        notices.add(Notice.warning("leak", WORDS.say("notice.leak", WORDS.say("feature." + feature)))));
        contacted
                .filter(capacity -> capacity.tied() > capacity.tiedInside())
                .ifPresent(capacity -> notices.add(
                        Notice.note("tied", WORDS.say("notice.tied", capacity.tied(), capacity.tiedInside()))));
        result.also().stream().findFirst().ifPresent(other -> {
            Metric auc = other.evaluation().metric(Measure.ROC_AUC);
            notices.add(Notice.note(
                    "otherwise", WORDS.say("notice.otherwise", who(other), auc.value(), low(auc), high(auc))));
        });
        result.judged()
                .map(Judged::shifted)
                .filter(shifted -> !shifted.isEmpty())
                .ifPresent(shifted -> notices.add(Notice.warning(
                        "shifted",
                        WORDS.say(
                                "notice.shifted",
                                shifted.size(),
                                shifted.stream()
                                        .map(feature -> WORDS.say("feature." + feature))
                                        .collect(Collectors.joining(", "))))));
        if (result.params().mode() == Mode.AS_PUBLISHED) {
            notices.add(Notice.note("published", WORDS.say("notice.published")));
        }
        return notices;
    }

    private List<String> actions(Capacity capacity) {
        return List.of(
                result.standing().flags()
                        ? WORDS.say(
                                "action.contact",
                                Math.min(result.flagged(), capacity.flagged().size()))
                        : WORDS.say("action.rules"));
    }
}
