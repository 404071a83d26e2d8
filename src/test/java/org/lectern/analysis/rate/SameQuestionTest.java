package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Where every view runs to the end or not at all, Explore, Churn and Drop-off ask the same. */
class SameQuestionTest {

    private static Study study;
    private static Findings explore;
    private static Findings churn;
    private static Findings dropoff;

    /**
     * Two courses: the one with more views, Long, has fewer learners. In Long 5 few finish; some learners watch again, one of
     * them forty times.
     */
    @BeforeAll
    static void ask() {
        study = StudyFixture.ofSql("""
                SELECT 'l' || learner, course || ' ' || video, course, course, 'Student',
                       CASE WHEN (learner * 7919 + video * 104729 + again * 31) % 100
                                < CASE WHEN course = 'Long' AND video = 5 THEN 20 ELSE 40 + learner % 50 END
                            THEN 100 ELSE 0 END
                FROM range(120) AS learners(learner), range(1, 13) AS videos(video), range(40) AS agains(again),
                     (VALUES ('Long'), ('Short')) AS courses(course)
                WHERE CASE WHEN course = 'Long' THEN learner < 90 ELSE video <= 4 END
                  AND (again = 0 OR (learner % 9 = 1 AND again < 3) OR (learner = 17 AND video = 2))
                """);
        explore = of(new ExploreAnalysis());
        churn = of(new ChurnAnalysis());
        dropoff = of(new DropoffAnalysis());
    }

    @AfterAll
    static void close() {
        study.close();
    }

    private static Findings of(Analysis<?> analysis) {
        return of(analysis, study);
    }

    private static <P extends Record> Findings of(Analysis<P> analysis, Study study) {
        return analysis.answer(Choices.standard(), study, TaskContext.quiet());
    }

    private static Table table(Findings findings, String name) {
        return findings.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(NamedTable::table)
                .findFirst()
                .orElseThrow();
    }

    /** Share and interval of views that do not run to the end, by what stands in the first column. */
    private static Map<String, double[]> lost(Table table, String stem, String share) {
        Map<String, double[]> rates = new TreeMap<>();
        for (Row row : table) {
            rates.put(
                    table.columnNames().contains("course_code")
                                    || table.columnNames().contains("video_title")
                            ? row.getString(0)
                            : "",
                    new double[] {row.getDouble(share), row.getDouble(stem + "_low"), row.getDouble(stem + "_high")});
        }
        return rates;
    }

    private static Map<String, double[]> finished(Table table) {
        Map<String, double[]> rates = lost(table, "completed", "completed_share");
        rates.replaceAll((_, rate) -> new double[] {1 - rate[0], 1 - rate[2], 1 - rate[1]});
        return rates;
    }

    private static void assertSame(Map<String, double[]> expected, Map<String, double[]> rates) {
        assertEquals(expected.keySet(), rates.keySet());
        expected.forEach((name, rate) -> {
            double[] other = rates.getOrDefault(name, new double[0]);
            assertEquals(3, other.length);
            for (int i = 0; i < 3; i++) {
                assertEquals(rate[i], other[i], 1e-12, name);
            }
        });
    }

    @Test
    void ofVideosAllGiveOneAnswer() {
        Map<String, double[]> churned = lost(table(churn, "video_churn"), "churn", "churn_rate");
        assertEquals(16, churned.size());
        assertSame(churned, lost(table(dropoff, "abandoned_videos"), "abandonment", "abandonment_rate"));
        assertSame(churned, finished(table(explore, "video_engagement")));
    }

    @Test
    void ofCoursesAllGiveOneAnswer() {
        Map<String, double[]> churned = lost(table(churn, "course_churn"), "churn", "churn_rate");
        assertEquals(2, churned.size());
        assertSame(churned, lost(table(dropoff, "abandonment_by_course"), "abandonment", "abandonment_rate"));
        assertSame(churned, finished(table(explore, "course_engagement")));
    }

    @Test
    void ofTheStudyAllGiveOneAnswer() {
        Map<String, double[]> churned = lost(table(churn, "churn_totals"), "churn", "churn_rate");
        assertSame(churned, lost(table(dropoff, "dropoff_totals"), "abandonment", "abandonment_rate"));
        assertSame(churned, finished(table(explore, "study_totals")));
    }

    /** The mean of views of 0 and 100 % is the share of those that run to the end. */
    @Test
    void theMeanIsTheShare() {
        for (String table : new String[] {"video_engagement", "course_engagement"}) {
            for (Row row : table(explore, table)) {
                assertEquals(100 * row.getDouble("completed_share"), row.getDouble("avg_completion_rate"), 1e-9);
                assertEquals(100 * row.getDouble("completed_low"), row.getDouble("avg_completion_low"), 1e-9);
                assertEquals(100 * row.getDouble("completed_high"), row.getDouble("avg_completion_high"), 1e-9);
            }
        }
    }

    @Test
    void allNameTheSameVideosBeyondChance() {
        long named = table(dropoff, "dropoff_totals").row(0).getLong("videos_beyond_chance");
        assertEquals(1, named);
        assertTrue(sentences(explore).contains("and 1 below it. Below it is video Long 5"), () -> sentences(explore));
        assertTrue(
                explore.reading()
                        .headline()
                        .startsWith("One of 16 videos holds attention less than the rest; it is Long 5 ("),
                explore.reading()::headline);
        Standout first = explore.reading().standouts().getFirst();
        assertEquals(Optional.of(new Subject(Subject.Kind.VIDEO, "Long 5")), first.about());
        assertEquals(unwatched("Long 5"), first.atStake(), 1e-6);
        assertTrue(first.sentence().startsWith("Video Long 5 holds attention less than the rest: "), first::sentence);
        assertTrue(
                sentences(churn).contains("Of 16 videos with at least 30 views by 10 learners, 1 lies above"),
                () -> sentences(churn));
        assertTrue(sentences(churn).contains("Above it lies video Long 5"), () -> sentences(churn));
        assertTrue(sentences(dropoff).contains("is video Long 5"), () -> sentences(dropoff));
    }

    /** Two views of one video each: nothing was compared, so nothing is said to be like the rest. */
    @Test
    void whereNothingWasComparedAllSaySo() {
        try (Study small = StudyFixture.of(List.of(
                new View("l1", "v1", "C", 100), new View("l2", "v1", "C", 20), new View("l1", "v2", "C", 90)))) {
            for (Analysis<?> analysis : List.of(new ExploreAnalysis(), new ChurnAnalysis(), new DropoffAnalysis())) {
                assertEquals(
                        List.of(
                                "No video has 30 views by 10 learners, so none could be compared with the rest: change none"
                                        + " because of these figures, and look again when more have watched."),
                        of(analysis, small).reading().actions(),
                        analysis.id());
            }
        }
    }

    /** Full lengths that would be watched more if the video had the mean of the study. */
    private static double unwatched(String video) {
        double mean = table(explore, "study_totals").row(0).getDouble("avg_completion_rate");
        return table(explore, "video_engagement").stream()
                .filter(row -> row.getString("video_title").equals(video))
                .mapToDouble(row -> row.getLong("views") * (mean - row.getDouble("avg_completion_rate")) / 100)
                .sum();
    }

    private static String sentences(Findings findings) {
        return String.join(" ", findings.reading().sentences());
    }

    @Test
    void allWalkAlongTheSameCourse() {
        assertEquals("Long", table(churn, "churn_along_course").row(0).getString("course_code"));
        assertEquals("Long", table(dropoff, "course_path").row(0).getString("course_code"));
    }
}
