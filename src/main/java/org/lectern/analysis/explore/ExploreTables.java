package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The tables. Completion is in percent, shares and their intervals are 0..1. */
final class ExploreTables {

    static final String VIDEOS = "video_engagement";
    static final String COURSES = "course_engagement";
    static final String DISTRIBUTION = "completion_distribution";
    static final String SPREAD = "completion_by_course";
    static final String TOTALS = "study_totals";

    private static final Words WORDS = Words.of(ExploreTables.class);

    private final Explored explored;

    ExploreTables(Explored explored) {
        this.explored = explored;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(VIDEOS, WORDS.say("table.videos"), engagement("video_title", explored.videos())));
        if (!explored.courses().isEmpty()) {
            List<Engagement> courses =
                    explored.courses().stream().map(Course::engagement).toList();
            tables.add(new NamedTable(COURSES, WORDS.say("table.courses"), engagement("course_code", courses)));
        }
        tables.add(new NamedTable(DISTRIBUTION, WORDS.say("table.distribution"), distribution()));
        if (!explored.courses().isEmpty()) {
            tables.add(new NamedTable(SPREAD, WORDS.say("table.spread"), spread()));
        }
        tables.add(new NamedTable(TOTALS, WORDS.say("table.totals"), totals()));
        return tables;
    }

    private static Table engagement(String nameColumn, List<Engagement> groups) {
        StringColumn names = StringColumn.create(nameColumn);
        LongColumn views = LongColumn.create("views");
        LongColumn learners = LongColumn.create("learners");
        DoubleColumn means = DoubleColumn.create("avg_completion_rate");
        DoubleColumn medians = DoubleColumn.create("median_completion_rate");
        DoubleColumn totals = DoubleColumn.create("total_completion_rate");
        DoubleColumn shares = DoubleColumn.create("completed_share");
        DoubleColumn lows = DoubleColumn.create("completed_low");
        DoubleColumn highs = DoubleColumn.create("completed_high");
        for (Engagement group : groups) {
            names.append(group.name());
            views.append(group.views());
            learners.append(group.learners());
            means.append(group.mean());
            medians.append(group.median());
            totals.append(group.total());
            shares.append(group.finishedShare());
            lows.append(group.finishedInterval().low());
            highs.append(group.finishedInterval().high());
        }
        return Table.create(names, views, learners, means, medians, totals, shares, lows, highs);
    }

    /** Bins hold their lower edge and not their upper; the last row holds the views at 100 % (or more, where kept). */
    private Table distribution() {
        DoubleColumn from = DoubleColumn.create("from");
        DoubleColumn to = DoubleColumn.create("to");
        LongColumn views = LongColumn.create("views");
        DoubleColumn share = DoubleColumn.create("share");
        List<Long> counts = explored.distribution();
        for (int bin = 0; bin < counts.size(); bin++) {
            double low = bin * ExploreQueries.BIN_WIDTH;
            from.append(low);
            to.append(bin == counts.size() - 1 ? explored.totals().ceiling() : low + ExploreQueries.BIN_WIDTH);
            views.append(counts.get(bin).longValue());
            share.append((double) counts.get(bin) / explored.totals().views());
        }
        return Table.create(from, to, views, share);
    }

    private Table spread() {
        StringColumn names = StringColumn.create("course_code");
        LongColumn views = LongColumn.create("views");
        DoubleColumn low = DoubleColumn.create("percentile_5");
        DoubleColumn quartile1 = DoubleColumn.create("quartile_1");
        DoubleColumn median = DoubleColumn.create("median_completion_rate");
        DoubleColumn quartile3 = DoubleColumn.create("quartile_3");
        DoubleColumn high = DoubleColumn.create("percentile_95");
        DoubleColumn mean = DoubleColumn.create("avg_completion_rate");
        for (Course course : explored.courses()) {
            names.append(course.name());
            views.append(course.engagement().views());
            low.append(course.spread().low());
            quartile1.append(course.spread().quartile1());
            median.append(course.engagement().median());
            quartile3.append(course.spread().quartile3());
            high.append(course.spread().high());
            mean.append(course.engagement().mean());
        }
        return Table.create(names, views, low, quartile1, median, quartile3, high, mean);
    }

    private Table totals() {
        Totals totals = explored.totals();
        Engagement all = totals.engagement();
        return Table.create(
                LongColumn.create("views", new long[] {all.views()}),
                LongColumn.create("learners", new long[] {all.learners()}),
                LongColumn.create("videos", new long[] {totals.videos()}),
                LongColumn.create("courses", new long[] {totals.courses()}),
                number("avg_completion_rate", all.mean()),
                number("std_completion_rate", totals.deviation()),
                number("median_completion_rate", all.median()),
                number("total_completion_rate", all.total()),
                number("completed_share", all.finishedShare()),
                number("completed_low", all.finishedInterval().low()),
                number("completed_high", all.finishedInterval().high()),
                number("stopped_share", totals.stoppedShare()));
    }

    private static DoubleColumn number(String name, double value) {
        return DoubleColumn.create(name, new double[] {value});
    }
}
