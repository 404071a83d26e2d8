package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.stats.Confusion;
import org.lectern.stats.Interval;
import tech.tablesaw.api.Table;

/** The tables. Averages are in percent; probabilities, shares and measures 0..1, but for the log loss, which is in nats. */
final class PredictorTables {

    static final String METRICS = "predictor_metrics";
    static final String LEARNERS = "predictor_learners";
    static final String CALIBRATION = "predictor_calibration";
    static final String IMPORTANCE = "predictor_importance";
    static final String CURVE = "predictor_curve";
    static final String CONFUSION = "predictor_confusion";

    private static final String AVERAGE = CompletionModel.AVERAGE;
    private static final String COURSE = CompletionModel.COURSE;
    private static final String FINISHED = "finished";
    private static final String NOT_FINISHED = "not_finished";

    private static final Words WORDS = Words.of(PredictorTables.class);

    private final Outcome outcome;

    PredictorTables(Outcome outcome) {
        this.outcome = outcome;
    }

    List<NamedTable> all() {
        return List.of(
                new NamedTable(METRICS, WORDS.say("table.metrics"), metrics()),
                new NamedTable(LEARNERS, WORDS.say("table.learners"), learners()),
                new NamedTable(CALIBRATION, WORDS.say("table.calibration"), calibration()),
                new NamedTable(CURVE, WORDS.say("table.curve"), curve()),
                new NamedTable(IMPORTANCE, WORDS.say("table.importance"), importance()),
                new NamedTable(CONFUSION, WORDS.say("table.confusion"), confusion()));
    }

    /** What a row tells and of which way of training or judging. */
    private record Of<T>(String mode, T told) {}

    private <T> List<Of<T>> ofBoth(Function<Mode, List<T>> told) {
        return Stream.of(Mode.CORRECTED, Mode.AS_PUBLISHED)
                .flatMap(mode -> told.apply(mode).stream().map(row -> new Of<>(mode(mode), row)))
                .toList();
    }

