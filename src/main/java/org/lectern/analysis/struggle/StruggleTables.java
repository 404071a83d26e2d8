package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import tech.tablesaw.api.Table;

/** The tables. Completion and deviations are in percent, {@code struggle_rate} too; shares and their intervals are 0..1. */
final class StruggleTables {

    static final String COURSES = "course_struggle";
    static final String INTERVALS = "course_struggle_intervals";
    static final String VIDEOS = "video_struggle";
    static final String DEVIATIONS = "struggle_deviations";
    static final String ACTIVITY = "struggle_by_activity";
    static final String PLACES = "struggle_by_place";

    private static final Words WORDS = Words.of(StruggleTables.class);

    private final Struggled struggled;

    StruggleTables(Struggled struggled) {
        this.struggled = struggled;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        boolean courses = !struggled.courses().isEmpty();
        if (courses) {
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), courses()));
            tables.add(new NamedTable(INTERVALS, WORDS.say("table.intervals"), intervals()));
        }
        tables.add(new NamedTable("struggle_videos", WORDS.say("table.flagged-videos"), flaggedVideos()));
        tables.add(new NamedTable("struggling_learners", WORDS.say("table.learners"), learners()));
        tables.add(new NamedTable(VIDEOS, WORDS.say("table.videos"), videos()));
        tables.add(new NamedTable(DEVIATIONS, WORDS.say("table.deviations"), deviations()));
        if (courses) {
            tables.add(new NamedTable(ACTIVITY, WORDS.say("table.activity"), activity()));
        }
        struggled
                .onset()
                .ifPresent(onset -> tables.add(new NamedTable(PLACES, WORDS.say("table.places"), places(onset))));
        return tables;
    }

    private Table courses() {
        return TableOf.rows(struggled.rankedCourses())
                .text("course_code", Course::name)
                .whole("total_views", Course::views)
                .whole("significant_struggles", course -> course.share().flagged())
                .number("struggle_rate", Course::publishedRate)
                .table();
    }

    private Table intervals() {
        TableOf<Course> rows = TableOf.rows(struggled.rankedCourses()).text("course_code", Course::name);
        return withShares(rows, Course::share, Course::interval).table();
    }

    private Table flaggedVideos() {
        List<Video> rows = struggled.judged().stream()
                .filter(video -> video.share().flagged() > 0)
                .sorted(Comparator.comparingLong((Video video) -> video.share().flagged())
                        .reversed()
                        .thenComparing(Video::name))
                .toList();
        return TableOf.rows(rows)
                .text("video_title", Video::name)
                .whole("struggle_count", video -> video.share().flagged())
                .number(
                        "avg_struggle_deviation",
                        video -> video.below() / video.share().flagged())
                .table();
    }

    private Table learners() {
        List<Learner> rows = struggled.learners().stream()
                .filter(learner -> learner.flagged() > 0)
                .sorted(Comparator.comparingLong(Learner::flagged).reversed().thenComparing(Learner::name))
                .toList();
        return TableOf.rows(rows)
                .text("student_id", Learner::name)
                .whole("struggle_count", Learner::flagged)
                .number("avg_struggle_deviation", learner -> learner.below() / learner.flagged())
                .table();
    }

    private Table videos() {
        List<Video> rows = struggled.judged().stream()
                .sorted(Comparator.comparingDouble(
                                (Video video) -> video.share().rate())
                        .reversed()
                        .thenComparing(Video::name))
                .toList();
        TableOf<Video> table = TableOf.rows(rows)
                .text("video_title", Video::name)
                .number("avg_completion_rate", Video::mean)
                .number("std_completion_rate", Video::deviation)
                .number("struggle_below", Video::line);
        return withShares(table, Video::share, video -> video.share().interval())
                .table();
    }

    private Table deviations() {
        List<Integer> bins = new ArrayList<>();
        for (int bin = 0; bin < struggled.deviations().size(); bin++) {
            bins.add(bin);
        }
        return TableOf.rows(bins)
                .number("from", bin -> -100.0 + bin * StruggleQueries.BIN_WIDTH)
                .number("to", bin -> -100.0 + (bin + 1) * StruggleQueries.BIN_WIDTH)
                .whole("views", bin -> struggled.deviations().get(bin))
                .table();
    }

    private Table activity() {
        List<Activity.Group> groups = struggled.activity().groups();
        TableOf<Activity.Cell> rows = TableOf.rows(struggled.cells())
                .text("course_code", Activity.Cell::course)
                .whole("learner_views_from", cell -> groups.get(cell.group()).from())
                .whole("learner_views_to", cell -> groups.get(cell.group()).to());
        return withShares(rows, Activity.Cell::share, cell -> cell.share().interval())
                .table();
    }

    private static Table places(Onset onset) {
        TableOf<Onset.Place> rows = TableOf.rows(onset.places())
                .text("video_title", Onset.Place::video)
                .text("course_code", _ -> onset.order().course())
                .whole("position", Onset.Place::number);
        return withShares(rows, Onset.Place::share, place -> place.share().interval())
                .text("beyond_chance", place -> WORDS.say(place.surelyAbove() ? "place.above" : "place.not-above"))
                .table();
    }

    private static <T> TableOf<T> withShares(
            TableOf<T> table, Function<T, Share> share, Function<T, Interval> interval) {
        return table.whole("views", row -> share.apply(row).views())
                .whole("learners", row -> share.apply(row).learners())
                .whole("struggle_count", row -> share.apply(row).flagged())
                .number("struggle_share", row -> share.apply(row).rate())
                .number("struggle_low", row -> interval.apply(row).low())
                .number("struggle_high", row -> interval.apply(row).high());
    }
}
