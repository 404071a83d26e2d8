package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;

/** The tables of days and weeks. Shares and their intervals are 0..1. */
final class TimeTables {

    private static final Words WORDS = Words.of(TimeTables.class);

    private final ActivityResult result;

    TimeTables(ActivityResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        return result.days().isEmpty() ? List.of() : List.of(retention(), daily());
    }

    private NamedTable retention() {
        List<Retention.Week> weeks = new ArrayList<>(result.retention().weeks());
        int together = weeks.size();
        weeks.addAll(result.retention().cohorts());
        List<Integer> rows = IntStream.range(0, weeks.size()).boxed().toList();
        Function<Integer, Estimate> active = row -> weeks.get(row).active();
        TableOf<Integer> table = TableOf.rows(rows)
                .text(
                        "cohort",
                        row -> row < together
                                ? WORDS.say("cohort.all")
                                : cohort(weeks.get(row).first()))
                .whole("week", row -> weeks.get(row).since())
                .whole("active", row -> active.apply(row).those());
        EstimateColumns.share(table, active)
                .text("over", row -> weeks.get(row).over() ? WORDS.say("week.over") : WORDS.say("week.cut"));
        return new NamedTable(ActivityTables.RETENTION, WORDS.say("table.retention"), table.table());
    }

    private String cohort(long week) {
        return result.told().time() == Told.Time.DATES
                ? ActiveDay.name(7 * week, Told.Time.DATES)
                : WORDS.say("cohort.week", week + 1);
    }

    private NamedTable daily() {
        TableOf<ActiveDay> table = TableOf.rows(result.days())
                .text("day", day -> ActiveDay.name(day.number(), result.told().time()))
                .whole(
                        "days_since_first",
                        day -> day.number() - result.days().getFirst().number())
                .whole("active_learners", ActiveDay::active)
                .whole("in_lessons", ActiveDay::inLessons)
                .whole("in_quizzes", ActiveDay::inQuizzes);
        return new NamedTable(ActivityTables.DAILY, WORDS.say("table.daily"), table.table());
    }
}
