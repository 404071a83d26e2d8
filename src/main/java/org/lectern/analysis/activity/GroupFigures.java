package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;

/** Means of units and departments, each with its interval, in the order of their tables. */
final class GroupFigures {

    /** More rows than these are not read one by one. */
    private static final int SHOWN = 20;

    private static final Words WORDS = Words.of(GroupFigures.class);

    private final ActivityResult result;

    GroupFigures(ActivityResult result) {
        this.result = result;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (result.kpi("mean_score").isKnown()) {
            figures.add(
                    units("score", WORDS.say("figure-title.unit-scores"), WORDS.say("axis.mean-score"), Unit::score));
        }
        if (result.kpi("mean_progress").isKnown()) {
            figures.add(units(
                    "progress",
                    WORDS.say("figure-title.unit-progress"),
                    WORDS.say("axis.mean-progress"),
                    Unit::progress));
        }
        departments().ifPresent(figures::add);
        return figures;
    }

    private IntervalFigure units(String measure, String title, String axis, Function<Unit, Estimate> mean) {
        List<Unit> ranked = result.units().stream()
                .filter(unit -> mean.apply(unit).learners() >= Unit.LEARNERS)
                .toList();
        List<Unit> shown = ranked.stream().limit(SHOWN).toList();
        Estimate all = result.kpi("mean_" + measure);
        Heading heading = new Heading("module_" + measure, title, ActivityTables.UNITS);
        Caption caption = ranked.isEmpty()
                ? heading.empty(WORDS.say("unit.none", Unit.LEARNERS))
                : heading.saying(
                        alternative(ranked, mean, all),
                        WORDS.say(
                                "unit.note",
                                shown.size(),
                                ranked.size(),
                                result.units().size(),
                                Unit.LEARNERS),
                        WORDS.say("unit.order"));
        return new IntervalFigure(
                caption,
                Axis.percent(axis),
                WORDS.say("label.unit"),
                shown.stream().map(unit -> row(unit.label(), mean.apply(unit))).toList(),
                ranked.isEmpty() ? Double.NaN : all.value(),
                ranked.isEmpty() ? "" : WORDS.say("reference.all", all.value()));
    }

    private static String alternative(List<Unit> ranked, Function<Unit, Estimate> mean, Estimate all) {
        Unit lowest = ranked.getFirst();
        for (Unit unit : ranked) {
            lowest = mean.apply(unit).value() < mean.apply(lowest).value() ? unit : lowest;
        }
        Estimate low = mean.apply(lowest);
        return WORDS.say(
                "unit.alternative", lowest.label(), low.value(), low.low(), low.high(), low.learners(), all.value());
    }

    private static IntervalFigure.Row row(String name, Estimate mean) {
        return new IntervalFigure.Row(name, "", mean.value(), mean.low(), mean.high(), mean.n());
    }

    /** By score, or by progress where there are no scores; nothing where fewer than two can be told apart. */
    private Optional<IntervalFigure> departments() {
        boolean scores = result.kpi("mean_score").isKnown();
        Function<Department, Estimate> mean = scores ? Department::score : Department::progress;
        List<Department> told = result.departments().stream()
                .filter(department -> mean.apply(department).isKnown())
                .toList();
        if (told.size() < 2) {
            return Optional.empty();
        }
        Estimate all = result.kpi(scores ? "mean_score" : "mean_progress");
        Department first = told.getFirst();
        Heading heading = new Heading(
                "activity_departments",
                WORDS.say(scores ? "figure-title.departments-score" : "figure-title.departments-progress"),
                ActivityTables.DEPARTMENTS);
        Caption caption = heading.saying(
                WORDS.say(
                        "department.alternative",
                        told.size(),
                        name(first),
                        mean.apply(first).value(),
                        mean.apply(first).low(),
                        mean.apply(first).high(),
                        all.value()),
                WORDS.say("department.note", result.params().smallest()));
        return Optional.of(new IntervalFigure(
                caption,
                Axis.percent(WORDS.say(scores ? "axis.mean-score" : "axis.mean-progress")),
                WORDS.say("label.department"),
                told.stream()
                        .map(department -> row(name(department), mean.apply(department)))
                        .toList(),
                all.value(),
                WORDS.say("reference.all", all.value())));
    }

    static String name(Department department) {
        return department.isNamed() ? department.name() : WORDS.say("department.together", department.departments());
    }
}
