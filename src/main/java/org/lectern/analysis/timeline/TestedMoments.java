package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.Holm;

/**
 * What stands out in a video beyond chance: p-values of all kinds and moments are adjusted together ({@link Holm}), so
 * that the chance of even one false finding in a video is 5 % at most; moments close to one another are one finding.
 *
 * @param tested how many moments were looked at, of all kinds
 * @param found what stands out, surest first
 */
record TestedMoments(int tested, List<Found> found) {

    static final TestedMoments UNTESTED = new TestedMoments(0, List.of());

    TestedMoments {
        found = List.copyOf(found);
    }

    /**
     * @param tested moments of all kinds
     * @param near moments no further apart than this are one finding
     * @param start second at which a moment begins; asked for one beyond the last, too
     */
    static TestedMoments of(List<Rates.Tested> tested, int near, IntToDoubleFunction start) {
        double[] adjusted =
                Holm.adjust(tested.stream().mapToDouble(Rates.Tested::p).toArray());
        List<Sure> sure = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= BeyondChance.ALPHA && tested.get(i).large()) {
                sure.add(new Sure(tested.get(i), adjusted[i]));
            }
        }
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            found.addAll(merged(
                    sure.stream().filter(one -> one.tested.kind() == kind).toList(), near, start));
        }
        return new TestedMoments(
                tested.size(), found.stream().sorted(Found.SUREST).toList());
    }

    private record Sure(Rates.Tested tested, double adjusted) {
        int moment() {
            return tested.moment();
        }
    }

    /** @param sure of one kind, in the order of the video */
    private static List<Found> merged(List<Sure> sure, int near, IntToDoubleFunction start) {
        List<Found> found = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sure.size(); i++) {
            if (i == sure.size() || sure.get(i).moment() - sure.get(i - 1).moment() > near) {
                found.add(one(sure.subList(first, i), start));
                first = i;
            }
        }
        return found;
    }

    private static Found one(List<Sure> run, IntToDoubleFunction start) {
        Sure surest = run.stream()
                .min(Comparator.comparingDouble((Sure one) -> one.tested.p()).thenComparingInt(Sure::moment))
                .orElseThrow();
        Rates.Tested at = surest.tested;
        return new Found(
                at.kind(),
                start.applyAsDouble(run.getFirst().moment()),
                start.applyAsDouble(run.getLast().moment() + 1),
                start.applyAsDouble(at.moment()),
                at.count(),
                at.of(),
                at.usual(),
                surest.adjusted);
    }
}
