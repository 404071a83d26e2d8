package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Observation;
import org.lectern.learning.Contributions;
import org.lectern.stats.Interval;
import org.lectern.study.Study;

/**
 * A model of who is at risk. Holds all that it takes, so that it can be saved and asked elsewhere; may be asked from any thread.
 *
 * @param foreseen what
 * @param learnt the model, over the features in their order
 * @param features what is asked of a learner, with what was known of it in training
 * @param orderOnly whether its probabilities are not to be trusted, as those of the newest term were no better than its base rate
 * @param metrics what it is worth, in the order to be shown
 * @param provenance what it was trained on, with the parameters that say when it is asked
 * @param reference what it saw of learners in training; empty where nobody kept it
 */
public record TrainedRisk(
        Foreseen foreseen,
        RiskModel learnt,
        List<Known> features,
        boolean orderOnly,
        List<Metric> metrics,
        Provenance provenance,
        Optional<Observation> reference)
        implements TrainedModel {

    private static final Words WORDS = Words.of(TrainedRisk.class);

    /** Measures that need no threshold, as those are flagged who come first. */
    private static final List<Measure> JUDGED_BY = List.of(
            Measure.ROC_AUC,
            Measure.AVERAGE_PRECISION,
            Measure.LOG_LOSS,
            Measure.BRIER_SCORE,
            Measure.EXPECTED_CALIBRATION_ERROR);

    /**
     * What was known of a feature in training; NaN where it was known of nobody.
     *
     * @param name as tables have it
     */
    public record Known(String name, double lowest, double median, double highest) {

        static Known of(String name, int feature, List<RiskRow> rows) {
            double[] known = Reasons.known(feature, rows);
            return known.length == 0
                    ? new Known(name, Double.NaN, Double.NaN, Double.NaN)
                    : new Known(name, known[0], Reasons.medians(feature + 1, rows)[feature], known[known.length - 1]);
        }

        /** Its name in words. */
        public String inWords() {
            return WORDS.say("feature." + name);
        }

        /** Whether training knew values as low and as high as this; of a missing one nobody can say. */
        boolean holds(double value) {
            return Double.isNaN(value) || (value >= lowest && value <= highest);
        }
    }

    /**
     * What is said of one learner.
     *
     * @param probability of what is foreseen, 0..1
     * @param interval 95 % of it, as sure as the model is of its line; absent where what learns tells none
     * @param contributions what the log odds are made of, by the features in their order
     * @param reasons in words, what raises the probability most first; at most three
     * @param beyond names of features that are lower or higher than any in training
     */
    public record Outlook(
            double probability,
            Optional<Interval> interval,
            Contributions contributions,
            List<String> reasons,
            List<String> beyond) {

        public Outlook {
            reasons = List.copyOf(reasons);
            beyond = List.copyOf(beyond);
        }
    }

    public TrainedRisk {
        features = List.copyOf(features);
        metrics = List.copyOf(metrics);
        if (features.size() != learnt.features()) {
            throw new IllegalArgumentException("A model asks for as many features as it has learnt from");
        }
    }

    /** Without what it saw of learners. */
    public TrainedRisk(
            Foreseen foreseen,
            RiskModel learnt,
            List<Known> features,
            boolean orderOnly,
            List<Metric> metrics,
            Provenance provenance) {
        this(foreseen, learnt, features, orderOnly, metrics, provenance, Optional.empty());
    }

    /** Of what was found, where it may be said who is at risk. */
    static Optional<TrainedRisk> of(RiskResult result, Provenance provenance) {
        RiskRows rows = result.rows();
        List<RiskRow> labelled = rows.labelled();
        return result.model()
                .filter(_ -> result.standing().flags())
                .flatMap(model -> result.judged()
                        .map(judged -> new TrainedRisk(
                                rows.foreseen(),
                                model.bare(),
                                IntStream.range(0, rows.features().size())
                                        .mapToObj(feature ->
                                                Known.of(rows.features().get(feature), feature, labelled))
                                        .toList(),
                                result.standing() == Standing.ORDER_ONLY,
                                JUDGED_BY.stream()
                                        .map(judged.evaluation()::metric)
                                        .toList(),
                                provenance,
                                Optional.of(RiskObservation.of(model, rows.features(), labelled)
                                        .kept(provenance.seed())))));
    }

    /** Names of what is asked, in their order. */
    public List<String> names() {
        return features.stream().map(Known::name).toList();
    }

    /** What is foreseen, in words that follow "whether somebody". */
    public String inWords() {
        return WORDS.say("outcome." + foreseen);
    }

    /** What is foreseen, once it has come about, in words that follow "this learner". */
    public String inWordsOfPast() {
        return WORDS.say("came-about." + foreseen);
    }

    /** How the model was trained, which also says when it is asked. */
    public RiskParams params() {
        RiskAnalysis analysis = new RiskAnalysis();
        return Parameters.of(analysis).read(analysis.parameters(Choices.standard()), provenance.parameters());
    }

    /**
     * What is known of the learners of a study at the newest moment, by the features of this model; of those nothing is said whose
     * outcome is known while that of others is not.
     *
     * @throws org.lectern.contract.ProblemException where the study does not tell what the model asks for, or holds nobody
     */
    RiskRows rows(Study study, TaskContext context) {
        return asked(study, context).newest().undecided();
    }

    /** All rows of a study, whatever their moments, by the features of this model. */
    private RiskRows asked(Study study, TaskContext context) {
        if (!foreseen.isKnown(study.facts())) {
            throw Problem.of(WORDS, "not-known", inWords()).asException();
        }
        RiskParams params = params();
        RiskRows rows = foreseen.rows(params, study, context);
        if (foreseen == Foreseen.NO_MORE && params.week() > rows.weeks()) {
            throw Problem.of(WORDS, "too-early", params.week(), rows.weeks()).asException();
        }
        Set<String> left = new TreeSet<>(rows.features());
        names().forEach(left::remove);
        if (rows.rows().isEmpty()) {
            throw Problem.of(WORDS, "nobody-foreseen").asException();
        }
        return rows.without(left);
    }

    @Override
    public Observation look(Study study, TaskContext context) {
        RiskRows rows = asked(study, context);
        return RiskObservation.of(learnt, rows.features(), rows.scored());
    }

    @Override
    public Optional<Judges> judged(Study study, TaskContext context) {
        RiskRows rows = asked(study, context);
        return Judging.isPossible(rows)
                ? new RiskJury(foreseen, rows.features(), rows.labelled()).of(this)
                : Optional.empty();
    }

    @Override
    public long countRows(Study study, TaskContext context) {
        return RiskAnalysis.done(study, context).getLong("things");
    }

    @Override
    public Mode mode() {
        return Mode.CORRECTED;
    }

    /**
     * Foresees one learner.
     *
     * @param row values by {@link #features}, NaN where not known
     */
    public Outlook foresee(double... row) {
        return new Outlook(
                learnt.probability(row),
                learnt.interval(row),
                learnt.contributions(row),
                new Reasons(
                                names(),
                                learnt,
                                features.stream().mapToDouble(Known::median).toArray())
                        .of(row),
                IntStream.range(0, row.length)
                        .filter(feature -> !features.get(feature).holds(row[feature]))
                        .mapToObj(feature -> features.get(feature).name())
                        .toList());
    }
}
