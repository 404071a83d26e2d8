package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.dropoff.CoursePath.Stop;
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

    private static final Words WORDS = Words.of(DropoffTables.class);

    private final Dropped dropped;

    DropoffTables(Dropped dropped) {
        this.dropped = dropped;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(VIDEOS, WORDS.say("table.videos"), videos()));
        if (!dropped.courses().isEmpty()) {
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), courses()));
            tables.add(new NamedTable(PAIRS, WORDS.say("table.pairs"), pairs()));
        }
        if (!dropped.paths().courses().isEmpty()) {
            tables.add(new NamedTable(PATHS, WORDS.say("table.paths"), paths()));
        }
        tables.add(new NamedTable(CURVES, WORDS.say("table.curves"), curves()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private Table videos() {
        return counted(TableOf.rows(dropped.abandoned())
                .text("video_title", Abandonment::video)
                .text("course_code", Abandonment::course));
    }

    private Table pairs() {
        List<Abandonment> named = dropped.pairs().stream()
                .filter(pair -> !pair.course().isEmpty())
                .toList();
        return counted(
                TableOf.rows(named).text("course_code", Abandonment::course).text("video_title", Abandonment::video));
    }

    private static Table counted(TableOf<Abandonment> named) {
        return named.whole("views", Abandonment::views)
                .whole("abandonment_count", Abandonment::abandoned)
                .number("abandonment_rate", Abandonment::rate)
                .number("abandonment_low", group -> group.interval().low())
                .number("abandonment_high", group -> group.interval().high())
                .table();
    }

    private Table courses() {
        return TableOf.rows(dropped.courses())
                .text("course_code", CourseAbandonment::course)
                .whole("views", CourseAbandonment::views)
                .whole("abandonment_count", CourseAbandonment::abandoned)
                .number("abandonment_rate", CourseAbandonment::rate)
                .number("abandonment_low", course -> course.interval().low())
                .number("abandonment_high", course -> course.interval().high())
                .table();
    }

    private record Place(CoursePath path, Stop stop) {}

    /** The course that is shown first, the others by name; where learners get to the end, the loss is missing. */
    private Table paths() {
        CoursePath shown = dropped.path().orElseThrow();
        List<Place> places = dropped.paths().courses().stream()
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
        for (Curve curve : dropped.comparison().curves()) {
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
        Totals totals = dropped.totals();
        return TableOf.rows(List.of(totals))
                .whole("views", Totals::views)
                .whole("learners", Totals::learners)
                .whole("videos", Totals::videos)
                .whole("courses", Totals::courses)
                .whole("abandonment_count", Totals::abandoned)
                .number("abandonment_rate", Totals::rate)
                .number("abandonment_low", _ -> totals.share().interval().low())
                .number("abandonment_high", _ -> totals.share().interval().high())
                .whole("videos_beyond_chance", _ -> dropped.standing().above().size())
                .number(
                        "comparison_p",
                        _ -> dropped.comparison().second().isPresent()
                                ? dropped.comparison().p()
                                : Double.NaN)
                .table();
    }
}
