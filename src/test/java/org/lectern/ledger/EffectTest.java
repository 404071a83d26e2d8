package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.stats.Interval;
import org.lectern.stats.InverseVariance;
import org.lectern.stats.ShareDifference;

class EffectTest {

    private static Effect on(LocalDate day, Ledger ledger) {
        return Effect.of(ledger, ledger.campaigns().getFirst(), day);
    }

    private static Effect of(int yes, int no, int all, int heldYes, int heldNo, int held) {
        return on(Campaigns.PLANNED, Campaigns.ledger("c", yes, no, all, heldYes, heldNo, held));
    }

    /** 42 of 100 and 30 of 100: Newcombe's interval computed with Python from Wilson's formula. */
    @Test
    void isTheDifferenceOfTheArms() {
        Effect effect = of(42, 58, 100, 30, 70, 100);
        assertEquals(Verdict.NOT_SURE, effect.verdict());
        ShareDifference difference = effect.difference().orElseThrow();
        assertEquals(0.12, difference.difference(), 1e-12);
        assertEquals(-0.012868054757342678, difference.interval().low(), 1e-9);
        assertEquals(0.24712426482775482, difference.interval().high(), 1e-9);
        assertEquals(
                List.of(
                        "No difference that is sure: what was foreseen came about 12.0 points more often among those"
                                + " contacted, and that may be chance.",
                        "It came about for 42 of 100 (42.0 %, 32.8 to 51.8) to be contacted, and for 30 of 100 (30.0 %,"
                                + " 21.9 to 39.6) held out, all counted as they were assigned, whatever was sent or"
                                + " read.",
                        "Between 1.3 points less often and 24.7 points more often (95 % interval; z 1.77, p 0.077).",
                        "With these numbers only a difference of 19 points or more would have shown."),
                EffectWords.of(effect));
    }

    /** A share of (0 + 1) / (60 + 2): with 30 and 30 a difference of 9.1 points; of one and one nothing would. */
    @Test
    void armsWithoutAYesWouldNotHaveShownEverything() {
        assertEquals(
                "With these numbers only a difference of 9 points or more would have shown.",
                EffectWords.of(of(0, 30, 30, 0, 30, 30)).getLast());
        assertEquals(
                "With these numbers no difference would have shown, however large.",
                EffectWords.of(of(0, 1, 1, 1, 0, 1)).getLast());
    }

    @Test
    void beyondChanceEitherWay() {
        assertEquals(Verdict.LOWER, of(20, 80, 100, 40, 60, 100).verdict());
        assertEquals(Verdict.HIGHER, of(40, 60, 100, 20, 80, 100).verdict());
        assertEquals(
                "Contacting made a difference beyond chance: what was foreseen came about 20.0 points less often"
                        + " among those contacted.",
                EffectWords.of(of(20, 80, 100, 40, 60, 100)).getFirst());
    }

    /** As assigned: whoever was never sent anything, or read it, counts where chance put them. */
    @Test
    void whatWasSentOrReadMakesNoDifference() {
        List<Entry> sent = Campaigns.entries("c", 20, 80, 100, 40, 60, 100).stream()
                .map(entry -> entry.learner().rank() % 3 == 0
                        ? entry.withMessage(Message.NONE.withSentAt(Campaigns.NOW), Campaigns.NOW)
                        : entry)
                .toList();
        assertEquals(of(20, 80, 100, 40, 60, 100), on(Campaigns.PLANNED, new Ledger(sent, List.of())));
    }

    @Test
    void nothingIsToldBeforeThePlannedDay() {
        Ledger ledger = Campaigns.ledger("c", 20, 80, 100, 40, 60, 100);
        Effect early = on(Campaigns.PLANNED.minusDays(1), ledger);
        assertEquals(Verdict.TOO_EARLY, early.verdict());
        assertEquals(Optional.empty(), early.difference());
        assertEquals(
                List.of("Cannot tell yet: the effect is read on 2026-06-30. The outcomes of 200 of 200 learners are"
                        + " known so far. Whoever looks earlier, and again, sooner or later sees a difference where"
                        + " there is none."),
                EffectWords.of(early));
        assertEquals(Verdict.LOWER, on(Campaigns.PLANNED, ledger).verdict());
    }

    @Test
    void withoutAHoldOutNothingIsCompared() {
        Effect alone = of(20, 80, 100, 0, 0, 0);
        assertEquals(Verdict.NO_HOLD_OUT, alone.verdict());
        assertTrue(EffectWords.of(alone).getFirst().contains("nobody to compare with"));
        assertEquals(Verdict.NO_HOLD_OUT, of(0, 0, 0, 10, 10, 20).verdict());
    }

