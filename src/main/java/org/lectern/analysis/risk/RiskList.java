package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Words;
import org.lectern.evaluation.Ranking;
import org.lectern.learning.Contributions;
import org.lectern.stats.Quantiles;

/** Who is on the list: those of whom nobody knows yet; where there are none, those who judged, each as a model saw them that did not know them. */
final class RiskList {

    private static final Words WORDS = Words.of(RiskList.class);

    /** What adds less to the log odds is no reason. */
    private static final double LEAST = 0.1;

    private static final int MOST_REASONS = 3;

    private final RiskRows rows;
    private final RiskModel model;
    private final int contacts;
    private final boolean flags;

    RiskList(RiskRows rows, RiskModel model, int contacts, boolean flags) {
        this.rows = rows;
        this.model = model;
        this.contacts = contacts;
        this.flags = flags;
    }

    List<Candidate> of(Judged judged) {
        List<RiskRow> open = rows.open();
        List<RiskRow> listed = open.isEmpty() ? judged.rows() : open;
        double[] probabilities = open.isEmpty()
                ? judged.probabilities().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : open.stream().mapToDouble(model::probability).toArray();
        Ranking ranking =
                new Ranking(probabilities, listed.stream().map(RiskResult::id).toList());
        double[] medians = medians(listed);
        List<Candidate> list = new ArrayList<>();
        for (int place = 0; place < ranking.size(); place++) {
            RiskRow row = listed.get(ranking.row(place));
            list.add(new Candidate(
                    row,
                    ranking.probability(place),
                    open.isEmpty() ? java.util.Optional.empty() : model.interval(row.numbers()),
                    place + 1,
                    flags && place < contacts,
                    reasons(row, medians)));
        }
        return list;
    }

    private double[] medians(List<RiskRow> listed) {
        return IntStream.range(0, rows.features().size())
                .mapToDouble(feature -> {
                    double[] known = listed.stream()
                            .mapToDouble(row -> row.values().get(feature))
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .toArray();
                    return known.length == 0 ? Double.NaN : Quantiles.of(known, 0.5);
                })
                .toArray();
    }

    private List<String> reasons(RiskRow row, double... medians) {
        Contributions parts = model.contributions(row.numbers());
        return IntStream.range(0, rows.features().size())
                .boxed()
                .filter(feature -> parts.of(feature) >= LEAST)
                .sorted(Comparator.comparingDouble((Integer feature) -> -parts.of(feature)))
                .limit(MOST_REASONS)
                .map(feature ->
                        reason(rows.features().get(feature), row.values().get(feature), medians[feature]))
                .toList();
    }

    private static String reason(String feature, double value, double median) {
        return Double.isNaN(value)
                ? WORDS.say("reason.missing", WORDS.say("feature." + feature))
                : WORDS.say(
                        Double.isNaN(median) ? "reason.alone" : "reason",
                        WORDS.say("feature." + feature),
                        value,
                        median);
    }
}
