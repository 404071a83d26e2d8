package org.lectern.analysis.timeline;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.timeline.TimelineResult.Moment;
import org.lectern.contract.Words;
import org.lectern.figure.Clock;

/** The tables where learners are known. Shares and their intervals are 0..1. */
record TimelineTables(TimelineResult watching, Stretches stretches, FoundWords found) {

    static final String TIMELINE = "timeline";
    static final String STRETCHES = "timeline_stretches";
    private static final Words WORDS = Words.of(TimelineTables.class);

    List<NamedTable> all() {
        return List.of(
                new NamedTable(TIMELINE, WORDS.say("table.timeline"), timeline()),
                new NamedTable(STRETCHES, WORDS.say("table.stretches", stretches.width()), stretchesTable()),
                FoundTable.of(found),
                new NamedTable("timeline_totals", WORDS.say("table.totals"), totals()));
    }

    private tech.tablesaw.api.Table timeline() {
        return TableOf.rows(watching.moments())
                .text("video_title", _ -> watching.video())
                .text("course_code", _ -> watching.course())
                .number("second", Moment::from)
                .text("at", moment -> Clock.of(moment.from()))
                .whole("viewers", Moment::viewers)
                .number("viewer_share", moment -> watching.share(moment.viewers()))
                .number(
                        "viewer_low",
                        moment -> watching.interval(moment.viewers()).low())
                .number(
                        "viewer_high",
                        moment -> watching.interval(moment.viewers()).high())
                .whole("passages", Moment::passages)
                .whole("first_watch", Moment::viewers)
                .whole("rewatch", Moment::rewatches)
                .whole("viewers_again", Moment::again)
                .whole("viewers_reaching", Moment::reaching)
                .whole("viewers_skipping", Moment::skipping)
                .whole("viewers_leaving", Moment::leaving)
                .table();
    }

    /** Where stopping is finishing nobody is said to leave. */
    private tech.tablesaw.api.Table stretchesTable() {
        List<Moment> all = stretches.all();
        List<Moment> before = stretches.beforeEnd();
        return TableOf.rows(IntStream.range(0, all.size()).boxed().toList())
                .text("video_title", _ -> watching.video())
                .number("second", i -> all.get(i).from())
                .text("at", i -> Clock.of(all.get(i).from()))
                .whole("viewers_reaching", i -> all.get(i).reaching())
                .whole("viewers_skipping", i -> all.get(i).skipping())
                .number(
                        "viewers_before_end",
                        i -> i < before.size() ? before.get(i).viewers() : Double.NaN)
                .number(
                        "viewers_leaving",
                        i -> i < before.size() ? before.get(i).leaving() : Double.NaN)
                .table();
    }

    private tech.tablesaw.api.Table totals() {
        return TableOf.rows(List.of(watching))
                .text("video_title", TimelineResult::video)
                .text("course_code", TimelineResult::course)
                .number("video_seconds", TimelineResult::length)
                .whole("views", TimelineResult::views)
                .whole("viewers", TimelineResult::viewers)
                .whole("stretches", TimelineResult::segments)
                .whole("stretches_inferred", TimelineResult::inferred)
                .whole("moment_seconds", TimelineResult::width)
                .whole("moments_tested", _ -> found.standing().tested())
                .whole("found", _ -> found.standing().found().size())
                .table();
    }
}
