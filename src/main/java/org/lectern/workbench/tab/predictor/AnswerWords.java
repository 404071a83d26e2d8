package org.lectern.workbench.tab.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Notice;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.Seen;
import org.lectern.analysis.predictor.Seen.Counts;
import org.lectern.contract.Words;
import org.lectern.evaluation.Metric;
import org.lectern.learning.Contributions;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** What a model says of one view, in words. */
final class AnswerWords {

    private static final Words WORDS = Words.of(AnswerWords.class);

    private final CompletionModel model;
    private final double average;
    private final String course;
    private final Prediction said;

    private AnswerWords(CompletionModel model, double average, String course) {
        this.model = model;
        this.average = average;
        this.course = course;
        this.said = model.predict(average, course);
    }

    static WhatIfAnswer say(CompletionModel model, double average, String course) {
        AnswerWords words = new AnswerWords(model, average, course);
        return new WhatIfAnswer(
                WORDS.say("percent", percent(words.said.probability())),
                WORDS.say(
                        "range",
                        percent(words.said.interval().low()),
                        percent(words.said.interval().high())),
                words.verdict(),
                words.madeOf(),
                words.alike(),
                WORDS.say("standing", model.finished()),
                worth(model),
                words.flags());
    }

    private String verdict() {
        return said.willComplete()
                ? WORDS.say("verdict.finished", percent(model.threshold()))
                : WORDS.say("verdict.not-finished", percent(model.threshold()));
    }

    /** Whole percent between 1 and 99, tenths beyond; never 0 or 100: a model is not certain. */
    static String percent(double share) {
        if (share < 0.0005) {
            return WORDS.say("percent.under");
        }
        if (share > 0.9995) {
            return WORDS.say("percent.over");
        }
        boolean tenths = share < 0.01 || share > 0.99;
        return tenths ? WORDS.say("percent.tenths", 100 * share) : WORDS.say("percent.whole", 100 * share);
    }

    /** What the probability is made of, after calibration: percent points that add up to it as it is shown. */
    private String madeOf() {
        Contributions parts = said.contributions();
        long base = whole(model.calibration().probability(parts.base()));
        long withAverage =
                whole(model.calibration().probability(parts.base() + parts.of(CompletionModel.AVERAGE_PLACE)));
        String average = effect(withAverage - base);
        return said.knownCourse()
                ? WORDS.say("made-of", base, average, effect(whole(said.probability()) - withAverage))
                : WORDS.say("made-of.average", base, average);
    }

    private static long whole(double probability) {
        return Math.round(100 * probability);
    }

    private static String effect(long points) {
        return points == 0
                ? WORDS.say("effect.none")
                : WORDS.say(points > 0 ? "effect.adds" : "effect.takes", Math.abs(points));
    }

    /**
     * How views of such learners went. The range is Wilson's for as many values as there are learners: views of one learner
     * may all go alike.
     */
    private String alike() {
        int category = model.seen().category(course);
        Counts counts = model.seen().like(average, category);
        double from = Seen.band(average) * Seen.BAND;
        String where = category < 0 ? WORDS.say("alike.any-course") : WORDS.say("alike.this-course");
        if (counts.views() == 0) {
            return WORDS.say("alike.none", from, from + Seen.BAND, where);
        }
        double share = (double) counts.finished() / counts.views();
        Interval range = Wilson.ofMean(share, Math.max(1, learners(category)), Wilson.CONFIDENCE);
        Object[] facts = {
            counts.views(),
            learners(category),
            from,
            from + Seen.BAND,
            where,
            counts.finished(),
            percent(share),
            percent(range.low()),
            percent(range.high())
        };
        return category < 0 ? WORDS.say("alike.all", facts) : WORDS.say("alike", facts);
    }

    /** Over all courses a learner may count in several; at least as many as in any one of them are different people. */
    private long learners(int category) {
        if (category >= 0) {
            return model.seen().like(average, category).learners();
        }
        return model.seen().courses().stream()
                .mapToLong(each -> each.bands().get(Seen.band(average)).learners())
                .max()
                .orElse(0);
    }

    private List<Notice> flags() {
        List<Notice> flags = new ArrayList<>();
        if (!said.knownCourse()) {
            flags.add(Notice.warning("unknown-course", unknownCourse()));
        }
        if (!said.seenAverage()) {
            double nearest =
                    Math.clamp(average, model.seen().lowest(), model.seen().highest());
            flags.add(Notice.warning("unseen-average", WORDS.say("unseen-average", average, nearest)));
        }
        int category = model.seen().category(course);
        if (model.seen().like(average, category).views() > 0) {
            FewLearners.notice(learners(category))
                    .map(few -> Notice.note(few.code(), WORDS.say("few-alike", learners(category))))
                    .ifPresent(flags::add);
        }
        return flags;
    }

    private String unknownCourse() {
        return switch (model.mode()) {
            case CORRECTED -> WORDS.say("unknown-course");
            case AS_PUBLISHED -> WORDS.say("unknown-course.as-published");
        };
    }

    /** A warning where the model is no better than guessing, or where nobody can say. */
    private static Optional<Notice> worth(CompletionModel model) {
        Optional<Metric> auc = model.metrics().stream()
                .filter(metric -> metric.name().equals("roc_auc"))
                .findFirst();
        Optional<Interval> interval = auc.flatMap(Metric::interval);
        if (auc.isEmpty() || interval.isEmpty()) {
            return Optional.of(Notice.warning("worth-unknown", WORDS.say("worth.unknown")));
        }
        return interval.filter(range -> range.low() <= 0.5)
                .map(range -> Notice.warning(
                        "no-better-than-guessing",
                        WORDS.say("worth.guessing", 100 * auc.get().value(), 100 * range.low(), 100 * range.high())));
    }
}
