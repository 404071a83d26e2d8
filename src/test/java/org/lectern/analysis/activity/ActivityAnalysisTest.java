package org.lectern.analysis.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ActivityAnalysisTest {

    /** Two weeks from Monday, 2 March 2026, to Sunday, 15 March: learner, unit, day of March, state, progress; t teaches. */
    private static final List<List<String>> LESSONS = List.of(
            List.of("a", "U1", "02", "completed", "100"),
            List.of("a", "U2", "03", "completed", "100"),
            List.of("a", "U1", "10", "in_progress", "40"),
            List.of("b", "U1", "02", "completed", "80"),
            List.of("c", "U2", "04", "started", "10"),
            List.of("d", "U1", "09", "in_progress", "50"),
            List.of("t", "U3", "02", "completed", "100"));

    /** Learner, unit, day, score; one attempt of e has none. */
    private static final List<List<String>> QUIZZES = List.of(
            List.of("a", "U1", "03", "90"),
            List.of("a", "U2", "11", "70"),
            List.of("b", "U1", "10", "40"),
            List.of("d", "U2", "15", "55"),
            List.of("e", "U1", "04", "60"),
            List.of("e", "U1", "05", ""));

    private static final String ROLE = "CASE WHEN f[1] = 't' THEN 'admin' ELSE 'learner' END";

    private static String lessons(String time) {
        return StudyFixture.select(
                "f[1], f[2], 'C', " + ROLE + ", " + time + ", f[4], CAST(f[5] AS DOUBLE), NULL, NULL", LESSONS);
    }

    private static String quizzes(String time) {
        return StudyFixture.select(
                "f[1], f[2], 'C', " + ROLE + ", " + time + ", CAST(nullif(f[4], '') AS DOUBLE), NULL, NULL, NULL",
                QUIZZES);
    }

    private static final String DATES = "CAST('2026-03-' || f[3] AS TIMESTAMP), NULL";

    /** The second of March is day 0. */
    private static final String DAY_NUMBERS = "NULL, CAST(f[3] AS BIGINT) - 2";

    private static final String PEOPLE = StudyFixture.select(
            "f[1], " + ROLE + ", 'Dept ' || f[2], NULL, NULL",
            Stream.of("a", "b", "c", "d", "e", "f", "t")
                    .map(name -> List.of(name, "X"))
                    .toList());

    private static final String UNITS = StudyFixture.select(
            "f[1], 'C', f[2], NULL, f[3]",
            List.of(List.of("U1", "One", "text"), List.of("U2", "Two", "video"), List.of("U3", "Three", "text")));

    private static Map<TableSpec, String> tables(String time) {
        return new HashMap<>(Map.of(
                TableSpec.ACTIVITY,
                lessons(time),
                TableSpec.ATTEMPTS,
                quizzes(time),
                TableSpec.PEOPLE,
                PEOPLE,
                TableSpec.MODULES,
                UNITS));
    }

    private static Findings ofLearners(Map<TableSpec, String> tables) {
        try (Study study = StudyFixture.ofLearning(tables)) {
            return answer(study.filtered(study.facts().learnersOnly()));
        }
    }

    private static Findings answer(Study study) {
        return new ActivityAnalysis()
                .answer(Choices.standard(), study, TaskContext.quiet())
                .built();
    }

    private static Table table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .table();
    }

    private static Row row(Findings found, String table, String name) {
        return table(found, table).stream()
                .filter(row -> row.getString(0).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertKpi(Findings found, String id, double value, long n) {
        Row kpi = row(found, "activity_kpis", id);
        assertEquals(value, kpi.getDouble("value"), 1e-9, id);
        assertEquals(n, kpi.getLong("n"), id);
    }

    private static List<String> notices(Findings found) {
        return found.reading().notices().stream().map(Notice::code).toList();
    }

    /** Progress 100 + 100 + 40 + 80 + 10 + 50 over six events; scores 90 + 70 + 40 + 55 + 60 over five, by learner 80, 40, 55, 60. */
    @Test
    void countsWhatADashboardShows() {
        Findings found = ofLearners(tables(DATES));
        assertKpi(found, "people_listed", 6, 6);
        assertKpi(found, "active_share", 5.0 / 6, 6);
        assertKpi(found, "learners_with_lesson", 4.0 / 6, 6);
        assertKpi(found, "two_or_more_activities", 1.0 / 6, 6);
        assertKpi(found, "four_or_more_activities", 0, 6);
        assertKpi(found, "exactly_one_activity", 3.0 / 6, 6);
        assertKpi(found, "activities", 6, 6);
        assertKpi(found, "completed_activities", 3.0 / 6, 6);
        assertKpi(found, "in_progress_activities", 2.0 / 6, 6);
        assertKpi(found, "started_activities", 1.0 / 6, 6);
        assertKpi(found, "completed_one_unit", 2.0 / 6, 6);
        assertKpi(found, "completed_all_units", 0, 6);
        assertKpi(found, "mean_progress", 380.0 / 6, 6);
        assertKpi(found, "quiz_attempts", 6, 6);
        assertKpi(found, "mean_score", 63, 5);
        assertKpi(found, "mean_of_learner_means", 235.0 / 4, 4);
        assertKpi(found, "pass_rate", 2.0 / 5, 5);
        assertKpi(found, "pass_rate_50", 4.0 / 5, 5);
        assertKpi(found, "passed_once", 1.0 / 6, 6);
        assertKpi(found, "active_days", 11.0 / 5, 5);
        Interval active = Wilson.of(5, 6);
        assertEquals(active.low(), row(found, "activity_kpis", "active_share").getDouble("low"), 1e-12);
        assertEquals(active.high(), row(found, "activity_kpis", "active_share").getDouble("high"), 1e-12);
    }

    private static Findings ofStates(String... states) {
        return ofLearners(Map.of(
                TableSpec.ACTIVITY,
                StudyFixture.select(
                        "f[1], 'U1', 'C', 'learner', CAST('2026-03-02' AS TIMESTAMP), NULL, nullif(f[2], ''), NULL, NULL, NULL",
                        Stream.of(states)
                                .map(state -> List.of("a" + state, state))
                                .toList())));
    }

    /** Of four events one tells nothing: one of the three others is completed. */
    @Test
    void sharesOfStatesAreOfThoseThatTellOne() {
        Findings found = ofStates("", "started", "completed", "in_progress");
        assertKpi(found, "completed_activities", 1.0 / 3, 3);
        Row completed = row(found, "activity_status", "completed");
        assertEquals(1.0 / 3, completed.getDouble("share"), 1e-9);
        assertEquals(3, completed.getLong("n"));
        String one = String.join(" ", ofStates("", "", "started").reading().sentences());
        assertTrue(one.contains("1 of 3 lesson events tells a state; 0 of these say completed"), one);
    }

    /** Where only what is over is written down, 100 % of it being completed says nothing. */
    @Test
    void noShareIsToldWhereNothingIsOpen() {
        Findings found = ofStates("", "completed", "failed");
        assertTrue(table(found, "activity_kpis").stringColumn("kpi").asList().stream()
                .noneMatch("completed_activities"::equals));
        assertTrue(row(found, "activity_status", "completed").isMissing("share"));
        String words = String.join(" ", found.reading().sentences());
        assertTrue(words.contains("1 of 3 lesson events says completed; none says that a lesson is still open"), words);
    }

    @Test
    void tellsHowManyGetHowFar() {
        Table funnel = table(ofLearners(tables(DATES)), "activity_funnel");
        assertEquals(
                List.of(6L, 5L, 4L, 2L, 1L, 0L), funnel.longColumn("learners").asList());
        assertEquals("Completed all 3 units", funnel.stringColumn("step").get(5));
        assertEquals(Wilson.of(2, 6).low(), funnel.doubleColumn("low").get(3), 1e-12);
    }

    /** a, b, c and e begin in the first week; a and b come back; d begins in the second, which ends with the data. */
    @Test
    void tellsWhoComesBack() {
        Table weeks = table(ofLearners(tables(DATES)), "activity_retention");
        assertEquals(List.of(5L, 2L, 4L, 2L, 1L), weeks.longColumn("active").asList());
        assertEquals(List.of(5L, 4L, 4L, 4L, 1L), weeks.longColumn("n").asList());
        assertEquals(List.of(0L, 1L, 0L, 1L, 0L), weeks.longColumn("week").asList());
        assertEquals("2026-03-02", weeks.stringColumn("cohort").get(2));
        assertEquals(Wilson.of(2, 4).high(), weeks.doubleColumn("high").get(1), 1e-12);
    }

    @Test
    void aWeekThatIsNotOverIsNotCounted() {
        List<CohortWeek> counted = List.of(new CohortWeek(0, 0, 4), new CohortWeek(0, 1, 3), new CohortWeek(0, 2, 1));
        Retention cut = Retention.of(counted, 15);
        assertTrue(cut.cut());
        assertEquals(
                List.of(0L, 1L), cut.weeks().stream().map(Retention.Week::since).toList());
        assertEquals(3, cut.cohorts().size());
        Retention whole = Retention.of(counted, 20);
        assertFalse(whole.cut());
        assertEquals(3, whole.weeks().size());
        assertEquals(0.25, whole.weeks().getLast().active().value(), 1e-12);
    }

    /** On the tenth a had a lesson and b a quiz; on the sixth nobody did anything. */
    @Test
    void countsLearnersDayByDay() {
        Table days = table(ofLearners(tables(DATES)), "activity_daily");
        assertEquals(14, days.rowCount());
        assertEquals("2026-03-10", days.stringColumn("day").get(8));
        assertEquals(2, days.longColumn("active_learners").get(8));
        assertEquals(1, days.longColumn("in_lessons").get(8));
        assertEquals(1, days.longColumn("in_quizzes").get(8));
        assertEquals(0, days.longColumn("active_learners").get(4));
    }

    /** Attempts in text 90, 40, 60, in video 70, 55. */
    @Test
    void comparesKindsOfUnits() {
        Row text = row(ofLearners(tables(DATES)), "activity_kinds", "text");
        assertEquals(190.0 / 3, text.getDouble("mean_score"), 1e-9);
        assertEquals(190.0 / 3 - 62.5, text.getDouble("score_difference"), 1e-9);
        assertEquals(3, text.getLong("score_n"));
    }

    @Test
    void countsEveryUnitThatIsListed() {
        Findings found = ofLearners(tables(DATES));
        Row one = row(found, "activity_modules", "U1");
        assertEquals("One", one.getString("title"));
        assertEquals(4, one.getLong("activities"));
        assertEquals(3, one.getLong("learners"));
        assertEquals(4, one.getLong("attempts"));
        assertEquals(3, one.getLong("quiz_learners"));
        assertEquals(270.0 / 4, one.getDouble("mean_progress"), 1e-9);
        assertEquals(190.0 / 3, one.getDouble("mean_score"), 1e-9);
        assertEquals(0, row(found, "activity_modules", "U3").getLong("activities"), "the teacher's is not a learner's");
        assertTrue(found.reading().actions().toString().contains("No unit has 5 learners"));
    }

    /** Sessions 3, 1, 1, 1, 0 and active days 4, 2, 1, 2, 2. */
    @Test
    void tellsWhatGoesTogetherAndWhatCountsTheSame() {
        Table pairs = table(ofLearners(tables(DATES)), "activity_correlations");
        Row days = pairs.stream()
                .filter(row -> row.getString("first").equals("Lesson events")
                        && row.getString("second").equals("Active days"))
                .findFirst()
                .orElseThrow();
        // Σ(x - 1.2)(y - 2.2) = 3.8, Σ(x - 1.2)² = 4.8, Σ(y - 2.2)² = 4.8.
        assertEquals(3.8 / 4.8, days.getDouble("pearson"), 1e-12);
        assertEquals("counts the same things", days.getString("part"));
        Row scores = pairs.stream()
                .filter(row -> row.getString("first").equals("Mean progress")
                        && row.getString("second").equals("Mean score"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, scores.getLong("n"));
        assertEquals(2, scores.getLong("missing"));
        assertTrue(scores.isMissing("part"));
    }

    @Test
    void headlineTellsWhoIsActiveHowFarTheyGetAndHowWellTheyDo() {
        Findings found = ofLearners(tables(DATES));
        String headline = found.reading().headline();
        assertTrue(
                headline.startsWith(
                        "5 of 6 learners were active (83.3 %, 43.6 to 97.0 %); 2 of 6 completed a unit or more"),
                headline);
        assertTrue(headline.contains("nobody all 3; attempts score 63.0 of 100 on average ("), headline);
        assertEquals(List.of("few-learners", "small-departments"), notices(found));
        assertEquals(12, found.provenance().views());
        assertEquals(5, found.provenance().learners());
    }

    @Test
    void whoIsNoLearnerIsCountedOnlyWhenAskedFor() {
        try (Study study = StudyFixture.ofLearning(tables(DATES))) {
            Findings everybody = answer(study);
            assertKpi(everybody, "activities", 7, 7);
            assertTrue(notices(everybody).contains("all-roles"));
        }
    }

    @Test
    void ofOneTableSaysWhatItLacks() {
        Findings found = ofLearners(Map.of(TableSpec.ACTIVITY, lessons("NULL, NULL")));
        assertEquals(List.of("few-learners", "no-list", "no-quizzes", "no-units", "no-times"), notices(found));
        assertEquals(
                List.of(
                        "activity_kpis",
                        "activity_funnel",
                        "activity_progress",
                        "activity_status",
                        "activity_modules",
                        "activity_correlations"),
                found.tables().stream().map(NamedTable::name).toList());
        assertEquals(
                "4 learners were active; 2 of 4 completed a unit or more (50.0 %, 15.0 to 85.0 %).",
                found.reading().headline());
    }

    /** Day 0 is in the first week whatever its weekday; the last day, 13, ends the second. */
    @Test
    void daysMayBeNumbers() {
        Findings found = ofLearners(Map.of(TableSpec.ATTEMPTS, quizzes(DAY_NUMBERS)));
        assertTrue(notices(found).containsAll(List.of("no-list", "no-lessons", "day-numbers")));
        Table weeks = table(found, "activity_retention");
        // a and e begin in the first week, of whom a comes back; b and d in the second.
        assertEquals(List.of(4L, 1L, 2L, 1L, 2L), weeks.longColumn("active").asList());
        assertEquals("Week 1", weeks.stringColumn("cohort").get(2));
        assertEquals("1", table(found, "activity_daily").stringColumn("day").get(0));
    }

    @Test
    void clicksStandInForStates() {
        String clicks =
                "SELECT learner, module, course, role, happened_at, day, NULL, NULL, 3, NULL FROM (" + lessons(DATES)
                        + ") AS l(learner, module, course, role, happened_at, day, status, progress, clicks, changed_at)";
        Findings found = ofLearners(Map.of(TableSpec.ACTIVITY, clicks));
        assertKpi(found, "clicks", 18, 6);
        assertKpi(found, "clicks_by_learner", 18.0 / 4, 4);
        assertTrue(notices(found).contains("no-status"));
        assertEquals(
                List.of(4L, 4L),
                table(found, "activity_funnel").longColumn("learners").asList());
    }

    @Test
    void aListOfPeopleDoesNotSayWhoTakesACourse() {
        try (Study study = StudyFixture.ofLearning(tables(DATES))) {
            Findings found = answer(study.filtered(Filter.everything().withCourses(List.of("C"))));
            assertTrue(notices(found).contains("no-list"));
            assertTrue(found.reading().headline().startsWith("6 learners were active;"));
        }
    }

    @Test
    void resultsTakenOverAreNotCounted() {
        Map<TableSpec, String> tables = tables(DATES);
        tables.put(
                TableSpec.ATTEMPTS,
                "SELECT * REPLACE (l.learner = 'a' AS banked) FROM (" + quizzes(DATES)
                        + ") AS l(learner, module, course, role, happened_at, day, score, attempt, question, banked)");
        assertKpi(ofLearners(tables), "mean_score", 155.0 / 3, 3);
    }

    @Test
    void valuesBeyondAllThereIsCountAsAll() {
        Map<TableSpec, String> tables = tables(DATES);
        tables.put(
                TableSpec.ATTEMPTS,
                "SELECT * REPLACE (2 * score AS score) FROM (" + quizzes(DATES)
                        + ") AS l(learner, module, course, role, happened_at, day, score, attempt, question, banked)");
        Findings found = ofLearners(tables);
        assertKpi(found, "mean_score", 480.0 / 5, 5);
        assertTrue(found.reading().notices().stream()
                .anyMatch(notice -> notice.sentence().startsWith("4 values of progress or score")));
    }

    private static List<LearnerActivity> inDepartments(int... sizes) {
        return IntStream.range(0, sizes.length)
                .boxed()
                .flatMap(department -> IntStream.range(0, sizes[department])
                        .mapToObj(i -> new LearnerActivity(
                                "l" + department + "-" + i,
                                true,
                                "D" + department,
                                1,
                                1,
                                50,
                                1,
                                0,
                                1,
                                0,
                                0,
                                0,
                                1,
                                1,
                                60,
                                0,
                                1,
                                1)))
                .toList();
    }

    private static List<String> told(int smallest, int... sizes) {
        return Department.of(inDepartments(sizes), smallest).stream()
                .map(department -> department.name() + " " + department.departments() + " "
                        + department.learners().size())
                .toList();
    }

    @Test
    void smallDepartmentsAreToldTogether() {
        assertEquals(List.of("D0 1 15", "D1 1 10", " 3 14"), told(10, 15, 10, 7, 6, 1));
        assertEquals(List.of("D1 1 12", "D0 1 11"), told(10, 11, 12));
    }

    /** Three of 25 would be known as what the whole has over the two that are named. */
    @Test
    void whatIsLeftOverTellsOfNoSmallDepartment() {
        assertEquals(List.of("D0 1 12", " 2 13"), told(10, 12, 3, 10));
        assertEquals(List.of(" 2 8"), told(10, 5, 3));
    }

    /** Names of small departments stand nowhere, and of those that are named they do. */
    @Test
    void namesNoSmallDepartment() {
        Map<TableSpec, String> tables = tables(DATES);
        tables.put(
                TableSpec.ACTIVITY,
                "SELECT 'p' || i, 'U1', 'C', 'learner', CAST('2026-03-02' AS TIMESTAMP), NULL, CASE WHEN i % 2 = 0 THEN 'completed'"
                        + " ELSE 'started' END, i, NULL, NULL FROM range(40) AS r(i)");
        tables.put(
                TableSpec.PEOPLE,
                "SELECT 'p' || i, 'learner', CASE WHEN i < 20 THEN 'Large' WHEN i < 34 THEN 'Middling' ELSE 'Secret' END, NULL, NULL"
                        + " FROM range(40) AS r(i)");
        Findings found = ofLearners(tables);
        String everything = found.figures()
                + found.reading().toString()
                + found.tables().stream().map(table -> table.table().printAll()).toList();
        assertTrue(everything.contains("Large"));
        assertFalse(everything.contains("Secret"));
        // Six of "Secret" are fewer than ten, so "Middling" joins them.
        assertFalse(everything.contains("Middling"));
        Row test = row(found, "activity_tests", "status_by_department_chi_square");
        assertEquals(3, test.getLong("groups"), "five learners are enough for a group that is not named");
    }

    @Test
    void parametersHaveTheirRanges() {
        assertThrows(IllegalArgumentException.class, () -> new ActivityParams(101, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new ActivityParams(70, 4, 1));
        assertThrows(IllegalArgumentException.class, () -> new ActivityParams(70, 21, 1));
        assertEquals(
                List.of(0.0, 100.0),
                Arrays.asList(new ActivityParams(0, 5, 1).passMark(), new ActivityParams(100, 20, 1).passMark()));
    }
}
