package org.lectern.sharing;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Of which crowds a quantity is told. Of all views and their parts it is told so that what follows by taking the parts from the
 * whole may be told, too: where the rest is too small, the next smallest part is withheld as well (complementary suppression, Cox 1980).
 * As crowds divide like a tree, rests are all that follows from sums and differences.
 */
final class Told {

    /** Smallest first; of equally small ones by name, so that the same study always gives the same. */
    private static final Comparator<Crowd> SMALLEST_FIRST =
            Comparator.comparingInt(Crowd::size).thenComparing(Crowd::name);

    private final Set<Crowd> crowds = Collections.newSetFromMap(new IdentityHashMap<>());

    private Told() {}

    /**
     * @param all what everything is part of
     * @param among those of which alone it can be told
     * @param quantity what is told
     * @param follows whether what follows of a crowd may be told where the quantity is told of these parts of it only
     */
    static Told of(Crowd all, Told among, Quantity quantity, BiPredicate<Crowd, Set<Crowd>> follows) {
        Told told = new Told();
        if (mayBeTold(all, among, quantity, follows)) {
            told.crowds.add(all);
            told.divide(all, among, quantity, follows);
        }
        return told;
    }

    /** Of all views and their parts, whatever is small. */
    static Told everything(Crowd all) {
        Told told = nothingBut(all);
        all.parts().forEach(part -> told.crowds.addAll(everything(part).crowds));
        return told;
    }

    /** Of all views together alone. */
    static Told nothingBut(Crowd all) {
        Told told = new Told();
        told.crowds.add(all);
        return told;
    }

    private void divide(Crowd crowd, Told among, Quantity quantity, BiPredicate<Crowd, Set<Crowd>> follows) {
        Deque<Crowd> parts = new ArrayDeque<>(crowd.parts().stream()
                .filter(part -> mayBeTold(part, among, quantity, follows))
                .sorted(SMALLEST_FIRST)
                .toList());
        Set<Crowd> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(parts);
        while (!parts.isEmpty() && !(restMayBeTold(crowd, told, quantity) && follows.test(crowd, told))) {
            told.remove(parts.removeFirst());
        }
        crowds.addAll(told);
        parts.forEach(part -> divide(part, among, quantity, follows));
    }

    private static boolean mayBeTold(
            Crowd crowd, Told among, Quantity quantity, BiPredicate<Crowd, Set<Crowd>> follows) {
        return among.of(crowd) && quantity.mayBeTold(crowd.places(), 1) && follows.test(crowd, Set.of());
    }

    private static boolean restMayBeTold(Crowd crowd, Set<Crowd> told, Quantity quantity) {
        int[] rest = Views.rest(crowd, told);
        return rest.length == 0
                || quantity.mayBeTold(rest, Math.max(1, crowd.parts().size() - told.size()));
    }

    /** Whether it is told of this crowd. */
    boolean of(Crowd crowd) {
        return crowds.contains(crowd);
    }

    /** Of which parts of a crowd it is told. */
    Set<Crowd> partsOf(Crowd crowd) {
        Set<Crowd> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        crowd.parts().stream().filter(this::of).forEach(parts::add);
        return parts;
    }
}
