package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.contract.Words;

/** The tables. Progress, scores and their intervals are 0 to 100, shares and their intervals 0..1. */
final class ActivityTables {

    static final String KPIS = "activity_kpis";
    static final String FUNNEL = "activity_funnel";
    static final String PROGRESS = "activity_progress";
    static final String SCORES = "activity_scores";
    static final String STATUS = "activity_status";
    static final String UNITS = "activity_modules";
    static final String KINDS = "activity_kinds";
    static final String DEPARTMENTS = "activity_departments";
    static final String RETENTION = "activity_retention";
    static final String DAILY = "activity_daily";
    static final String CORRELATIONS = "activity_correlations";
    static final String TESTS = "activity_tests";

    private static final Words WORDS = Words.of(ActivityTables.class);

    private final ActivityResult result;
    private final List<NamedTable> tables = new ArrayList<>();

    ActivityTables(ActivityResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        kpis();
        funnel();
        add(PROGRESS, WORDS.say("table.progress"), bins(result.progress()));
        add(SCORES, WORDS.say("table.scores"), bins(result.scores()));
        status();
        units();
        departments();
        tables.addAll(new TimeTables(result).all());
        tables.addAll(new ComparisonTables(result).all());
        return List.copyOf(tables);
    }

    /** Tables without rows tell nothing. */
    private void add(String name, String title, TableOf<?> table) {
        if (!table.table().isEmpty()) {
            tables.add(new NamedTable(name, title, table.table()));
        }
    }

    private void kpis() {
        TableOf<Kpi> table = TableOf.rows(result.kpis())
                .text("kpi", Kpi::id)
                .number("value", kpi -> kpi.estimate().value())
                .number("low", kpi -> kpi.estimate().low())
                .number("high", kpi -> kpi.estimate().high())
                .whole("n", kpi -> kpi.estimate().n())
                .number("count", kpi -> kpi.those() < 0 ? Double.NaN : kpi.those())
                .text("definition", Kpi::definition);
        add(KPIS, WORDS.say("table.kpis"), table);
    }

    private void funnel() {
        TableOf<FunnelStep> table = TableOf.rows(result.funnel())
                .text("step", FunnelStep::name)
                .whole("learners", step -> step.share().those());
        add(FUNNEL, WORDS.say("table.funnel"), EstimateColumns.share(table, FunnelStep::share));
    }

    private static TableOf<Bin> bins(List<Bin> bins) {
        long all = bins.stream().mapToLong(Bin::count).sum();
        return TableOf.rows(bins)
                .number("from", Bin::from)
                .number("to", Bin::to)
                .whole("count", Bin::count)
                .number("share", bin -> (double) bin.count() / all);
    }

    private void status() {
        TableOf<LessonState> table = TableOf.rows(result.states())
                .text("status", LessonState::name)
                .whole("activities", LessonState::events)
                .whole("learners", LessonState::learners);
        add(
                STATUS,
                WORDS.say("table.status"),
                EstimateColumns.mean(
                        EstimateColumns.share(table, LessonState::share), "progress", LessonState::progress));
    }

    private void units() {
        List<Unit> units = result.units();
        TableOf<Unit> table = TableOf.rows(units)
                .text("module", Unit::id)
                .text("title", Unit::label)
                .text("course_code", Unit::course)
                .text("kind", Unit::kind)
                .whole("activities", Unit::lessons)
                .whole("learners", Unit::lessonLearners);
        EstimateColumns.mean(table, "progress", Unit::progress)
                .whole("attempts", Unit::attempts)
                .whole("quiz_learners", Unit::quizLearners);
        EstimateColumns.mean(table, "score", Unit::score)
                .number("progress_p", Unit::progressP)
                .number("score_p", Unit::scoreP);
        if (!units.isEmpty()) {
            tables.add(new NamedTable(
                    UNITS,
                    WORDS.say("table.units"),
                    table.table(),
                    Unranked.of(units, Unit::isRanked, WORDS.say("unit.unranked", Unit.LEARNERS))));
        }
    }

    private void departments() {
        TableOf<Department> table = TableOf.rows(result.departments())
                .text("department", GroupFigures::name)
                .whole("learners", department -> department.learners().size())
                .whole("activities", Department::lessons)
                .whole("completed", Department::completions);
        EstimateColumns.mean(table, "progress", Department::progress).whole("attempts", Department::attempts);
        add(DEPARTMENTS, WORDS.say("table.departments"), EstimateColumns.mean(table, "score", Department::score));
    }
}
