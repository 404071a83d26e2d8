package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.analysis.Unranked;
import org.lectern.analysis.rate.LearnerSums;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks a study for progress and scores by unit, by kind of unit and by state. */
final class UnitQueries {

    private static final Words WORDS = Words.of(UnitQueries.class);

    private final Study study;
    private final Told told;
    private final TaskContext context;
    private final ActivitySql sql;

    UnitQueries(Study study, Told told, TaskContext context) {
        this.study = study;
        this.told = told;
        this.context = context;
        this.sql = new ActivitySql(study, told);
    }

    /** Every unit that is listed or in which anything was done, surely low ones first, those with few learners last. */
    List<Unit> units() {
        Map<String, GroupSums> progress = groups("module", "progress", sql.lessons());
        Map<String, GroupSums> scores = groups("module", "score", sql.quizzes());
        double progressSquares = squares("progress", sql.lessons());
        double scoreSquares = squares("score", sql.quizzes());
        Table rows = ask("""
                WITH cells AS (
                    SELECT module, learner, lesson, min(course) AS course, count(*) AS n
                    FROM %s WHERE module IS NOT NULL GROUP BY 1, 2, 3
                ),
                done AS (
                    SELECT module, min(course) AS course,
                           CAST(sum(CASE WHEN lesson THEN n ELSE 0 END) AS BIGINT) AS lessons,
                           count(CASE WHEN lesson THEN 1 END) AS lesson_learners,
                           CAST(sum(CASE WHEN lesson THEN 0 ELSE n END) AS BIGINT) AS attempts,
                           count(CASE WHEN NOT lesson THEN 1 END) AS quiz_learners
                    FROM cells GROUP BY module
                ),
                listed AS (SELECT * FROM %s),
                names AS (SELECT module FROM done UNION SELECT module FROM listed)
                SELECT CAST(names.module AS STRING) AS id, CAST(title AS STRING) AS title,
                       CAST(coalesce(listed.course, done.course) AS STRING) AS course, CAST(kind AS STRING) AS kind,
                       coalesce(lessons, 0) AS lessons, coalesce(lesson_learners, 0) AS lesson_learners,
                       coalesce(attempts, 0) AS attempts, coalesce(quiz_learners, 0) AS quiz_learners
                FROM names
                LEFT JOIN done ON done.module = names.module
                LEFT JOIN listed ON listed.module = names.module
                ORDER BY id
                """.formatted(sql.events(), sql.units()));
        Set<String> shared = shared(rows);
        List<Unit> units = new ArrayList<>();
        for (Row row : rows) {
            String id = row.getString("id");
            units.add(unit(
                    row,
                    shared,
                    Compared.of(Optional.ofNullable(progress.get(id)), progressSquares),
                    Compared.of(Optional.ofNullable(scores.get(id)), scoreSquares)));
        }
        units.sort(Unit.SURELY_LOW_FIRST);
        return Unranked.last(units, Unit::isRanked);
    }

    /** How many units that can be completed the list of units has. */
    long listed() {
        return ask("SELECT count(DISTINCT module) AS n FROM modules WHERE tracked IS NULL OR tracked")
                .row(0)
                .getLong("n");
    }

    private static Set<String> shared(Table rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .map(row -> text(row, "title"))
                .filter(title -> !seen.add(title))
                .collect(Collectors.toSet());
    }

    /** A unit's mean and the chance that it lies as far from that of all units by luck. */
    private record Compared(Estimate mean, double p) {

        static Compared of(Optional<GroupSums> sums, double squares) {
            Estimate mean = sums.map(GroupSums::mean).orElse(Estimate.NONE);
            return new Compared(
                    mean,
                    mean.learners() < Unit.LEARNERS
                            ? Double.NaN
                            : sums.map(group -> group.p(squares)).orElse(Double.NaN));
        }
    }

    private double squares(String value, String events) {
        Row row = ask(GroupSums.squares(value, events)).row(0);
        return row.isMissing("squares") ? Double.NaN : row.getDouble("squares");
    }

    private static Unit unit(Row row, Set<String> shared, Compared progress, Compared score) {
        String id = row.getString("id");
        String title = text(row, "title");
        return new Unit(
                id,
                title.isEmpty() ? id : shared.contains(title) ? WORDS.say("unit.shared", title, id) : title,
                text(row, "course"),
                text(row, "kind"),
                row.getLong("lessons"),
                row.getLong("lesson_learners"),
                row.getLong("attempts"),
                row.getLong("quiz_learners"),
                progress.mean(),
                score.mean(),
                progress.p(),
                score.p());
    }

    /** Kinds of units, by name. */
    List<UnitKind> kinds() {
        Map<String, GroupSums> progress = groups("kind", "progress", withKinds(sql.lessons()));
        Map<String, GroupSums> scores = groups("kind", "score", withKinds(sql.quizzes()));
        Set<String> names = new TreeSet<>(progress.keySet());
        names.addAll(scores.keySet());
        return names.stream()
                .map(name -> new UnitKind(
                        name,
                        UnitKind.Measured.of(Optional.ofNullable(progress.get(name))),
                        UnitKind.Measured.of(Optional.ofNullable(scores.get(name)))))
                .toList();
    }

    private String withKinds(String events) {
        return "(SELECT events.*, kind FROM " + events + " AS events JOIN " + sql.units()
                + " AS units ON units.module = events.module)";
    }

    /** States of lesson events, most events first. */
    List<LessonState> states() {
        if (!told.status()) {
            return List.of();
        }
        Map<String, GroupSums> progress = groups("status", "progress", sql.lessons());
        Table rows = ask(LearnerSums.question(
                "SELECT status AS course, learner, count(*) AS n FROM " + sql.lessons()
                        + " WHERE status IS NOT NULL GROUP BY 1, 2",
                0));
        List<LessonState> states = new ArrayList<>();
        for (Row row : rows) {
            if (!row.isMissing("name")) {
                String name = row.getString("name");
                states.add(new LessonState(
                        name,
                        (long) row.getDouble("n"),
                        row.getLong("learners"),
                        share(row, rows.row(0)),
                        Optional.ofNullable(progress.get(name))
                                .map(GroupSums::mean)
                                .orElse(Estimate.NONE)));
            }
        }
        states.sort(LessonState.MOST_FIRST);
        return LessonState.areShares(states)
                ? List.copyOf(states)
                : states.stream().map(LessonState::withoutShare).toList();
    }

    /** Which part of all events with a state a state's are: each learner's number of them out of all of theirs. */
    private static Estimate share(Row part, Row whole) {
        ClusteredMean sums = new ClusteredMean(
                whole.getLong("learners"),
                whole.getDouble("n"),
                part.getDouble("n"),
                part.getDouble("n_n"),
                part.getDouble("n_nn"),
                whole.getDouble("n_n"));
        return Estimate.share(new ClusteredShare(sums, sums.count()));
    }

    private Map<String, GroupSums> groups(String group, String value, String events) {
        Map<String, GroupSums> groups = new TreeMap<>();
        if (value.equals("progress") ? !told.progress() : !told.scores()) {
            return groups;
        }
        GroupSums.of(ask(GroupSums.question(group, value, events))).forEach(sums -> groups.put(sums.name(), sums));
        return groups;
    }

    private static String text(Row row, String column) {
        return row.isMissing(column) ? "" : row.getString(column);
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }
}