    /** Of 100 and 40: 20 and 8 may be missing, not 21 nor 9. */
    @Test
    void whereMoreThanAFifthAreMissingNothingIsTold() {
        assertEquals(Verdict.NOT_SURE, of(24, 56, 100, 10, 22, 40).verdict());
        assertEquals(Verdict.OUTCOMES_MISSING, of(24, 55, 100, 10, 22, 40).verdict());
        assertEquals(Verdict.OUTCOMES_MISSING, of(24, 56, 100, 10, 21, 40).verdict());
    }

    /** Known: 20 of 90 and 38 of 90. If all ten missing were a yes among those contacted and a no among the others, 30 and 38 of 100. */
    @Test
    void whatTheMissingCouldTurnIsNotSure() {
        Effect effect = of(20, 70, 100, 38, 52, 100);
        assertEquals(Verdict.HANGS_ON_MISSING, effect.verdict());
        Interval worst = effect.worst().orElseThrow();
        assertEquals(ShareDifference.of(20, 100, 48, 100).interval().low(), worst.low(), 1e-12);
        assertEquals(ShareDifference.of(30, 100, 38, 100).interval().high(), worst.high(), 1e-12);
        assertTrue(EffectWords.of(effect).stream()
                .anyMatch(said -> said.startsWith(
                        "The outcomes of 10 to be contacted and 10 held out are missing and not counted.")));
        assertEquals(Verdict.LOWER, of(10, 88, 100, 48, 50, 100).verdict());
    }

    @Test
    void whoIsExcludedCountsNowhere() {
        List<Entry> entries = new ArrayList<>(Campaigns.entries("c", 20, 80, 100, 40, 60, 100));
        Entry one = entries.getFirst();
        entries.add(new Entry(
                one.campaign(),
                Arm.EXCLUDED,
                "was called",
                new Flagged("X", "", "", 1, 0.9, List.of()),
                Message.NONE,
                Optional.of(new Outcome(true, Optional.empty())),
                Campaigns.NOW));
        Effect effect = on(Campaigns.PLANNED, new Ledger(entries, List.of()));
        assertEquals(1, effect.excluded());
        assertEquals(of(20, 80, 100, 40, 60, 100).difference(), effect.difference());
    }

    /** Base .3 with 100 and 100: 18.2 points. */
    @Test
    void saysBeforehandWhatWouldShow() {
        assertEquals(
                "With these numbers only a difference of 18 points or more would show.",
                EffectWords.before(0.3, 100, 100));
        assertEquals(
                "With these numbers only a difference of 20 points or more would show.",
                EffectWords.before(Double.NaN, 100, 100));
        assertEquals("With these numbers no difference would show, however large.", EffectWords.before(0.5, 3, 1));
        assertTrue(EffectWords.before(0.3, 30, 0).startsWith("Nobody is held out"));
        Ledger ledger = Campaigns.ledger("c", 0, 0, 100, 0, 0, 100);
        assertEquals(
                EffectWords.before(0.3, 100, 100),
                EffectWords.before(ledger, ledger.campaigns().getFirst()));
    }

    /** Nobody knows the probability of whoever was forgotten. */
    @Test
    void whoIsForgottenDoesNotHideWhatWouldShow() {
        List<Entry> entries = new ArrayList<>(Campaigns.entries("c", 0, 0, 100, 0, 0, 100));
        entries.set(0, entries.getFirst().forgotten("forgotten-1", "forgotten"));
        Ledger ledger = new Ledger(entries, List.of());
        assertEquals(
                EffectWords.before(0.3, 100, 100),
                EffectWords.before(ledger, ledger.campaigns().getFirst()));
        assertEquals("Nobody is to be contacted, so there is nothing to tell.", EffectWords.before(0.3, 0, 0));
    }

    @Test
    void saysBeforehandWhatDisturbs() {
        Ledger ledger = new Ledger(Campaigns.plan("a", 4, 0.5).entries(Campaigns.NOW), List.of());
        Plan plan = Campaigns.plan("b", 6, 0.5);
        assertEquals(
                List.of(
                        "4 of these learners are in the campaign a, too, which is read on 2026-06-30. Whoever is held out"
                                + " of one and contacted in the other makes both tell less."),
                EffectWords.doubts(ledger, plan, Campaigns.PLANNED));
        assertEquals(
                List.of("The day on which the effect is to be read, 2026-06-30, is past: it is read as soon as the"
                        + " outcomes are known."),
                EffectWords.doubts(ledger, plan, Campaigns.PLANNED.plusDays(1)));
    }

