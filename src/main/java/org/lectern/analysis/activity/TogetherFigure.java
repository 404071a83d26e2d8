package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Axis.Scale;
import org.lectern.figure.Caption;
import org.lectern.figure.Heading;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HeatMapFigure.Cell;
import org.lectern.figure.HeatMapFigure.Ends;
import org.lectern.stats.Interval;

/** Which numbers of learners go together: rank correlations, both ends of which are telling. */
final class TogetherFigure {

    private static final Words WORDS = Words.of(TogetherFigure.class);

    private final ActivityResult result;

    TogetherFigure(ActivityResult result) {
        this.result = result;
    }

    HeatMapFigure figure() {
        List<LearnerMeasure> measures = LearnerMeasure.of(result.told());
        List<String> names = measures.stream().map(LearnerMeasure::label).toList();
        List<Cell> cells = new ArrayList<>();
        for (LearnerMeasure row : measures) {
            for (LearnerMeasure column : measures) {
                cells.add(result.pairs().stream()
                        .filter(pair -> pair.isOf(row, column))
                        .findFirst()
                        .map(TogetherFigure::cell)
                        .orElse(new Cell(Double.NaN, "", "")));
            }
        }
        return new HeatMapFigure(
                caption(),
                new Axis(WORDS.say("axis.correlation"), Scale.LINEAR, -1, 1),
                Ends.BOTH,
                WORDS.say("label.measure"),
                WORDS.say("label.measure"),
                names,
                names,
                cells);
    }

    private Caption caption() {
        Heading heading =
                new Heading("activity_together", WORDS.say("figure-title.together"), ActivityTables.CORRELATIONS);
        return heading.saying(
                closest()
                        .map(pair -> WORDS.say(
                                "together.alternative",
                                pair.first().label(),
                                pair.second().label(),
                                pair.spearman().r(),
                                pair.spearman().n()))
                        .orElse(WORDS.say("together.nothing")),
                WORDS.say("together.note"),
                WORDS.say("together.part"));
    }

    /** Of two that do not count the same things, those that go together most. */
    private Optional<MeasurePair> closest() {
        return result.pairs().stream()
                .filter(pair -> !pair.isPart() && !Double.isNaN(pair.spearman().r()))
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.spearman().r())));
    }

    private static Cell cell(MeasurePair pair) {
        double r = pair.spearman().r();
        if (Double.isNaN(r)) {
            return new Cell(Double.NaN, "", WORDS.say("together.still"));
        }
        Interval interval = pair.spearman().interval().orElse(new Interval(-1, 1));
        return new Cell(
                r,
                WORDS.say("together.label", r),
                pair.isPart() || pair.spearman().n() < Unit.LEARNERS,
                WORDS.say(
                        pair.isPart() ? "together.detail-part" : "together.detail",
                        r,
                        interval.low(),
                        interval.high(),
                        pair.spearman().n(),
                        pair.missing()));
    }
}
