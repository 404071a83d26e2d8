package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateColumns;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/** The tables. Thresholds are in percent, rates and their intervals are 0..1. */
final class ChurnTables {

    static final String VIDEOS = "video_churn";
    static final String COURSES = "course_churn";
    static final String WALK = "churn_along_course";
    static final String THRESHOLDS = "churn_by_threshold";
    static final String TOTALS = "churn_totals";

    private static final RateColumns COLUMNS = new RateColumns("churned_views", "churn_rate", "churn");

    private static final Words WORDS = Words.of(ChurnTables.class);

    private final ChurnResult result;

    ChurnTables(ChurnResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(VIDEOS, WORDS.say("table.videos"), videos()));
        if (!result.churn().courses().isEmpty()) {
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), courses()));
        }
        tables.add(new NamedTable(WALK, WORDS.say("table.walk"), walk()));
        tables.add(new NamedTable(THRESHOLDS, WORDS.say("table.thresholds"), thresholds()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private Table videos() {
        TableOf<VideoRate> table = TableOf.rows(result.churn().videos())
                .text("video_title", VideoRate::video)
                .text("course_code", VideoRate::course);
        return rates(table, VideoRate::rate).table();
    }

    private Table courses() {
        TableOf<CourseRate> table = TableOf.rows(result.churn().courses()).text("course_code", CourseRate::course);
        return rates(table, CourseRate::rate).table();
    }

    private Table walk() {
        Optional<ChurnByPosition> walk = result.walk();
        TableOf<ChurnByPosition.Stop> table = TableOf.rows(
                        walk.map(ChurnByPosition::stops).orElse(List.of()))
                .text("video_title", stop -> stop.video().video())
                .text("course_code", stop -> stop.video().course())
                .whole("position", ChurnByPosition.Stop::place);
        return rates(table, stop -> stop.video().rate())
                .number("p_adjusted", ChurnByPosition.Stop::p)
                .table();
    }

    private record Point(int threshold, String course, Rate rate) {}

    private Table thresholds() {
        List<Point> points = new ArrayList<>();
        for (ThresholdCurve curve : result.curves()) {
            for (int i = 0; i < curve.rates().size(); i++) {
                points.add(new Point(
                        ThresholdCurve.threshold(i),
                        curve.course(),
                        curve.rates().get(i)));
            }
        }
        TableOf<Point> table =
                TableOf.rows(points).whole("threshold", Point::threshold).text("course_code", Point::course);
        return rates(table, Point::rate).table();
    }

    private Table totals() {
        TableOf<Rate> table = TableOf.rows(List.of(result.whole()))
                .whole("learners", Rate::learners)
                .number("threshold", _ -> result.params().threshold());
        return rates(table, rate -> rate).table();
    }

    private static <T> TableOf<T> rates(TableOf<T> table, Function<T, Rate> rate) {
        return COLUMNS.addTo(table.whole("views", row -> rate.apply(row).views()), rate);
    }
}
