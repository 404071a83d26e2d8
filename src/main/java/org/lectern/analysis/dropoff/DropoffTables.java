package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.dropoff.CoursePath.Stop;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Enough;
import org.lectern.analysis.rate.RateColumns;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.stats.KaplanMeier;
import tech.tablesaw.api.Table;

/** The tables. Shares and their intervals are 0..1. */
final class DropoffTables {

    static final String VIDEOS = "abandoned_videos";
    static final String COURSES = "abandonment_by_course";
    static final String PAIRS = "abandonment_by_course_video";
    static final String PATHS = "course_path";
    static final String CURVES = "survival_curve";
    static final String TOTALS = "dropoff_totals";

    static final RateColumns COLUMNS = new RateColumns("abandonment_count", "abandonment_rate", "abandonment");

    private static final Words WORDS = Words.of(DropoffTables.class);

    private final DropoffResult result;
    private final Enough enough;

    DropoffTables(DropoffResult result) {
        this.result = result;
        this.enough = result.params().toRank();
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(videos());
        if (!result.courses().isEmpty()) {
            tables.add(courses());
            tables.add(pairs());
        }
        if (!result.paths().courses().isEmpty()) {
            tables.add(new NamedTable(PATHS, WORDS.say("table.paths"), paths()));
        }
        tables.add(new NamedTable(CURVES, WORDS.say("table.curves"), curves()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private NamedTable videos() {
        List<VideoRate> rows = result.listed();
        Table table = counted(
                TableOf.rows(rows).text("video_title", VideoRate::video).text("course_code", VideoRate::course));
        return new NamedTable(VIDEOS, WORDS.say("table.videos"), table, enough.unranked(rows, VideoRate::rate));
    }

    private NamedTable pairs() {
        List<VideoRate> named =
                result.pairs().stream().filter(pair -> !pair.course().isEmpty()).toList();
        List<VideoRate> rows = enough.first(named, VideoRate::rate);
        Table table = counted(
                TableOf.rows(rows).text("course_code", VideoRate::course).text("video_title", VideoRate::video));
        return new NamedTable(PAIRS, WORDS.say("table.pairs"), table, enough.unranked(rows, VideoRate::rate));
    }

    private static Table counted(TableOf<VideoRate> named) {
        return COLUMNS.addTo(named.whole("views", video -> video.rate().views()), VideoRate::rate)
                .table();
    }

    private NamedTable courses() {
        List<CourseRate> rows = enough.first(result.courses(), CourseRate::rate);
        TableOf<CourseRate> table = TableOf.rows(rows)
                .text("course_code", CourseRate::course)
                .whole("views", course -> course.rate().views());
        return new NamedTable(
                COURSES,
                WORDS.say("table.courses"),
                COLUMNS.addTo(table, CourseRate::rate).table(),
                enough.unranked(rows, CourseRate::rate));
    }

    private record Place(CoursePath path, Stop stop) {}

    /** The course that is shown first, the others by name; where learners get to the end, the loss is missing. */
    private Table paths() {
        CoursePath shown = result.path().orElseThrow();
        List<Place> places = result.paths().courses().stream()
                .sorted(Comparator.comparing(path -> !path.course().equals(shown.course())))
                .flatMap(path -> path.stops().stream().map(stop -> new Place(path, stop)))
                .toList();
        return TableOf.rows(places)
                .text("video_title", place -> place.stop().video())
                .text("course_code", place -> place.path().course())
                .whole("position", place -> place.stop().position())
                .whole("learners_reaching", place -> place.stop().reaching())
                .whole("learners_watching", place -> place.stop().watching())
                .whole("learners_lost", place -> place.stop().lost())
                .number("loss_rate", place -> place.stop().lossRate())
                .number("loss_low", place -> end(place.stop(), true))
                .number("loss_high", place -> end(place.stop(), false))
                .whole("course_learners", place -> place.path().learners())
                .table();
    }

    private static double end(Stop stop, boolean low) {
        if (stop.last()) {
            return Double.NaN;
        }
        return low ? stop.lossInterval().low() : stop.lossInterval().high();
    }

    private record At(Curve curve, int percent) {
        KaplanMeier running() {
            return curve.running();
        }
    }

    private Table curves() {
        List<At> points = new ArrayList<>();
        for (Curve curve : result.comparison().curves()) {
            for (int percent = 0; percent < curve.running().times(); percent++) {
                points.add(new At(curve, percent));
            }
        }
        return TableOf.rows(points)
                .text("group", at -> at.curve().label())
                .whole("percent", At::percent)
                .number("still_running", at -> at.running().running(at.percent()))
                .number("low", at -> at.curve().interval(at.percent()).low())
                .number("high", at -> at.curve().interval(at.percent()).high())
                .whole("at_risk", at -> at.running().atRisk(at.percent()))
                .whole("stopped", at -> at.running().stopped(at.percent()))
                .table();
    }

    private Table totals() {
        Comparison comparison = result.comparison();
        TableOf<DropoffTotals> row = TableOf.rows(List.of(result.totals()))
                .whole("views", DropoffTotals::views)
                .whole("learners", DropoffTotals::learners)
                .whole("videos", DropoffTotals::videos)
                .whole("courses", DropoffTotals::courses);
        return COLUMNS.addTo(row, DropoffTotals::rate)
                .whole("videos_beyond_chance", _ -> result.standing().above().size())
                .number("comparison_p", _ -> comparison.second().isPresent() ? comparison.p() : Double.NaN)
                .table();
    }
}
