package org.lectern.recommend;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/** The item that adds most. */
final class Most {

    private Most() {}

    /** Of items the one with the highest part above 0, of equal ones the smaller; empty where there is none. */
    static OptionalInt of(int[] items, IntToDoubleFunction part) {
        double best = 0;
        int found = -1;
        for (int item : items) {
            double adds = part.applyAsDouble(item);
            if (adds > best || (found >= 0 && adds == best && item < found)) {
                best = adds;
                found = item;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
