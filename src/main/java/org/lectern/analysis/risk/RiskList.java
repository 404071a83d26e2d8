package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.evaluation.Ranking;

/** Learners by rank, each with what the model says of them and why. */
final class RiskList {

    private final List<String> features;
    private final RiskModel model;
    private final Predicate<Candidate> flags;

    /** @param flags who is to be contacted */
    RiskList(List<String> features, RiskModel model, Predicate<Candidate> flags) {
        this.features = features;
        this.model = model;
        this.flags = flags;
    }

    /**
     * Those of whom nobody knows yet what came of them; where there are none, those who judged, each as a model saw them that
     * did not know them.
     */
    List<Candidate> of(RiskRows rows, Judged judged) {
        List<RiskRow> open = rows.open();
        return open.isEmpty()
                ? ranked(
                        judged.rows(),
                        judged.probabilities().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        false)
                : of(open);
    }

    /** All of these, by the model itself; of those whom it has learnt from it knows the outcome. */
    List<Candidate> of(List<RiskRow> listed) {
        return ranked(
                listed,
                listed.stream()
                        .mapToDouble(row -> model.probability(row.numbers()))
                        .toArray(),
                true);
    }

    private List<Candidate> ranked(List<RiskRow> listed, double[] probabilities, boolean ownModel) {
        Ranking ranking =
                new Ranking(probabilities, listed.stream().map(RiskResult::id).toList());
        Reasons reasons = new Reasons(features, model, Reasons.medians(features.size(), listed));
        List<Candidate> list = new ArrayList<>();
        for (int place = 0; place < ranking.size(); place++) {
            RiskRow row = listed.get(ranking.row(place));
            Candidate candidate = new Candidate(
                    row,
                    ranking.probability(place),
                    ownModel ? model.interval(row.numbers()) : Optional.empty(),
                    place + 1,
                    false,
                    reasons.of(row.numbers()));
            list.add(candidate.flagged(flags.test(candidate)));
        }
        return list;
    }
}
