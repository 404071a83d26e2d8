package org.lectern.analysis.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.FoundIn;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.content.ByDegree;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Twenty learners, 12 juniors and 8 seniors, who open a few items each; worked by hand. */
class OpenedAnswerTest {

    /** Item b is of two fields. */
    private static final String CATALOGUE = "SELECT * FROM (VALUES "
            + "('a', 'A', NULL, 'Excel', NULL, NULL, NULL, 'Beginner', 'Video'),"
            + "('b', 'B', NULL, '[''Excel'', ''Word'']', NULL, NULL, NULL, 'Advanced', 'Video'),"
            + "('c', 'C', NULL, NULL, NULL, NULL, NULL, 'Undefined', 'Article'))";

    private static final String PEOPLE = "SELECT 'l' || i, NULL, CASE WHEN i < 12 THEN 'Data' ELSE 'Sales' END,"
            + " CASE WHEN i < 12 THEN 'Analyst' ELSE 'Seller' END, CASE WHEN i < 12 THEN 'Junior' ELSE 'Senior' END,"
            + " 'Visual' FROM range(20) AS t(i)";

    /**
     * Learners 0 to 19 open a once on Monday, 5 January 2026 at nine, for 60 seconds, and like it where their number is even;
     * 0 to 11 also open b on the Wednesday after at ten, for 120 seconds, and say nothing of it.
     *
     * @param no what those say who do not like it
     */
    private static String engagements(String no) {
        return "SELECT 'l' || i, 'a', NULL, TIMESTAMP '2026-01-05 09:00:00', 1, 60::DOUBLE, NULL::DOUBLE,"
                + " CASE WHEN i % 2 = 0 THEN true ELSE " + no + " END, 'viewed' FROM range(20) AS t(i)"
                + " UNION ALL SELECT 'l' || i, 'b', NULL, TIMESTAMP '2026-01-07 10:30:00', 1, 120, NULL, NULL, 'completed'"
                + " FROM range(12) AS t(i)";
    }

    private static Map<TableSpec, String> tables(String no) {
        return Map.of(TableSpec.CATALOGUE, CATALOGUE, TableSpec.PEOPLE, PEOPLE, TableSpec.ENGAGEMENTS, engagements(no));
    }

    private static Findings asked(Map<TableSpec, String> tables) {
        try (Study study = StudyFixture.ofLearning(tables)) {
            return asked(study);
        }
    }

    private static Findings asked(Study study) {
        Findings found = new ExploreAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
        // Figures are made while the study is open.
        assertFalse(found.figures().isEmpty());
        return found;
    }

