package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static List<String> of(List<Entry> entries, Arm arm) {
        return entries.stream()
                .filter(entry -> entry.arm() == arm)
                .map(entry -> entry.learner().pseudonym())
                .sorted()
                .toList();
    }

    /** Computed with Python's hmac and hashlib. */
    @Test
    void holdsOutTheFirstInTheOrderOfTheirHmac() {
        List<Entry> entries = Campaigns.plan("campaign-2026-02", 40, 0.25).entries(Campaigns.NOW);
        assertEquals(
                List.of("L003", "L004", "L007", "L019", "L027", "L029", "L030", "L035", "L038", "L039"),
                of(entries, Arm.HOLD_OUT));
        assertEquals(30, of(entries, Arm.CONTACT).size());
    }

    @Test
    void theOrderInWhichLearnersAreGivenDoesNotMatter() {
        List<Flagged> mixed = new ArrayList<>(Campaigns.learners(300));
        Collections.shuffle(mixed, new Random(1));
        Plan plan = new Plan(Campaigns.campaign("c"), mixed, 0.25, Map.of());
        assertEquals(Campaigns.plan("c", 300, 0.25).entries(Campaigns.NOW), plan.entries(Campaigns.NOW));
    }

    @Test
    void roundsUpAndHoldsNobodyOutWhereTheShareIsNone() {
        assertEquals(
                3,
                of(Campaigns.plan("c", 9, 0.25).entries(Campaigns.NOW), Arm.HOLD_OUT)
                        .size());
        assertEquals(
                7,
                of(Campaigns.plan("c", 50, 0.14).entries(Campaigns.NOW), Arm.HOLD_OUT)
                        .size());
        assertEquals(
                0,
                of(Campaigns.plan("c", 50, 0).entries(Campaigns.NOW), Arm.HOLD_OUT)
                        .size());
        assertThrows(IllegalArgumentException.class, () -> Campaigns.plan("c", 50, 0.51));
        assertThrows(IllegalArgumentException.class, () -> Campaigns.plan("c", 50, Double.NaN));
    }

    /** Of one nobody, of nine four: half of nine, rounded up, would be more than half. */
    @Test
    void neverMoreThanHalfIsHeldOut() {
        assertEquals(List.of(), of(Campaigns.plan("c", 1, 0.5).entries(Campaigns.NOW), Arm.HOLD_OUT));
        assertEquals(
                4,
                of(Campaigns.plan("c", 9, 0.5).entries(Campaigns.NOW), Arm.HOLD_OUT)
                        .size());
    }

    @Test
    void aQuarterIsHeldOutOfFortyOrMore() {
        assertEquals(0, Plan.usualShare(39));
        assertEquals(0.25, Plan.usualShare(40));
    }

    /** Whoever is excluded is in neither arm, and the share is one of the others. */
    @Test
    void chanceDecidesAmongThoseWhomNobodyExcludes() {
        Plan plan = new Plan(
                Campaigns.campaign("campaign-2026-02"),
                Campaigns.learners(40),
                0.25,
                Map.of("L003", "is in hospital", "L001", "was called"));
        List<Entry> entries = plan.entries(Campaigns.NOW);
        assertEquals(List.of("L001", "L003"), of(entries, Arm.EXCLUDED));
        assertEquals("was called", entries.getFirst().reason());
        // Of 38 ten are held out: the nine that remain of the first ten, and the next.
        List<String> heldOut = of(entries, Arm.HOLD_OUT);
        assertEquals(10, heldOut.size());
        assertTrue(
                heldOut.containsAll(List.of("L004", "L007", "L019", "L027", "L029", "L030", "L035", "L038", "L039")));
    }

    /** Thirds of two courses of 60 have 20 each: five of each are held out. With 59 in one of them no third has a say. */
    @Test
    void strataOfCoursesAndThirdsWhereAllAreLargeEnough() {
        List<Flagged> two = new ArrayList<>();
        for (Flagged one : Campaigns.learners(120)) {
            String course = one.rank() % 2 == 0 ? "A" : "B";
            two.add(new Flagged(one.pseudonym(), course, "", one.rank(), one.probability(), List.of()));
        }
        List<Entry> entries = new Plan(Campaigns.campaign("c"), two, 0.25, Map.of()).entries(Campaigns.NOW);
        for (String course : List.of("A", "B")) {
            for (int third = 0; third < 3; third++) {
                int from = third * 40;
                assertEquals(
                        5,
                        entries.stream()
                                .filter(entry -> entry.arm() == Arm.HOLD_OUT
                                        && entry.learner().course().equals(course)
                                        && (entry.learner().rank() - 1) / 40 == from / 40)
                                .count());
            }
        }
        List<Flagged> fewer = two.subList(0, 119);
        List<Entry> whole = new Plan(Campaigns.campaign("c"), fewer, 0.25, Map.of()).entries(Campaigns.NOW);
        assertEquals(30, of(whole, Arm.HOLD_OUT).size());
    }

    /** Contacted in one course and held out in another, nobody would be either. */
    @Test
    void whoIsFlaggedTwiceIsInItOnceWithTheHighestRank() {
        List<Flagged> twice = new ArrayList<>(Campaigns.learners(3));
        twice.add(new Flagged("L003", "other", "", 0, 0.9, List.of()));
        List<Entry> entries = new Plan(Campaigns.campaign("c"), twice, 0, Map.of()).entries(Campaigns.NOW);
        assertEquals(3, entries.size());
        assertEquals("other", entries.getFirst().learner().course());
    }
}
