package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** The tables. Shares and scores are in percent, the published score 0..1. */
final class WeeksTables {

    static final String TREND = "weekly_trend";
    static final String LEARNERS = "weekly_learners";
    static final String GROUPS = "weekly_groups";
    static final String GROUPS_BY_WEEK = "weekly_groups_by_week";
    static final String TRIED = "weekly_groups_tried";
    static final String COMPLETING = "units_completed";
    static final String EARLY = "early_behaviour";

    private static final Words WORDS = Words.of(WeeksTables.class);

    private final WeeksResult result;

    WeeksTables(WeeksResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(trend());
        tables.add(learners());
        if (!result.groups().groups().isEmpty()) {
            tables.add(groups());
            tables.add(groupsByWeek());
            tables.add(tried());
        }
        result.completing().map(WeeksTables::completing).ifPresent(tables::add);
        result.byCourse().map(CourseUnits::tables).ifPresent(tables::addAll);
        tables.add(early());
        result.last().flatMap(FinalQuiz::table).ifPresent(tables::add);
        return tables;
    }

    private NamedTable trend() {
        TableOf<WeekRow> rows = TableOf.rows(result.trend())
                .text("week", row -> result.panel().clock().shortName(row.week()))
                .whole("number", WeekRow::week)
                .whole("learners", WeekRow::learners)
                .whole("active", WeekRow::active)
                .number("active_percent", WeekRow::activePercent)
                .number("active_low", row -> row.activeInterval().low())
                .number("active_high", row -> row.activeInterval().high())
                .whole("completed", WeekRow::completed)
                .number("completed_percent", WeekRow::completedPercent)
                .number("completed_low", row -> row.completedInterval().low())
                .number("completed_high", row -> row.completedInterval().high());
        mean(rows, "sessions", WeekRow::sessions);
        mean(rows, "progress", WeekRow::progress);
        mean(rows, "score", WeekRow::score);
        mean(rows, "confidence", WeekRow::confidence);
        return new NamedTable(TREND, WORDS.say("table.trend"), rows.table());
    }

    private static void mean(TableOf<WeekRow> rows, String name, Function<WeekRow, Mean> of) {
        rows.whole(name + "_learners", row -> of.apply(row).n())
                .number(name + "_mean", row -> of.apply(row).value())
                .number(name + "_low", end(row -> of.apply(row).interval(), Interval::low))
                .number(name + "_high", end(row -> of.apply(row).interval(), Interval::high));
    }

    private static <T> ToDoubleFunction<T> end(
            Function<T, Optional<Interval>> interval, ToDoubleFunction<Interval> of) {
        return row -> interval.apply(row).map(of::applyAsDouble).orElse(Double.NaN);
    }

    private NamedTable learners() {
        return new NamedTable(
                LEARNERS,
                WORDS.say("table.learners"),
                TableOf.rows(result.bands())
                        .text("learners", WeeksTables::name)
                        .text("week", band -> result.panel().clock().shortName(band.week()))
                        .whole("first", Band::first)
                        .whole("last", Band::last)
                        .number("things_done", Band::things)
                        .table());
    }

    /** Who stands in a row of the map: a learner, or the places of several. */
    static String name(Band band) {
        return band.first() == band.last() ? band.learner() : WORDS.say("band", band.first(), band.last());
    }

    private NamedTable groups() {
        WeekGroups groups = result.groups();
        List<Integer> places =
                IntStream.range(0, groups.groups().size()).boxed().toList();
        TableOf<Integer> rows = TableOf.rows(places)
                .text("group", place -> name(groups, place))
                .whole("weeks", place -> groups.groups().get(place).size())
                .number(
                        "percent",
                        place -> 100.0
                                * groups.groups().get(place).size()
                                / groups.weeks().size());
        for (int feature = 0; feature < ActiveWeeks.FEATURES.size(); feature++) {
            int of = feature;
            rows.number(
                    ActiveWeeks.FEATURES.get(feature) + "_mean",
                    place -> groups.groups().get(place).means().get(of));
        }
        rows.number("stability", place -> groups.groups().get(place).stability());
        return new NamedTable(GROUPS, WORDS.say("table.groups"), rows.table());
    }

    /** What a kind of week is called: by what it has most or least of, beside its number. */
    static String name(WeekGroups groups, int place) {
        WeekGroups.Group group = groups.groups().get(place);
        int telling = group.telling();
        String feature = ActiveWeeks.FEATURES.get(telling);
        String direction = group.beyond().get(telling) > 0 ? "high" : "low";
        return WORDS.say("group", place + 1, WORDS.say("group." + feature + "." + direction));
    }

    /** One row a week, one column a kind. */
    private NamedTable groupsByWeek() {
        List<GroupShares> weeks = GroupShares.of(result.groups());
        TableOf<GroupShares> rows = TableOf.rows(weeks)
                .text("week", shares -> result.panel().clock().shortName(shares.week()))
                .whole("active_weeks", GroupShares::all);
        for (int place = 0; place < result.groups().groups().size(); place++) {
            int group = place;
            rows.number("kind_" + (place + 1) + "_percent", shares -> shares.percent(group));
        }
        return new NamedTable(GROUPS_BY_WEEK, WORDS.say("table.groups-by-week"), rows.table());
    }

    private NamedTable tried() {
        return new NamedTable(
                TRIED,
                WORDS.say("table.tried"),
                TableOf.rows(result.groups().qualities())
                        .whole("groups", WeekGroups.Quality::k)
                        .number("inertia", WeekGroups.Quality::inertia)
                        .number("silhouette", WeekGroups.Quality::silhouette)
                        .table());
    }

    private static NamedTable completing(Completing completing) {
        long all = completing.learners();
        Function<Completing.Step, Interval> interval =
                step -> Wilson.of(step.learners(), all).times(100);
        return new NamedTable(
                COMPLETING,
                WORDS.say("table.completing"),
                TableOf.rows(completing.steps())
                        .whole("units_completed", Completing.Step::units)
                        .whole("learners", Completing.Step::learners)
                        .number("percent", step -> 100.0 * step.learners() / all)
                        .number("low", step -> interval.apply(step).low())
                        .number("high", step -> interval.apply(step).high())
                        .table());
    }

    private NamedTable early() {
        return new NamedTable(
                EARLY,
                WORDS.say("table.early"),
                TableOf.rows(result.early().differences())
                        .text("behaviour", one -> one.behaviour().name().toLowerCase(Locale.ROOT))
                        .whole("learners", Early.Difference::n)
                        .number("mean_of_dropped", Early.Difference::dropped)
                        .number("mean_of_stayed", Early.Difference::stayed)
                        .number("share_of_pairs_higher", Early.Difference::effect)
                        .number("p", Early.Difference::p)
                        .number("p_holm", Early.Difference::adjusted)
                        .table());
    }
}
