package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Correlation;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Compares groups of five learners or more by the usual tests, on the values that the study holds, counted in SQL. */
final class TestQueries {

    /** With more values than these every difference is beyond chance, and ranking them takes long. */
    static final long MOST = 1_000_000;

    private final Study study;
    private final TaskContext context;
    private final ActivitySql sql;

    TestQueries(Study study, Told told, TaskContext context) {
        this.study = study;
        this.context = context;
        this.sql = new ActivitySql(study, told);
    }

    /** All comparisons that the study allows, adjusted for how many they are. */
    List<GroupTest> tests(List<LearnerActivity> everybody, List<UnitKind> kinds, List<LessonState> states) {
        List<LearnerActivity> active =
                everybody.stream().filter(LearnerActivity::isActive).toList();
        List<GroupTest> tests = new ArrayList<>();
        if (sum(active, LearnerActivity::scored) <= MOST) {
            tests.addAll(scoresByKind(kinds));
            tests.addAll(scoresByDepartment(active));
        }
        tests.addAll(statesByDepartment(active, states));
        if (sum(active, LearnerActivity::measured) <= MOST) {
            tests.addAll(progressByState(states));
        }
        Correlation together =
                Correlation.pearson(LearnerMeasure.PROGRESS.values(active), LearnerMeasure.SCORE.values(active));
        if (together.n() >= Unit.LEARNERS && !Double.isNaN(together.r())) {
            tests.add(GroupTest.correlation("progress_and_score", together));
        }
        return GroupTest.adjusted(tests);
    }

    private static long sum(List<LearnerActivity> learners, ToLongFunction<LearnerActivity> number) {
        return learners.stream().mapToLong(number).sum();
    }

    private List<GroupTest> scoresByKind(List<UnitKind> kinds) {
        List<double[]> groups = values(
                "(SELECT kind AS g, score AS x FROM " + sql.quizzes() + " AS events JOIN " + sql.units()
                        + " AS units ON units.module = events.module)",
                kinds.stream()
                        .filter(kind -> kind.score().mean().learners() >= Unit.LEARNERS)
                        .map(UnitKind::name)
                        .collect(Collectors.toSet()));
        if (groups.size() < 2) {
            return List.of();
        }
        return groups.size() == 2
                ? List.of(
                        GroupTest.welch("score_by_kind_welch", groups.getFirst(), groups.getLast()),
                        GroupTest.mannWhitney("score_by_kind_mann_whitney", groups.getFirst(), groups.getLast()))
                : List.of(
                        GroupTest.kruskalWallis("score_by_kind_kruskal_wallis", groups),
                        GroupTest.variance("score_by_kind_anova", groups));
    }

    private List<GroupTest> scoresByDepartment(List<LearnerActivity> active) {
        List<double[]> groups =
                values(withDepartments("score", sql.quizzes()), departments(active, LearnerActivity::scored));
        return groups.size() < 2
                ? List.of()
                : List.of(
                        GroupTest.kruskalWallis("score_by_department_kruskal_wallis", groups),
                        GroupTest.variance("score_by_department_anova", groups));
    }

    private List<GroupTest> statesByDepartment(List<LearnerActivity> active, List<LessonState> states) {
        Set<String> departments = departments(active, LearnerActivity::lessons);
        if (departments.size() < 2 || states.size() < 2) {
            return List.of();
        }
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Row row : ask("SELECT CAST(g AS STRING) AS g, CAST(x AS STRING) AS x, count(*) AS n FROM "
                + withDepartments("status", sql.lessons()) + " WHERE g IS NOT NULL AND x IS NOT NULL GROUP BY 1, 2")) {
            if (departments.contains(row.getString("g"))) {
                counts.computeIfAbsent(row.getString("g"), _ -> new TreeMap<>())
                        .put(row.getString("x"), row.getLong("n"));
            }
        }
        long[][] table = counts.values().stream()
                .map(row -> states.stream()
                        .mapToLong(state -> row.getOrDefault(state.name(), 0L))
                        .toArray())
                .toArray(long[][]::new);
        return List.of(GroupTest.independence("status_by_department_chi_square", table));
    }

    private List<GroupTest> progressByState(List<LessonState> states) {
        List<double[]> groups = values(
                "(SELECT status AS g, progress AS x FROM " + sql.lessons() + ")",
                states.stream()
                        .filter(state -> state.progress().learners() >= Unit.LEARNERS)
                        .map(LessonState::name)
                        .collect(Collectors.toSet()));
        return groups.size() < 2
                ? List.of()
                : List.of(GroupTest.kruskalWallis("progress_by_status_kruskal_wallis", groups));
    }

    private String withDepartments(String column, String events) {
        return "(SELECT department AS g, " + column + " AS x FROM " + events + " AS events JOIN " + sql.departments()
                + " AS people ON people.learner = events.learner)";
    }

    /** Departments in which five learners or more have what is counted. */
    private static Set<String> departments(List<LearnerActivity> active, ToLongFunction<LearnerActivity> number) {
        Map<String, Long> sizes = active.stream()
                .filter(learner ->
                        number.applyAsLong(learner) > 0 && !learner.department().isEmpty())
                .collect(Collectors.groupingBy(LearnerActivity::department, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size < Unit.LEARNERS);
        return new TreeSet<>(sizes.keySet());
    }

    /** The values of these groups, by name; told as often as they occur. */
    private List<double[]> values(String rows, Collection<String> groups) {
        if (groups.size() < 2) {
            return List.of();
        }
        Table counted = ask("SELECT CAST(g AS STRING) AS g, CAST(x AS DOUBLE) AS x, count(*) AS n FROM " + rows
                + " WHERE g IS NOT NULL AND x IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2");
        Map<String, DoubleStream.Builder> values = new TreeMap<>();
        for (Row row : counted) {
            String group = row.getString("g");
            if (groups.contains(group)) {
                DoubleStream.Builder own = values.computeIfAbsent(group, _ -> DoubleStream.builder());
                for (long i = row.getLong("n"); i > 0; i--) {
                    own.add(row.getDouble("x"));
                }
            }
        }
        return values.values().stream().map(own -> own.build().toArray()).toList();
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }
}
