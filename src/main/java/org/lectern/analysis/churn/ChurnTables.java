package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/** The tables. Thresholds are in percent, rates and their intervals are 0..1. */
final class ChurnTables {

    static final String VIDEOS = "video_churn";
    static final String COURSES = "course_churn";
    static final String WALK = "churn_along_course";
    static final String THRESHOLDS = "churn_by_threshold";
    static final String TOTALS = "churn_totals";

    private static final Words WORDS = Words.of(ChurnTables.class);

    private final Churned churned;

    ChurnTables(Churned churned) {
        this.churned = churned;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(VIDEOS, WORDS.say("table.videos"), videos()));
        if (!churned.counted().courses().isEmpty()) {
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), courses()));
        }
        tables.add(new NamedTable(WALK, WORDS.say("table.walk"), walk()));
        tables.add(new NamedTable(THRESHOLDS, WORDS.say("table.thresholds"), thresholds()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private Table videos() {
        TableOf<VideoChurn> table = TableOf.rows(churned.counted().videos())
                .text("video_title", VideoChurn::title)
                .text("course_code", VideoChurn::course);
        return rates(table, VideoChurn::tally).table();
    }

    private Table courses() {
        TableOf<CourseChurn> table = TableOf.rows(churned.counted().courses()).text("course_code", CourseChurn::name);
        return rates(table, CourseChurn::tally).table();
    }

    private Table walk() {
        Optional<Walk> walk = churned.walk();
        TableOf<Walk.Stop> table = TableOf.rows(walk.map(Walk::stops).orElse(List.of()))
                .text("video_title", stop -> stop.video().title())
                .text("course_code", stop -> stop.video().course())
                .whole("position", Walk.Stop::place);
        return rates(table, stop -> stop.video().tally())
                .number("p_adjusted", Walk.Stop::p)
                .table();
    }

    private record Point(int threshold, String course, Tally tally) {}

    private Table thresholds() {
        List<Point> points = new ArrayList<>();
        for (ThresholdCurve curve : churned.curves()) {
            for (int i = 0; i < curve.tallies().size(); i++) {
                points.add(new Point(
                        ThresholdCurve.threshold(i),
                        curve.course(),
                        curve.tallies().get(i)));
            }
        }
        TableOf<Point> table =
                TableOf.rows(points).whole("threshold", Point::threshold).text("course_code", Point::course);
        return rates(table, Point::tally).table();
    }

    private Table totals() {
        TableOf<Tally> table = TableOf.rows(List.of(churned.whole()))
                .whole("learners", Tally::learners)
                .number("threshold", _ -> churned.params().threshold());
        return rates(table, tally -> tally).table();
    }

    private static <T> TableOf<T> rates(TableOf<T> table, Function<T, Tally> tally) {
        return table.whole("views", row -> tally.apply(row).views())
                .whole("churned_views", row -> tally.apply(row).churned())
                .number("churn_rate", row -> tally.apply(row).rate())
                .number("churn_low", row -> tally.apply(row).interval().low())
                .number("churn_high", row -> tally.apply(row).interval().high());
    }
}
