package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Enough;
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

    static final RateColumns COLUMNS = new RateColumns("churned_views", "churn_rate", "churn");

    private static final Words WORDS = Words.of(ChurnTables.class);

    private final ChurnResult result;
    private final Enough enough;

    ChurnTables(ChurnResult result) {
        this.result = result;
        this.enough = result.params().toRank();
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(videos());
        if (!result.churn().courses().isEmpty()) {
            tables.add(courses());
        }
        tables.add(walk());
        tables.add(new NamedTable(THRESHOLDS, WORDS.say("table.thresholds"), thresholds()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private NamedTable videos() {
        List<VideoRate> rows = enough.first(result.churn().videos(), VideoRate::rate);
        TableOf<VideoRate> table =
                TableOf.rows(rows).text("video_title", VideoRate::video).text("course_code", VideoRate::course);
        return new NamedTable(
                VIDEOS,
                WORDS.say("table.videos"),
                rates(table, VideoRate::rate).table(),
                enough.unranked(rows, VideoRate::rate));
    }

    private NamedTable courses() {
        List<CourseRate> rows = enough.first(result.churn().courses(), CourseRate::rate);
        TableOf<CourseRate> table = TableOf.rows(rows).text("course_code", CourseRate::course);
        return new NamedTable(
                COURSES,
                WORDS.say("table.courses"),
                rates(table, CourseRate::rate).table(),
                enough.unranked(rows, CourseRate::rate));
    }

    private NamedTable walk() {
        List<ChurnByPosition.Stop> stops =
                result.walk().map(ChurnByPosition::stops).orElse(List.of());
        Function<ChurnByPosition.Stop, Rate> rate = stop -> stop.video().rate();
        TableOf<ChurnByPosition.Stop> table = TableOf.rows(stops)
                .text("video_title", stop -> stop.video().video())
                .text("course_code", stop -> stop.video().course())
                .whole("position", ChurnByPosition.Stop::place);
        return new NamedTable(
                WALK,
                WORDS.say("table.walk"),
                rates(table, rate).number("p_adjusted", ChurnByPosition.Stop::p).table(),
                enough.unranked(stops, rate));
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
