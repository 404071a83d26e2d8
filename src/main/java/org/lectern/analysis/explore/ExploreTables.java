package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.rate.Enough;
import org.lectern.contract.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** The tables. Completion is in percent, shares and their intervals are 0..1. */
final class ExploreTables {

    static final String VIDEOS = "video_engagement";
    static final String COURSES = "course_engagement";
    static final String DISTRIBUTION = "completion_distribution";
    static final String SPREAD = "completion_by_course";
    static final String BY_TOTAL = "top_videos_by_total";
    static final String TOTALS = "study_totals";

    private static final Words WORDS = Words.of(ExploreTables.class);

    private final ExploreResult result;
    private final Enough enough;

    ExploreTables(ExploreResult result) {
        this.result = result;
        this.enough = result.params().toRank();
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        List<Engagement> videos = result.listed(result.videos());
        tables.add(new NamedTable(
                VIDEOS,
                WORDS.say("table.videos"),
                engagement("video_title", videos),
                enough.unranked(videos, Engagement::completion)));
        if (!result.courses().isEmpty()) {
            List<Engagement> courses = result.listed(
                    result.courses().stream().map(CourseEngagement::engagement).toList());
            tables.add(new NamedTable(
                    COURSES,
                    WORDS.say("table.courses"),
                    engagement("course_code", courses),
                    enough.unranked(courses, Engagement::completion)));
        }
        tables.add(new NamedTable(DISTRIBUTION, WORDS.say("table.distribution"), distribution()));
        if (!result.courses().isEmpty()) {
            // In the order of its figure, and as published in that of the published file.
            List<CourseEngagement> courses = published()
                    ? result.courses()
                    : enough.first(
                            result.courses().stream()
                                    .sorted(CoursesFigure.MOST_STOPPED_FIRST)
                                    .toList(),
                            course -> course.engagement().completion());
            tables.add(new NamedTable(
                    SPREAD,
                    WORDS.say("table.spread"),
                    spread(courses),
                    enough.unranked(courses, course -> course.engagement().completion())));
        }
        tables.add(new NamedTable(BY_TOTAL, WORDS.say("table.by-total"), byTotal()));
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private Table engagement(String nameColumn, List<Engagement> groups) {
        return TableOf.rows(groups)
                .text(nameColumn, Engagement::name)
                .whole("views", Engagement::views)
                .whole("learners", Engagement::learners)
                .number("avg_completion_rate", Engagement::mean)
                .number("median_completion_rate", Engagement::median)
                .number(totalColumn(), this::total)
                .number("completed_share", group -> group.finished().share())
                .number("completed_low", group -> group.finished().interval().low())
                .number("completed_high", group -> group.finished().interval().high())
                .number("avg_completion_low", group -> group.meanInterval().low())
                .number("avg_completion_high", group -> group.meanInterval().high())
                .whole("independent_views", group -> group.completion().independent())
                .table();
    }

    private Table byTotal() {
        return TableOf.rows(result.byTotal())
                .text("video_title", Engagement::name)
                .number(totalColumn(), this::total)
                .whole("views", Engagement::views)
                .table();
    }

    /** What was watched in all: in full lengths or, as published, as a sum of percentages. */
    private String totalColumn() {
        return published() ? "total_completion_rate" : "full_length_views";
    }

    private double total(Engagement group) {
        return published() ? group.total() : group.fullLengths();
    }

    private boolean published() {
        return result.params().mode() == Mode.AS_PUBLISHED;
    }

    /** Bins hold their lower edge and not their upper; the last row holds the views at 100 % (or more, where kept). */
    private Table distribution() {
        DoubleColumn from = DoubleColumn.create("from");
        DoubleColumn to = DoubleColumn.create("to");
        LongColumn views = LongColumn.create("views");
        DoubleColumn share = DoubleColumn.create("share");
        List<Long> counts = result.distribution();
        for (int bin = 0; bin < counts.size(); bin++) {
            double low = bin * ExploreQueries.BIN_WIDTH;
            from.append(low);
            to.append(bin == counts.size() - 1 ? result.totals().spread().ceiling() : low + ExploreQueries.BIN_WIDTH);
            views.append(counts.get(bin).longValue());
            share.append((double) counts.get(bin) / result.totals().views());
        }
        return Table.create(from, to, views, share);
    }

    private static Table spread(List<CourseEngagement> courses) {
        return TableOf.rows(courses)
                .text("course_code", CourseEngagement::name)
                .whole("views", course -> course.engagement().views())
                .number("stopped_share", CourseEngagement::stoppedShare)
                .number("stopped_later_share", CourseEngagement::laterShare)
                .number(
                        "completed_share",
                        course -> course.engagement().finished().share())
                .number("percentile_5", course -> course.spread().low())
                .number("quartile_1", course -> course.spread().quartile1())
                .number("median_completion_rate", course -> course.engagement().median())
                .number("quartile_3", course -> course.spread().quartile3())
                .number("percentile_95", course -> course.spread().high())
                .number("avg_completion_rate", course -> course.engagement().mean())
                .table();
    }

    private Table totals() {
        ExploreTotals totals = result.totals();
        Engagement all = totals.engagement();
        return TableOf.rows(List.of(totals))
                .whole("views", _ -> all.views())
                .whole("learners", _ -> all.learners())
                .whole("videos", ExploreTotals::videos)
                .whole("courses", row -> row.names().courses())
                .number("avg_completion_rate", _ -> all.mean())
                .number("std_completion_rate", row -> row.spread().deviation())
                .number("median_completion_rate", _ -> all.median())
                .number(totalColumn(), _ -> total(all))
                .number("completed_share", _ -> all.finished().share())
                .number("completed_low", _ -> all.finished().interval().low())
                .number("completed_high", _ -> all.finished().interval().high())
                .number("stopped_share", row -> row.spread().stoppedShare())
                .table();
    }
}
