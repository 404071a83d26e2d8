package org.lectern.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.timeline.RetentionCurve.Place;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.stats.Binomial;
import org.lectern.stats.Wilson;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class RetentionCurveTest {

    private static final TimelineParams PARAMS = TimelineParams.of(Choices.standard());

    private static Findings look(String videos, List<Place> places) {
        List<String> rows = places.stream()
                .map(place -> String.format(Locale.ROOT, "('intro', NULL, %f, %f)", place.place(), place.watching()))
                .toList();
        try (Study study = StudyFixture.ofTotals(
                "SELECT * FROM (VALUES " + videos + ")", "SELECT * FROM (VALUES " + String.join(", ", rows) + ")")) {
            return new TimelineAnalysis().ask(PARAMS, study, TaskContext.quiet());
        }
    }

    private static Table table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(NamedTable::table)
                .findFirst()
                .orElseThrow();
    }

    /** A hundred places, falling from 1 by half a point each. */
    private static List<Place> falling() {
        List<Place> places = new ArrayList<>();
        for (int percent = 1; percent <= 100; percent++) {
            places.add(new Place(percent / 100.0, 1 - 0.005 * percent));
        }
        return places;
    }

    private static RetentionCurve of(long plays, List<Place> places) {
        return new RetentionCurve("intro", "", plays, 600, places);
    }

    @Test
    void drawsTheListWithAnIntervalUpToOne() {
        Findings found = look(
                "('intro', 'C', 400, NULL, NULL, NULL, 200.0, NULL)",
                List.of(new Place(0, 1.25), new Place(0.5, 0.6), new Place(1, 0.3)));
        CurveFigure figure = assertInstanceOf(CurveFigure.class, found.figures().getFirst());
        List<Point> points = figure.lines().getFirst().points();
        assertEquals(List.of(0.0, 100.0, 200.0), points.stream().map(Point::x).toList());
        assertEquals(125, points.getFirst().y(), 1e-9);
        assertTrue(Double.isNaN(points.getFirst().high()));
        assertEquals(100 * Wilson.ofMean(0.6, 400, 0.95).low(), points.get(1).low(), 1e-9);
        Row half = table(found, "timeline").row(1);
        assertEquals("1:40", half.getString("at"));
        assertEquals("C", half.getString("course_code"));
        assertEquals(0.6, half.getDouble("watching_share"), 1e-12);
        assertEquals(400, found.provenance().views());
        assertEquals(0, found.provenance().learners());
        assertTrue(found.reading()
                .sentences()
                .contains("Half way, at 1:40, 60.0 % of plays are watching, and 30.0 % at the end (400 plays)."));
    }

    @Test
    void withoutPlaysAndLengthItDrawsPercentAndTestsNothing() {
        Findings found = look(
                "('intro', NULL, NULL, NULL, NULL, 40.0, NULL, NULL)", List.of(new Place(0, 1), new Place(1, 0.3)));
        CurveFigure figure = assertInstanceOf(CurveFigure.class, found.figures().getFirst());
        assertEquals(100, figure.lines().getFirst().points().getLast().x());
        assertTrue(Double.isNaN(figure.lines().getFirst().points().getLast().low()));
        assertEquals(
                List.of("no-learners", "too-few-to-test", "length-unknown"),
                found.reading().notices().stream().map(Notice::code).toList());
        assertEquals("100 %", table(found, "timeline").row(1).getString("at"));
    }

    @Test
    void aSteadyFallHasNothingThatStandsOut() {
        TestedMoments standing = of(100_000, falling()).standing(30);
        assertEquals(93, standing.tested());
        assertEquals(List.of(), standing.found());
    }

    /** Of 1,000 plays that pass every place, as many go out as come in; after the 40th place 60 go and none come. */
    private static List<Place> wavering(int by) {
        List<Place> places = new ArrayList<>();
        for (int percent = 1; percent <= 100; percent++) {
            int plays = 1_000 + (percent % 2 == 0 ? by : 0) - (percent > 40 ? 60 : 0);
            places.add(new Place(percent / 100.0, plays / 1_000.0));
        }
        return places;
    }

    @Test
    void aFallStandsOutOnlyFromTheUpsAndDownsAroundIt() {
        List<Found> steady = of(1_000, wavering(0)).standing(30).found();
        assertEquals(List.of(Kind.EXIT), steady.stream().map(Found::kind).toList());
        assertEquals(60, steady.getFirst().count());
        assertEquals(List.of(), of(1_000, wavering(30)).standing(30).found());
    }

    @Test
    void aRoundedFallMayBeLessByOneStep() {
        // Two falls of a hundredth, of 5,000 plays; none would be chance, were shares not rounded.
        List<Place> places = new ArrayList<>();
        for (int percent = 1; percent <= 100; percent++) {
            places.add(new Place(percent / 100.0, percent < 30 ? 1 : percent < 60 ? 0.99 : 0.98));
        }
        assertEquals(List.of(), of(5_000, places).standing(30).found());
        places.replaceAll(place -> place.place() < 0.3 ? new Place(place.place(), 1.0001) : place);
        assertEquals(2, of(5_000, places).standing(30).found().size());
    }

    @Test
    void whereNothingComesInItIsTheExactTest() {
        // 1,000, 990, 980, … and 90 less from the 40th place on: usual is the middle of the rates around it.
        List<Long> plays = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            plays.add(1_000L - 10L * i - (i > 40 ? 90 : 0));
        }
        Rates.Tested tested = new NetFalls(plays, 0).tested().get(40);
        assertEquals(100, tested.count());
        assertEquals(600, tested.of());
        assertEquals(Binomial.twoSided(100, 600, tested.usual()), tested.p(), 1e-12);
    }

    /** Each of 500 plays runs on with one chance at each place; nothing is planted. */
    @Test
    void evenLeavingSeldomGivesAFinding() {
        Random lots = new Random(8);
        int alarms = 0;
        for (int trial = 0; trial < 200; trial++) {
            int running = 500;
            List<Place> places = new ArrayList<>();
            for (int percent = 1; percent <= 100; percent++) {
                int left = 0;
                for (int i = 0; i < running; i++) {
                    left += lots.nextInt(100) == 0 ? 1 : 0;
                }
                running -= left;
                places.add(new Place(percent / 100.0, running / 500.0));
            }
            alarms += of(500, places).standing(30).found().isEmpty() ? 0 : 1;
        }
        assertTrue(alarms <= 18, alarms + " of 200");
    }

    @Test
    void aRiseIsAPeakAndAFallAnExit() {
        List<Place> places = new ArrayList<>(falling());
        for (int i = 40; i < 43; i++) {
            places.set(i, new Place(places.get(i).place(), places.get(i).watching() + 0.2));
        }
        for (int i = 70; i < 100; i++) {
            places.set(i, new Place(places.get(i).place(), places.get(i).watching() - 0.15));
        }
        List<Found> found = of(2_000, places).standing(30).found();
        Found peak = found.stream()
                .filter(one -> one.kind() == Kind.PEAK)
                .findFirst()
                .orElseThrow();
        assertEquals(0.41 * 600, peak.at(), 1e-9);
        assertEquals(390, peak.count());
        assertEquals(2_000, peak.of());
        // The fall after the peak, and the one that was planted.
        List<Double> exits = found.stream()
                .filter(one -> one.kind() == Kind.EXIT)
                .map(Found::at)
                .sorted()
                .toList();
        assertEquals(2, exits.size());
        assertEquals(0.43 * 600, exits.getFirst(), 1e-9);
        assertEquals(0.70 * 600, exits.getLast(), 1e-9);
        // A rise that few plays make may be chance.
        assertTrue(of(12, places).standing(10).found().stream().noneMatch(one -> one.kind() == Kind.PEAK));
    }
}
