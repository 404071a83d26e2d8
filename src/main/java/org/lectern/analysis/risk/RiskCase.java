package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;

/**
 * One learner in one course at the newest moment, with what a model asks of them.
 *
 * @param learner pseudonym
 * @param course empty where there is none
 * @param moment at which it is foreseen
 * @param values by the features of the model, NaN where not known
 * @param rank among all of whom something is said, 1 for the highest; 0 for whom nothing is said
 * @param outcome what came of it: 1 where it came about, 0 where not, -1 where nobody knows yet
 * @param unscored why nothing is said of them; empty where something is
 */
public record RiskCase(
        String learner, String course, String moment, List<Double> values, int rank, int outcome, String unscored) {

    public RiskCase {
        values = List.copyOf(values);
    }

    private static RiskCase of(Candidate one) {
        RiskRow row = one.row();
        return new RiskCase(
                row.learner(), row.course(), row.moment(), row.values(), one.rank(), row.label(), row.unscored());
    }

    /** Everybody in a study, the highest first, then those of whom nothing is said. */
    public static List<RiskCase> all(TrainedRisk model, Study study, TaskContext context) {
        RiskRows rows = model.rows(study, context);
        List<Candidate> ranked = new RiskList(rows.features(), model.learnt(), _ -> false).of(rows.scored());
        return Stream.concat(
                        ranked.stream(),
                        rows.rows().stream()
                                .filter(row -> !row.unscored().isEmpty())
                                .map(Candidate::unscored))
                .map(RiskCase::of)
                .toList();
    }

    /** The values as the model wants them. */
    public double[] row() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Names for a list to choose from: learners, with their courses where any learner is in several. */
    public static List<String> names(List<RiskCase> cases) {
        boolean several = cases.stream().map(RiskCase::learner).distinct().count() < cases.size();
        List<String> names = new ArrayList<>();
        for (RiskCase one : cases) {
            names.add(several ? one.learner + " · " + one.course : one.learner);
        }
        return names;
    }
}