    static String mode(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private Evaluation evaluation(Mode mode) {
        return mode == Mode.CORRECTED ? outcome.correctedEvaluation() : outcome.publishedEvaluation();
    }

    private CompletionModel model(Mode mode) {
        return (mode == Mode.CORRECTED ? outcome.corrected() : outcome.published()).model();
    }

    private Table metrics() {
        List<Of<Metric>> rows = new ArrayList<>(ofBoth(mode -> evaluation(mode).metrics()));
        outcome.correctedEvaluation().simpler().forEach(metric -> rows.add(new Of<>("average_alone", metric)));
        return TableOf.rows(rows)
                .text("mode", Of::mode)
                .text("metric", row -> row.told.name())
                .number("value", row -> row.told.value())
                .number("low", row -> end(row.told.interval(), Interval::low))
                .number("high", row -> end(row.told.interval(), Interval::high))
                .number("baseline", row -> row.told.baseline())
                .table();
    }

    private static double end(Optional<Interval> interval, ToDoubleFunction<Interval> end) {
        return interval.isEmpty() ? Double.NaN : end.applyAsDouble(interval.get());
    }

    /** Nobody where the model cannot tell them apart: an order that says nothing would be taken for one that does. */
    private Table learners() {
        return TableOf.rows(outcome.tellsApart() ? outcome.outlooks() : List.<LearnerOutlook>of())
                .text("student_id", LearnerOutlook::learner)
                .whole("views", LearnerOutlook::views)
                .number(AVERAGE, LearnerOutlook::average)
                .number("probability", LearnerOutlook::probability)
                .number("low", row -> row.interval().low())
                .number("high", row -> row.interval().high())
                .table();
    }

    /** A bin and its number, counted from 1. */
    private record Numbered(int number, ReliabilityBin bin) {}

    private Table calibration() {
        List<Of<Numbered>> rows = ofBoth(mode -> numbered(evaluation(mode).reliability()));
        return TableOf.rows(rows)
                .text("mode", Of::mode)
                .whole("bin", row -> row.told.number)
                .number("predicted", row -> row.told.bin.predicted())
                .number("finished", row -> row.told.bin.share())
                .number("low", row -> row.told.bin.interval().low())
                .number("high", row -> row.told.bin.interval().high())
                .whole("views", row -> row.told.bin.rows())
                .whole("learners", row -> row.told.bin.learners())
                .table();
    }

    private static List<Numbered> numbered(List<ReliabilityBin> bins) {
        return IntStream.range(0, bins.size())
                .mapToObj(i -> new Numbered(i + 1, bins.get(i)))
                .toList();
    }

    /** What a feature, or one of its values, does for a model. */
    private record Importance(String feature, double gain, Optional<Estimate> drop) {}

    private Table importance() {
        return TableOf.rows(ofBoth(this::importance))
                .text("mode", Of::mode)
                .text("feature", row -> row.told.feature)
                .number("gain_share", row -> row.told.gain)
                .number(
                        "permutation_drop",
                        row -> row.told.drop.isEmpty()
                                ? Double.NaN
                                : row.told.drop.get().value())
                .number("low", row -> end(row.told.drop.flatMap(Estimate::interval), Interval::low))
                .number("high", row -> end(row.told.drop.flatMap(Estimate::interval), Interval::high))
                .table();
    }

    private List<Importance> importance(Mode mode) {
        CompletionModel model = model(mode);
        double ofAverage = model.trees().gainShare(CompletionModel.AVERAGE_PLACE);
        List<Importance> rows = new ArrayList<>();
        rows.add(new Importance(
                AVERAGE, ofAverage, Optional.of(evaluation(mode).drops().get(CompletionModel.AVERAGE_PLACE))));
        rows.add(new Importance(
                COURSE, 1 - ofAverage, Optional.of(evaluation(mode).drops().get(CompletionModel.COURSE_PLACE))));
        GainShare.ofCourses(model)
                .forEach(course ->
                        rows.add(new Importance(COURSE + "=" + course.course(), course.share(), Optional.empty())));
        return rows;
    }

    /** A point and the course it is of. */
    private record CurvePoint(String course, ProbabilityCurve.Point point) {}

    private Table curve() {
        List<CurvePoint> rows = ProbabilityCurve.of(outcome.trial().model()).stream()
                .flatMap(curve -> curve.points().stream().map(point -> new CurvePoint(CourseWords.of(curve), point)))
                .toList();
        return TableOf.rows(rows)
                .text(COURSE, CurvePoint::course)
                .number(AVERAGE, row -> row.point.average())
                .number("probability", row -> row.point.probability())
                .number("low", row -> row.point.interval().low())
                .number("high", row -> row.point.interval().high())
                .table();
    }

    /** A cell of the confusion matrix. */
    private record Cell(String truth, String prediction, double views, double ofRow) {}

    private Table confusion() {
        return TableOf.rows(ofBoth(mode -> cells(evaluation(mode).confusion())))
                .text("mode", Of::mode)
                .text("truth", row -> row.told.truth)
                .text("prediction", row -> row.told.prediction)
                .whole("views", row -> (long) row.told.views)
                .number("row_share", row -> row.told.views / row.told.ofRow)
                .table();
    }

    private static List<Cell> cells(Confusion said) {
        double unfinished = said.trueNegatives() + said.falsePositives();
        double finished = said.falseNegatives() + said.truePositives();
        return List.of(
                new Cell(NOT_FINISHED, NOT_FINISHED, said.trueNegatives(), unfinished),
                new Cell(NOT_FINISHED, FINISHED, said.falsePositives(), unfinished),
                new Cell(FINISHED, NOT_FINISHED, said.falseNegatives(), finished),
                new Cell(FINISHED, FINISHED, said.truePositives(), finished));
    }
}
