package org.lectern.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.FoundIn;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.stats.Wilson;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TimelineAnalysisTest {

    private static final TimelineParams PARAMS = TimelineParams.of(Choices.standard());

    private static TimelineParams of(String video) {
        return new TimelineParams(video, PARAMS.minimumViewers(), PARAMS.rule(), PARAMS.seed());
    }

    /** One stretch of the learner's watching; the order of the list is that of watching. */
    private record Stretch(String learner, double from, double to) {}

    /** Ann watches all and again 2 to 4; bob skips 1 to 3; cat stops at 2, pausing at 0.3. The video is 5 s long. */
    private static final List<Stretch> SMALL = List.of(
            new Stretch("ann", 0, 5),
            new Stretch("ann", 2, 4),
            new Stretch("bob", 0, 1),
            new Stretch("bob", 3, 5),
            new Stretch("cat", 0, 0.3),
            new Stretch("cat", 0.3, 2));

    private static Study study(List<Stretch> stretches, double length) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            rows.add(String.format(
                    Locale.ROOT,
                    "('%s', 'intro', 'C', 'Student', 1, %d, %.3f, %.3f, NULL::TIMESTAMP, false)",
                    one.learner(),
                    i + 1,
                    one.from(),
                    one.to()));
        }
        return StudyFixture.ofSegments("SELECT * FROM (VALUES " + String.join(", ", rows) + ")", length);
    }

    private static Findings look(TimelineParams params, Study study) {
        try (study) {
            return new TimelineAnalysis().ask(params, study, TaskContext.quiet());
        }
    }

    private static Table table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(NamedTable::table)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> longs(Table table, String column) {
        return table.stream().map(row -> row.getLong(column)).toList();
    }

    @Test
    void countsFirstAndRepeatedPassagesOfEachMoment() {
        Table timeline = table(look(PARAMS, study(SMALL, 5)), "timeline");
        assertEquals(
                List.of(0.0, 1.0, 2.0, 3.0, 4.0),
                timeline.doubleColumn("second").asList());
        assertEquals("0:04", timeline.row(4).getString("at"));
        assertEquals(List.of(3L, 2L, 1L, 2L, 2L), longs(timeline, "viewers"));
        assertEquals(List.of(3L, 2L, 1L, 2L, 2L), longs(timeline, "first_watch"));
        assertEquals(List.of(3L, 2L, 2L, 3L, 2L), longs(timeline, "passages"));
        assertEquals(List.of(0L, 0L, 1L, 1L, 0L), longs(timeline, "rewatch"));
        assertEquals(List.of(0L, 0L, 1L, 1L, 0L), longs(timeline, "viewers_again"));
        assertEquals(List.of(3L, 3L, 2L, 2L, 2L), longs(timeline, "viewers_reaching"));
        assertEquals(List.of(0L, 1L, 1L, 0L, 0L), longs(timeline, "viewers_skipping"));
        // Ann's last passage, in the order of watching, is the second one of 3 to 4.
        assertEquals(List.of(0L, 1L, 0L, 1L, 1L), longs(timeline, "viewers_leaving"));
        Row second = timeline.row(1);
        assertEquals(Wilson.of(2, 3).low(), second.getDouble("viewer_low"));
        assertEquals(Wilson.of(2, 3).high(), second.getDouble("viewer_high"));
        assertEquals("intro", second.getString("video_title"));
        assertEquals("C", second.getString("course_code"));
    }

    @Test
    void saysWhatStandsBehindIt() {
        Findings found = look(PARAMS, study(SMALL, 5));
        assertEquals(
                "Too few watch “intro” to say what stands out inside it.",
                found.reading().headline());
        assertEquals(
                List.of("few-learners", "too-few-to-test", "moments"),
                found.reading().notices().stream().map(Notice::code).toList());
        assertEquals(3, found.provenance().views());
        assertEquals(3, found.provenance().learners());
        assertEquals(ParameterOption.of(List.of("intro")), found.optionsOf("video"));
        assertTrue(table(found, "timeline_findings").isEmpty());
        assertEquals(6, table(found, "timeline_totals").row(0).getLong("stretches"));
    }

    @Test
    void threeFiguresFollowTheSecondsOfTheVideo() {
        List<CurveFigure> figures = look(PARAMS, study(SMALL, 5)).figures().stream()
                .map(CurveFigure.class::cast)
                .toList();
        assertEquals(
                List.of("timeline_viewers", "timeline_leaving", "timeline_passages"),
                figures.stream().map(figure -> figure.caption().id()).toList());
        assertEquals(5, figures.getFirst().valueAxis().high());
        assertEquals(
                200 / 3.0, figures.getFirst().lines().getFirst().points().get(1).y(), 1e-12);
    }

    @Test
    void anUnknownLengthIsTheFurthestSecondWatched() {
        Findings found = look(PARAMS, study(SMALL, 0));
        assertEquals(5, table(found, "timeline_totals").row(0).getDouble("video_seconds"));
        assertTrue(found.reading().notices().stream()
                .anyMatch(notice -> notice.code().equals("length-unknown")));
    }

    @Test
    void momentsAreAsWideAsTheLengthOfTheVideoAsks() {
        assertEquals(1, TimelineResult.width(600, 1));
        assertEquals(2, TimelineResult.width(601, 1));
        assertEquals(5, TimelineResult.width(3_000, 1));
        assertEquals(10, TimelineResult.width(3_600, 1));
        assertEquals(4_000, TimelineResult.width(2_400_000, 1));
        assertEquals(15, TimelineResult.width(600, 15));
        assertEquals(6, TimelineResult.width(3_000, 3));
    }

    /** What a learner does over and above what all do. */
    private interface Planted {
        void change(List<double[]> stretches);
    }

    /**
     * Learners of a video of which each leaves at a place drawn evenly (or stays, 60 %), half of them watch a stretch of
     * 20 s again and a third jump over one, at places drawn evenly.
     */
    private static String crowd(Random lots, int learners, int length, Planted planted) {
        List<String> rows = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            List<double[]> stretches = new ArrayList<>();
            double end = lots.nextDouble() < 0.6 ? length : lots.nextDouble() * length;
            if (lots.nextInt(3) == 0 && end > 60) {
                double jump = 1 + lots.nextDouble() * (end - 40);
                stretches.add(new double[] {0, jump});
                stretches.add(new double[] {jump + 20, end});
            } else {
                stretches.add(new double[] {0, Math.max(1, end)});
            }
            if (lots.nextBoolean() && end > 40) {
                double again = lots.nextDouble() * (end - 20);
                stretches.addFirst(new double[] {again, again + 20});
            }
            planted.change(stretches);
            for (int place = 0; place < stretches.size(); place++) {
                rows.add(String.format(
                        Locale.ROOT,
                        "('learner %d', 'intro', 'C', 'Student', 1, %d, %.3f, %.3f, NULL::TIMESTAMP, false)",
                        learner,
                        place + 1,
                        stretches.get(place)[0],
                        stretches.get(place)[1]));
            }
        }
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")"
                + " AS v(learner, video, course, role, session, place, from_second, to_second, started_at, inferred)";
    }

    private static Table found(Random lots, int learners, Planted planted) {
        return table(
                look(PARAMS, StudyFixture.ofSegments(crowd(lots, learners, 300, planted), 300)), "timeline_findings");
    }

    @Test
    void aPlantedPeakIsFoundWhereItIs() {
        Random lots = new Random(21);
        Table found = found(lots, 80, stretches -> {
            if (lots.nextDouble() < 0.35) {
                stretches.addFirst(new double[] {120, 130});
            }
        });
        assertEquals(1, found.rowCount(), found::print);
        Row peak = found.row(0);
        assertEquals("Watched again", peak.getString("kind"));
        assertTrue(peak.getDouble("from_second") >= 118 && peak.getDouble("to_second") <= 132, found::print);
        assertTrue(peak.getDouble("share") > 0.25 && peak.getDouble("p_adjusted") < 0.01, found::print);
        assertTrue(peak.getDouble("share_low") <= peak.getDouble("share"));
    }

    /** The video, then the evidence: the headline says where it is, and that is said there, too. */
    @Test
    void whatStandsOutIsToldOnce() {
        Random lots = new Random(21);
        String crowd = crowd(lots, 80, 300, stretches -> {
            if (lots.nextDouble() < 0.35) {
                stretches.addFirst(new double[] {120, 130});
            }
        });
        Reading reading = look(PARAMS, StudyFixture.ofSegments(crowd, 300)).reading();
        assertEquals(
                List.of("“intro”: " + reading.sentences().getFirst()),
                reading.standouts().stream().map(Standout::sentence).toList());
    }

    @Test
    void aPlantedSkipIsFoundWhereItIs() {
        Random lots = new Random(22);
        Table found = found(lots, 80, stretches -> {
            double[] last = stretches.getLast();
            if (lots.nextDouble() < 0.5 && last[0] < 50 && last[1] > 75) {
                double end = last[1];
                last[1] = 50;
                stretches.add(new double[] {75, end});
            }
        });
        assertEquals(
                List.of("Skipped"),
                List.copyOf(new TreeSet<>(found.stringColumn("kind").asList())));
        assertEquals(50, found.row(0).getDouble("from_second"), 2);
        assertEquals(75, found.row(0).getDouble("to_second"), 2);
        assertEquals("0:50 to 1:15", found.row(0).getString("at"));
    }

    @Test
    void aPlantedExitIsFoundAtItsSecond() {
        Random lots = new Random(23);
        Table found = found(lots, 80, stretches -> {
            double[] last = stretches.getLast();
            if (lots.nextDouble() < 0.3 && last[0] < 200 && last[1] > 200) {
                last[1] = 200;
            }
        });
        assertEquals(1, found.rowCount(), found::print);
        assertEquals("Left", found.row(0).getString("kind"));
        assertEquals(199, found.row(0).getDouble("from_second"));
        assertEquals(200, found.row(0).getDouble("to_second"));
        assertEquals("3:19", found.row(0).getString("at"));
    }

    @Test
    void momentsAreNoShorterThanThePlayerReports() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stretches.add(new Stretch("learner " + i, 0, 15.0 * (1 + i % 18)));
        }
        Findings ticked = look(PARAMS, study(stretches, 300));
        assertEquals(15, table(ticked, "timeline_totals").row(0).getLong("moment_seconds"));
        assertTrue(FoundIn.codes(ticked).contains("ticks"));
        assertTrue(table(ticked, "timeline_findings").isEmpty());
        // At the same places, and as many anywhere else.
        for (int i = 0; i < 80; i++) {
            stretches.add(new Stretch("other " + i, 0, 1 + 3.2 * i));
        }
        Findings exact = look(PARAMS, study(stretches, 300));
        assertEquals(1, table(exact, "timeline_totals").row(0).getLong("moment_seconds"));
        assertFalse(FoundIn.codes(exact).contains("ticks"));
    }

    @Test
    void whoStopsAtTheEndDoesNotLeave() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stretches.add(new Stretch("learner " + i, 0, 299));
        }
        assertTrue(
                table(look(PARAMS, study(stretches, 300)), "timeline_findings").isEmpty());
    }

    @Test
    void anotherVideoMayBeChosen() {
        String rows = """
                SELECT 'l' || i AS learner, CASE WHEN i < 12 THEN 'long' ELSE 'short' END AS video, 'C', 'Student', i,
                       1, 0.0, 30.0, NULL::TIMESTAMP, i = 13
                FROM range(20) AS numbers(i)
                """;
        Study study = StudyFixture.ofSegments(rows, 60);
        Findings found = new TimelineAnalysis().ask(of("short"), study, TaskContext.quiet());
        assertEquals(ParameterOption.of(List.of("long", "short")), found.optionsOf("video"));
        assertEquals(8, table(found, "timeline_totals").row(0).getLong("viewers"));
        assertTrue(found.reading().notices().stream()
                .anyMatch(notice -> notice.sentence().startsWith("Of 8 stretches of watching, 1 has an end")));
        Findings largest = new TimelineAnalysis().ask(of("none"), study, TaskContext.quiet());
        assertEquals(12, table(largest, "timeline_totals").row(0).getLong("viewers"));
        assertEquals("video-missing", largest.reading().notices().getFirst().code());
        study.close();
    }

    @Test
    void aStudyWithoutPositionsSaysSo() {
        Study study = StudyFixture.of(List.of(new StudyFixture.View("ann", "v1", "X", 100)));
        ProblemException trouble = assertThrows(ProblemException.class, () -> look(PARAMS, study));
        assertEquals("no-positions", trouble.problem().code());
    }

    @Test
    void parametersCheckThemselves() {
        assertThrows(IllegalArgumentException.class, () -> new TimelineParams("", 0, PARAMS.rule(), 1));
    }

    @Test
    void standsInTheListAfterDropOff() {
        List<String> ids =
                Analyses.all().stream().map(analysis -> analysis.id()).toList();
        assertEquals(ids.indexOf("dropoff") + 1, ids.indexOf("timeline"));
        assertFalse(ids.contains(""));
    }
}
