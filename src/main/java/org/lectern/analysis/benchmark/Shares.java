package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.contract.Words;
import org.lectern.stats.OwnEffects;

/**
 * Where differences between views come from.
 *
 * @param part in words
 * @param variance in squared points; NaN where it was not reckoned with
 * @param share of all that was, 0..1
 */
record Shares(Part part, double variance, double share) {

    /** What views differ by. */
    enum Part {
        LEARNER,
        VIDEO,
        COURSE,
        LENGTH,
        PLACE,
        REST
    }

    private static final Words WORDS = Words.of(Shares.class);

    String inWords() {
        return WORDS.say("share." + part.name().toLowerCase(Locale.ROOT));
    }

    static List<Shares> of(List<BenchmarkVideo> videos, Explained explained, OwnEffects effects, Parts parts) {
        Map<Part, Double> variances = new EnumMap<>(Part.class);
        variances.put(Part.LEARNER, effects.variances().learner());
        variances.put(Part.VIDEO, effects.variances().video());
        variances.put(Part.COURSE, explained.courses() > 1 ? effects.variances().group() : Double.NaN);
        variances.put(Part.LENGTH, variance(Factor.LENGTH, videos, explained, parts));
        variances.put(Part.PLACE, variance(Factor.PLACE, videos, explained, parts));
        variances.put(Part.REST, effects.variances().rest());
        double all = variances.values().stream()
                .filter(variance -> !Double.isNaN(variance))
                .mapToDouble(Double::doubleValue)
                .sum();
        List<Shares> shares = new ArrayList<>();
        variances.forEach(
                (part, variance) -> shares.add(new Shares(part, variance, all > 0 ? variance / all : Double.NaN)));
        return shares;
    }

    /** How much what a factor explains varies over pairs, less what chance makes of it. */
    private static double variance(Factor factor, List<BenchmarkVideo> videos, Explained explained, Parts parts) {
        if (!explained.has(factor)) {
            return Double.NaN;
        }
        double sum = 0;
        double learners = 0;
        for (int j = 0; j < videos.size(); j++) {
            Parts.Part part = parts.of(factor, j);
            sum += videos.get(j).learners() * (part.value() * part.value() - part.error() * part.error());
            learners += videos.get(j).learners();
        }
        return Math.max(0, sum / learners);
    }
}
