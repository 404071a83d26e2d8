package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.RateColumns;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/** The tables. Completion and deviations are in percent, {@code struggle_rate} too; shares and their intervals are 0..1. */
final class StruggleTables {

    static final String COURSES = "course_struggle";
    static final String INTERVALS = "course_struggle_intervals";
    static final String VIDEOS = "video_struggle";
    static final String DEVIATIONS = "struggle_deviations";
    static final String ACTIVITY = "struggle_by_activity";
    static final String PLACES = "struggle_by_place";

    static final RateColumns COLUMNS = new RateColumns("struggle_count", "struggle_share", "struggle");

    private static final Words WORDS = Words.of(StruggleTables.class);

    private final StruggleResult result;

    StruggleTables(StruggleResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        boolean courses = !result.courses().isEmpty();
        if (courses) {
            List<CourseRate> listed = result.listedCourses();
            Unranked unranked = result.params().ofCourses().unranked(listed, CourseRate::rate);
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), courses(listed), unranked));
            tables.add(new NamedTable(INTERVALS, WORDS.say("table.intervals"), intervals(listed), unranked));
        }
        tables.add(new NamedTable("struggle_videos", WORDS.say("table.flagged-videos"), flaggedVideos()));
        tables.add(new NamedTable("struggling_learners", WORDS.say("table.learners"), learners()));
        tables.add(videos());
        tables.add(new NamedTable(DEVIATIONS, WORDS.say("table.deviations"), deviations()));
        if (courses) {
            tables.add(new NamedTable(ACTIVITY, WORDS.say("table.activity"), activity()));
        }
        result.onset().map(this::places).ifPresent(tables::add);
        return tables;
    }

    private static Table courses(List<CourseRate> listed) {
        return TableOf.rows(listed)
                .text("course_code", CourseRate::course)
                .whole("total_views", course -> course.rate().views())
                .whole("significant_struggles", course -> course.rate().hits())
                .number("struggle_rate", StruggleResult::publishedRate)
                .table();
    }

    private static Table intervals(List<CourseRate> listed) {
        TableOf<CourseRate> rows = TableOf.rows(listed).text("course_code", CourseRate::course);
        return withRates(rows, CourseRate::rate).table();
    }

    private Table flaggedVideos() {
        List<StruggleVideo> rows = result.judged().stream()
                .filter(video -> video.rate().hits() > 0)
                .sorted(Comparator.comparingLong(
                                (StruggleVideo video) -> video.rate().hits())
                        .reversed()
                        .thenComparing(StruggleVideo::name))
                .toList();
        return TableOf.rows(rows)
                .text("video_title", StruggleVideo::name)
                .whole("struggle_count", video -> video.rate().hits())
                .number(
                        "avg_struggle_deviation",
                        video -> video.below() / video.rate().hits())
                .table();
    }

    private Table learners() {
        List<StruggleLearner> rows = result.learners().stream()
                .filter(learner -> learner.flagged() > 0)
                .sorted(Comparator.comparingLong(StruggleLearner::flagged)
                        .reversed()
                        .thenComparing(StruggleLearner::name))
                .toList();
        return TableOf.rows(rows)
                .text("student_id", StruggleLearner::name)
                .whole("struggle_count", StruggleLearner::flagged)
                .number("avg_struggle_deviation", learner -> learner.below() / learner.flagged())
                .table();
    }

    private NamedTable videos() {
        List<StruggleVideo> rows = result.listedVideos();
        TableOf<StruggleVideo> table = TableOf.rows(rows)
                .text("video_title", StruggleVideo::name)
                .number("avg_completion_rate", StruggleVideo::mean)
                .number("std_completion_rate", StruggleVideo::deviation)
                .number("struggle_below", StruggleVideo::line);
        return new NamedTable(
                VIDEOS,
                WORDS.say("table.videos"),
                withRates(table, StruggleVideo::rate).table(),
                result.params().ofVideos().unranked(rows, StruggleVideo::rate));
    }

    private Table deviations() {
        List<Integer> bins = new ArrayList<>();
        for (int bin = 0; bin < result.deviations().size(); bin++) {
            bins.add(bin);
        }
        return TableOf.rows(bins)
                .number("from", bin -> -100.0 + bin * StruggleQueries.BIN_WIDTH)
                .number("to", bin -> -100.0 + (bin + 1) * StruggleQueries.BIN_WIDTH)
                .whole("views", bin -> result.deviations().get(bin))
                .table();
    }

    private Table activity() {
        List<Activity.Group> groups = result.activity().groups();
        TableOf<Activity.Cell> rows = TableOf.rows(result.cells())
                .text("course_code", Activity.Cell::course)
                .whole("learner_views_from", cell -> groups.get(cell.group()).from())
                .whole("learner_views_to", cell -> groups.get(cell.group()).to());
        return withRates(rows, Activity.Cell::rate).table();
    }

    private NamedTable places(Onset onset) {
        TableOf<Onset.Place> rows = TableOf.rows(onset.places())
                .text("video_title", Onset.Place::video)
                .text("course_code", _ -> onset.order().course())
                .whole("position", Onset.Place::number);
        Table table = withRates(rows, Onset.Place::rate)
                .text("beyond_chance", place -> WORDS.say(place.surelyAbove() ? "place.above" : "place.not-above"))
                .table();
        return new NamedTable(
                PLACES,
                WORDS.say("table.places"),
                table,
                result.params().ofPlaces().unranked(onset.places(), Onset.Place::rate));
    }

    private static <T> TableOf<T> withRates(TableOf<T> table, Function<T, Rate> rate) {
        return COLUMNS.addTo(
                table.whole("views", row -> rate.apply(row).views())
                        .whole("learners", row -> rate.apply(row).learners()),
                rate);
    }
}