    /** The rows of a table as text, numbers with two digits. */
    private static List<String> rows(Findings found, String name) {
        Table table = FoundIn.table(found, name);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            int at = row;
            rows.add(table.columns().stream()
                    .map(column -> column.isMissing(at)
                            ? ""
                            : column instanceof DoubleColumn numbers
                                    ? String.format(Locale.ROOT, "%.2f", numbers.getDouble(at))
                                    : column.getString(at))
                    .reduce((one, other) -> one + "," + other)
                    .orElse(""));
        }
        return rows;
    }

    private static Figure figure(Findings found, String id) {
        return found.figures().stream()
                .filter(figure -> figure.caption().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadlineCountsAndFewEngagementsAreSaidToPrevailOnlyWhereTheyDo() {
        Findings found = asked(tables("false"));
        assertEquals(
                "32 engagements of 20 learners with 2 items; half of the learners have 2 engagements or fewer",
                found.reading().headline());
        String evidence = String.join(" ", found.reading().sentences());
        // Of 20 of 20, Wilson's lower end is 83.9 %.
        assertTrue(
                evidence.contains("100.0 % of learners (83.9 to 100.0 %) have 1 to 5 engagements, so most have no more;"
                        + " the mean is 1.6."),
                evidence);
        assertEquals(32, found.provenance().views());
        assertEquals(20, found.provenance().learners());
    }

    @Test
    void manyEngagementsEachAreToldAsSuchAndAnEvenSplitAsOpen() {
        String six = " FROM range(%d) AS t(i), range(6) AS u(j)";
        String row =
                "SELECT 'l' || i, 'a' || j, NULL, NULL::TIMESTAMP, 1, NULL::DOUBLE, NULL::DOUBLE, NULL::BOOLEAN, NULL";
        Findings many = asked(Map.of(TableSpec.ENGAGEMENTS, row + six.formatted(20)));
        assertTrue(many.reading().sentences().getFirst().contains("so most have more"), many.reading()::toString);
        Findings even = asked(Map.of(
                TableSpec.ENGAGEMENTS,
                row + six.formatted(10) + " UNION ALL SELECT 'm' || i, 'a', NULL, NULL, 1, NULL, NULL, NULL, NULL"
                        + " FROM range(10) AS t(i)"));
        assertTrue(even.reading().sentences().getFirst().contains("cannot be told"), even.reading()::toString);
        assertTrue(
                even.reading().notices().stream()
                        .map(Notice::sentence)
                        .anyMatch(one -> one.startsWith("There is no list of learners and no catalogue")),
                even.reading()::toString);
    }

    /** Not said is not no: it is left out of likes, and told where kinds are compared. */
    @Test
    void likesAreOfThoseWhoSaidAnything() {
        Findings found = asked(tables("false"));
        Interval half = Wilson.of(6, 12);
        // Seniors are eight and so left out; the item of Excel that all twelve say something of is a alone.
        assertEquals(
                List.of("Data,Excel,12,12,0.50,%.2f,%.2f".formatted(half.low(), half.high())),
                rows(found, "department_by_domain"));
        assertEquals(
                Set.of("viewed,liked,20,20,0.50", "viewed,not liked,20,20,0.50", "completed,not said,12,12,1.00"),
                rows(found, "engagement_kind_by_liked").stream()
                        .map(row -> row.substring(0, row.indexOf('.') + 3))
                        .filter(row -> !row.endsWith("0.00"))
                        .collect(Collectors.toSet()));
        assertFalse(found.reading().notices().toString().contains("not a no"));
    }

    /** Where nobody says no, all who say anything say yes: the share is of all engagements, and it is said so. */
    @Test
    void whereNobodySaysNoSharesAreOfAll() {
        Findings found = asked(tables("NULL"));
        // Of 32 engagements ten are liked.
        assertTrue(
                found.reading().sentences().get(1).startsWith("31.2 % of 32 engagements are liked ("),
                found.reading()::toString);
        assertTrue(found.reading().notices().stream()
                .anyMatch(notice ->
                        notice.code().equals("nobody-says-no") && notice.severity() == Notice.Severity.WARNING));
        assertEquals(
                List.of("Data,Excel,24,12,0.25", "Data,Word,12,12,0.00"),
                rows(found, "department_by_domain").stream()
                        .map(row -> row.substring(0, row.indexOf('.') + 3))
                        .toList());
    }

    /** An item of two fields counts in both, one of none is not told, a level that is undefined is none. */
    @Test
    void learnersAndItemsAreCountedAsTheListsHaveThem() {
        Findings found = asked(tables("false"));
        assertEquals(
                List.of("Junior,Data,12,0.60,%.2f,%.2f"
                        .formatted(Wilson.of(12, 20).low(), Wilson.of(12, 20).high())),
                rows(found, "seniority_by_department"));
        assertEquals(
                List.of(",1", "Advanced,Excel,1", "Advanced,Word,1", "Beginner,Excel,1"),
                rows(found, "level_by_domain").stream()
                        .map(row -> row.substring(0, row.indexOf(",0.33")))
                        .map(row -> row.replace("not told,not told", ""))
                        .toList());
        assertEquals(
                List.of("Job,Analyst,12", "Department,Data,12", "Seniority,Junior,12", "Learning style,Visual,20"),
                rows(found, "learner_shares").stream()
                        .map(row -> row.replaceAll("^([^,]*,[^,]*,[^,]*),.*", "$1"))
                        .toList());
        assertTrue(rows(found, "item_shares").getFirst().startsWith("Field,Excel,2,0.67,"));
    }

    /** One of twelve juniors and none of the seniors is told, and no number of the eight seniors stands anywhere. */
    @Test
    void groupsOfFewerThanTenAreLeftOutAndCounted() {
        Findings found = asked(tables("false"));
        String all = found.tables().stream()
                .filter(table -> table.table().columnNames().contains("learners"))
                .map(NamedTable::name)
                .filter(name -> !name.equals("engagements_by_learner"))
                .flatMap(name -> rows(found, name).stream())
                .reduce("", (one, other) -> one + "\n" + other);
        assertFalse(all.contains("Senior,") || all.contains("Sales") || all.contains("Seller"), all);
        assertTrue(
                found.reading().notices().stream()
                        .anyMatch(notice -> notice.code().equals("too-few")),
                found.reading()::toString);
        HeatMapFigure map = (HeatMapFigure) figure(found, "seniority_by_department");
        assertEquals(List.of("Junior", "Senior"), map.rows());
        assertTrue(Double.isNaN(map.cells().getLast().value()));
        assertEquals("", map.cells().getLast().label());
    }

    @Test
    void meanSecondsComeWithIntervalsThatCountLearners() {
        Findings found = asked(tables("false"));
        // Each of twelve juniors: 60 seconds with a and 120 with b, in Excel; so no spread between them.
        assertEquals(
                List.of("Junior,Excel,24,12,90.00,90.00,90.00", "Junior,Word,12,12,120.00,120.00,120.00"),
                rows(found, "seniority_by_domain"));
        assertEquals(
                List.of(
                                "not said,12,12,120.00,120.00,120.00",
                                "liked,10,10,60.00,60.00,60.00",
                                "not liked,10,10,60.00,60.00,60.00")
                        .stream()
                        .sorted()
                        .toList(),
                rows(found, "seconds_by_like").stream().sorted().toList());
        assertTrue(String.join(" ", found.reading().sentences())
                .contains("Those that are liked last 1.0 minutes on average, those that are not 1.0."));
    }

    /** Days without anything are there, too; a week begins on Monday, and a day of the week that there is not has no engagements. */
    @Test
    void daysHoursAndDaysOfTheWeek() {
        Findings found = asked(tables("false"));
        assertEquals(
                List.of("0,2026-01-05,20", "1,2026-01-06,0", "2,2026-01-07,12"), rows(found, "engagements_by_day"));
        assertEquals(
                List.of("09:00,20", "10:00,12"),
                rows(found, "engagements_by_hour").stream()
                        .filter(row -> !row.endsWith(",0"))
                        .toList());
        assertEquals(24, rows(found, "engagements_by_hour").size());
        assertEquals(
                List.of(
                        "Monday,1,20,20.00",
                        "Tuesday,1,0,0.00",
                        "Wednesday,1,12,12.00",
                        "Thursday,0,0,0.00",
                        "Friday,0,0,0.00",
                        "Saturday,0,0,0.00",
                        "Sunday,0,0,0.00"),
                rows(found, "engagements_by_weekday"));
        assertTrue(found.reading().notices().stream()
                .anyMatch(notice -> notice.sentence().contains("time zone")));
    }

    @Test
    void longPeriodsAreToldByWeeks() {
        OpenedTimes times = new OpenedTimes(
                new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), 1L, LocalDate.of(2024, 1, 1), 2L)), List.of());
        assertEquals(7, times.step());
        assertEquals(209, times.stretches().size());
        assertEquals(
                3,
                times.stretches().stream()
                        .mapToLong(OpenedTimes.Stretch::engagements)
                        .sum());
        assertEquals(209, times.weekdays().getFirst().days());
        assertEquals(
                1462,
                times.weekdays().stream().mapToLong(OpenedTimes.Weekday::days).sum());
    }

    /** Bins grow by one factor and none is narrower than a whole number. */
    @Test
    void binsOfLearnersAreWideWhereThereAreMany() {
        LearnerCounts counts = new LearnerCounts(new TreeMap<>(Map.of(1L, 5L, 5L, 3L, 999L, 2L)));
        List<Long> edges = counts.edges();
        assertEquals(List.of(1L, 2L, 3L, 4L), edges.subList(0, 4));
        assertEquals(1000, edges.getLast());
        assertTrue(edges.size() <= 51 && edges.size() > 30, edges::toString);
        assertEquals(
                10,
                IntStream.range(0, edges.size() - 1)
                        .mapToLong(bin -> counts.count(edges.get(bin), edges.get(bin + 1)))
                        .sum());
        assertEquals(8, counts.few());
        assertEquals(1, counts.median());
    }

    @Test
    void wordsForDegreesStandInTheirOrder() {
        assertEquals(
                List.of("Student", "Junior", "Mid-level", "Senior", "Lead", "Alpha", "Beta", ""),
                Stream.of("Lead", "", "Beta", "Senior", "Student", "Alpha", "Mid-level", "Junior")
                        .sorted(ByDegree.LOWEST_FIRST)
                        .toList());
    }

    /** What somebody opens most goes with seniority here: all juniors one field, all seniors the other. */
    @Test
    void seniorityIsSaidToGoWithFieldsOnlyWhereItDoes() {
        String catalogue = "SELECT * FROM (VALUES ('a', 'A', NULL, 'Excel'), ('b', 'B', NULL, 'Word'))";
        String people = "SELECT 'l' || i, NULL, 'D', 'J', CASE WHEN i %% 2 = 0 THEN 'Junior' ELSE 'Senior' END"
                        .replace("%%", "%")
                + " FROM range(40) AS t(i)";
        String opened =
                "SELECT 'l' || i, CASE WHEN %s = 0 THEN 'a' ELSE 'b' END, NULL, NULL::TIMESTAMP, 1 FROM range(40) AS t(i)";
        String together = asked(Map.of(
                        TableSpec.CATALOGUE, catalogue,
                        TableSpec.PEOPLE, people,
                        TableSpec.ENGAGEMENTS, opened.formatted("i % 2")))
                .reading()
                .toString();
        assertTrue(together.contains("goes with seniority beyond chance (strongly: Cramér’s V 1.00)"), together);
        String apart = asked(Map.of(
                        TableSpec.CATALOGUE, catalogue,
                        TableSpec.PEOPLE, people,
                        TableSpec.ENGAGEMENTS, opened.formatted("(i // 2) % 2")))
                .reading()
                .toString();
        assertTrue(apart.contains("does not go with seniority beyond chance (Cramér’s V 0.00, p 1.00)"), apart);
        // Each job is in one department.
        assertTrue(apart.contains("job-tells-department"), apart);
        String few = asked(Map.of(
                        TableSpec.CATALOGUE, catalogue,
                        TableSpec.PEOPLE, people,
                        TableSpec.ENGAGEMENTS, opened.formatted("i").replace("range(40)", "range(12)")))
                .reading()
                .toString();
        assertTrue(few.contains("cannot be told: there are too few in some pairs of seniority and field"), few);
    }

    /** What is drawn stands in the table of the figure. */
    @Test
    void figuresShowWhatTheirTablesTell() {
        Findings found = asked(tables("false"));
        List<String> names = found.tables().stream().map(NamedTable::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals(
                found.figures().size(),
                found.figures().stream()
                        .map(one -> one.caption().id())
                        .distinct()
                        .count());
        found.figures().forEach(one -> assertTrue(names.contains(one.caption().table()), one.caption()::toString));
        HistogramFigure counts = (HistogramFigure) figure(found, "engagements_by_learner");
        assertEquals(List.of(1.0, 2.0, 3.0), counts.edges());
        assertEquals(List.of(8L, 12L), counts.counts());
        assertEquals(List.of("1,1,8", "2,2,12"), rows(found, "engagements_by_learner"));
        HistogramFigure seconds = (HistogramFigure) figure(found, "engagements_by_seconds");
        assertEquals(32, seconds.counts().stream().mapToLong(Long::longValue).sum());
        IntervalFigure people = (IntervalFigure) figure(found, "learner_shares");
        for (IntervalFigure.Row row : people.rows()) {
            assertTrue(FoundIn.table(found, "learner_shares").stream().anyMatch(one -> isAs(one, row)), row::toString);
        }
    }

    private static boolean isAs(Row one, IntervalFigure.Row row) {
        return one.getString("value").equals(row.category())
                && one.getString("property").equals(row.group())
                && Math.abs(100 * one.getDouble("portion") - row.value()) < 1e-9;
    }

    @Test
    void aFilteredStudyIsTheStudyOfItsRowsAndNothingLeftIsRefused() {
        try (Study study = StudyFixture.ofLearning(tables("false"))) {
            LocalDate monday = LocalDate.of(2026, 1, 5);
            Findings found = asked(study.filtered(Filter.everything().withDays(new Days(monday, monday))));
            assertTrue(
                    found.reading().headline().startsWith("20 engagements of 20 learners with 1 item;"),
                    found.reading().headline());
            Study none = study.filtered(Filter.everything().withVideos(List.of("z")));
            assertEquals(
                    "no-views",
                    assertThrows(ProblemException.class, () -> asked(none))
                            .problem()
                            .code());
        }
    }

    @Test
    void oneLearnerIsAnsweredAndNoGroupIsTold() {
        Findings found = asked(Map.of(
                TableSpec.ENGAGEMENTS,
                "SELECT 'l', 'a', NULL, TIMESTAMP '2026-01-05 09:00:00', 1, 60::DOUBLE, NULL::DOUBLE, true, 'viewed'"));
        assertEquals(
                "1 engagement of 1 learner with 1 item; half of the learners have 1 engagement or fewer",
                found.reading().headline());
        assertEquals(List.of(), rows(found, "seconds_by_like"));
        assertEquals(List.of(), rows(found, "engagement_kind_by_liked"));
    }
}