    private static Ledger three() {
        List<Entry> entries = new ArrayList<>(Campaigns.entries("a", 42, 58, 100, 30, 70, 100));
        entries.addAll(Campaigns.entries("b", 12, 18, 30, 9, 21, 30));
        entries.addAll(Campaigns.entries("z", 0, 20, 20, 3, 12, 15));
        return new Ledger(entries, List.of());
    }

    /** 42/100 and 30/100, 12/30 and 9/30, 0/20 and 3/15: worked out with Python. Here 30 of each arm are in two of them. */
    @Test
    void campaignsOfOneRuleAreSummedUpByHowSureTheyAre() {
        EffectSum sum = EffectSum.of(three(), Campaigns.RULE, Campaigns.PLANNED).orElseThrow();
        assertEquals(3, sum.effects().size());
        assertEquals(0.05283945369783228, sum.sum().estimate(), 1e-9);
        assertEquals(0.05300246928148375, sum.sum().error(), 1e-9);
        assertEquals(-0.051043477185566406, sum.sum().interval().low(), 1e-9);
        assertEquals(0.15672238458123097, sum.sum().interval().high(), 1e-9);
        assertEquals(5.649900619247085, sum.sum().q(), 1e-9);
        assertEquals(
                List.of(
                        "The 3 campaigns of this rule together show no difference that is sure: 5.3 points more often,"
                                + " between 5.1 points less often and 15.7 points more often.",
                        "60 learners are in more than one of these campaigns and count each time, so that the sum is less sure than it says."),
                EffectWords.of(sum));
        assertEquals(Optional.empty(), EffectSum.of(three(), "another", Campaigns.PLANNED));
        assertEquals(Optional.empty(), EffectSum.of(three(), Campaigns.RULE, Campaigns.PLANNED.minusDays(1)));
    }

    @Test
    void campaignsThatDifferAreSaidTo() {
        List<Entry> entries = new ArrayList<>(Campaigns.entries("a", 10, 90, 100, 40, 60, 100));
        entries.addAll(Campaigns.entries("b", 40, 60, 100, 10, 90, 100));
        EffectSum sum = EffectSum.of(new Ledger(entries, List.of()), Campaigns.RULE, Campaigns.PLANNED)
                .orElseThrow();
        assertTrue(EffectWords.of(sum).get(1).startsWith("The campaigns differ from one another"));
    }

    private static int hits(SplittableRandom random, int n, double share) {
        int hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }

    /** 200 an arm: the interval of one campaign, and of the sum of three, holds the truth in 93 to 97 of 100, or a little luckier. */
    @Test
    @Tag("simulated")
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(19);
        int campaigns = 4_000;
        for (double effect : new double[] {0, -0.15}) {
            int held = 0;
            int sumHeld = 0;
            int alarms = 0;
            for (int i = 0; i < campaigns; i++) {
                List<Entry> entries = new ArrayList<>();
                for (double base : new double[] {0.4, 0.3, 0.2}) {
                    int yes = hits(random, 200, base + effect);
                    int heldYes = hits(random, 200, base);
                    entries.addAll(Campaigns.entries("c" + base, yes, 200 - yes, 200, heldYes, 200 - heldYes, 200));
                }
                Ledger ledger = new Ledger(entries, List.of());
                Effect first = on(Campaigns.PLANNED, ledger);
                held += first.difference().orElseThrow().interval().contains(effect) ? 1 : 0;
                alarms += first.verdict() == Verdict.NOT_SURE ? 0 : 1;
                InverseVariance sum = EffectSum.of(ledger, Campaigns.RULE, Campaigns.PLANNED)
                        .orElseThrow()
                        .sum();
                sumHeld += sum.interval().contains(effect) ? 1 : 0;
            }
            String found = effect + ": " + held + ", sum " + sumHeld + ", beyond chance " + alarms;
            assertTrue(held >= 0.93 * campaigns && held <= 0.97 * campaigns, found);
            assertTrue(effect != 0 || alarms <= 0.06 * campaigns, found);
            assertTrue(sumHeld >= 0.93 * campaigns && sumHeld <= 0.97 * campaigns, found);
        }
    }
}
