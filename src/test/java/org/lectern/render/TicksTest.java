package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.figure.Axis;

class TicksTest {

    private static final Axis FREE = new Axis("Free", Axis.Scale.LINEAR, Double.NaN, Double.NaN);

    @Test
    void percentagesAreMarkedInTwenties() {
        Ticks ticks = Ticks.of(new Span(Axis.percent("Completion (%)"), 3, 97), 5);
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), ticks.values());
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), ticks.labels());
    }

    @Test
    void aFreeEndGoesToTheNextMark() {
        Ticks ticks = Ticks.of(new Span(Axis.fromZero("Views"), 0, 6_100), 4);
        assertEquals(List.of(0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0), ticks.values());
        assertEquals(8_000, ticks.high());
        assertEquals("2,000", ticks.labels().get(1));
    }

    @Test
    void secondsAreMarkedAsClocksAre() {
        Ticks minutes = Ticks.of(new Span(Axis.clock("Position", 605), 0, 604), 6);
        assertEquals(List.of("0:00", "2:00", "4:00", "6:00", "8:00", "10:00"), minutes.labels());
        assertEquals(605, minutes.high());
        Ticks hours = Ticks.of(new Span(Axis.clock("Position", 7_300), 0, 7_290), 5);
        assertEquals(List.of("0:00", "30:00", "1:00:00", "1:30:00", "2:00:00"), hours.labels());
        Ticks days = Ticks.of(new Span(Axis.clock("Position", 90_000), 0, 90_000), 4);
        assertEquals(List.of("0:00", "7:00:00", "14:00:00", "21:00:00"), days.labels());
    }

    @Test
    void dataBeyondAGivenEndMoveIt() {
        Ticks ticks = Ticks.of(new Span(Axis.percent("Completion (%)"), 0, 130), 5);
        assertEquals(150, ticks.high());
    }

    @Test
    void smallStepsShowTheirDigits() {
        assertEquals(
                List.of("0", "0.002", "0.004", "0.006"),
                Ticks.of(new Span(Axis.fromZero("Lift"), 0, 0.0055), 3).labels());
    }

    @Test
    void millionsAreShort() {
        assertEquals(
                List.of("0", "0.5M", "1.0M", "1.5M"),
                Ticks.of(new Span(Axis.fromZero("Views"), 0, 1_400_000), 3).labels());
    }

    @Test
    void aSingleValueStandsInsideItsScale() {
        Ticks ticks = Ticks.of(new Span(FREE, 50, 50), 5);
        assertTrue(ticks.low() < 50 && 50 < ticks.high(), ticks.toString());
        Ticks zero = Ticks.of(new Span(Axis.fromZero("Views"), 0, 0), 5);
        assertTrue(zero.low() == 0 && zero.high() > 0, zero.toString());
    }

    @Test
    void logarithmsAreMarkedAtOneTwoFive() {
        Ticks ticks = Ticks.of(new Span(Axis.log("Views"), 3, 170), 8);
        assertEquals(List.of(2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0), ticks.values());
        assertEquals(2, ticks.low());
        assertEquals(200, ticks.high());
    }

    @Test
    void wideLogarithmsAreMarkedAtPowersOfTen() {
        assertEquals(
                List.of("1", "10", "100", "1,000", "10,000"),
                Ticks.of(new Span(Axis.log("Views"), 1, 10_000), 6).labels());
    }

    @Test
    void aLogarithmOfOneValueHasRoomOnBothSides() {
        Ticks ticks = Ticks.of(new Span(Axis.log("Views"), 10, 10), 6);
        assertTrue(ticks.low() < 10 && 10 < ticks.high(), ticks.toString());
    }

    @Test
    void betweenWholeNumbersIsNoMark() {
        Ticks ticks = Ticks.of(new Span(FREE, 1, 4).ofWholeNumbers(0.5), 10);
        assertEquals(List.of("1", "2", "3", "4"), ticks.labels());
        assertEquals(0.5, ticks.low());
        assertEquals(4.5, ticks.high());
    }

    @Test
    void aTinyRangeHasLabelsThatDiffer() {
        List<String> labels = Ticks.of(new Span(FREE, 0.123456, 0.12345601), 5).labels();
        assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
    }

    @Test
    void whatDiffersByRoundingOnlyIsOneValue() {
        Ticks ticks = Ticks.of(new Span(FREE, 75, Math.nextUp(75.0)), 5);
        assertTrue(ticks.low() < 74 && ticks.high() > 76, ticks.toString());
    }
}
