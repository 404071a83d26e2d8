package org.lectern.recommend;

import java.util.Arrays;

/** The best of many by one look at each: those kept so far stand in order, and a better one is put among them. */
public final class TopItems {

    private TopItems() {}

    /**
     * @param score of each item; {@link Double#NEGATIVE_INFINITY} for what is no candidate
     * @return the places of the highest, best first, of equal ones the smaller first; fewer where there are fewer candidates
     */
    public static int[] of(double[] score, int most) {
        int[] best = new int[most];
        double[] their = new double[most];
        int found = 0;
        double least = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < score.length; item++) {
            if (score[item] > least && most > 0) {
                int place = found < most ? found++ : most - 1;
                while (place > 0 && score[item] > their[place - 1]) {
                    best[place] = best[place - 1];
                    their[place] = their[place - 1];
                    place--;
                }
                best[place] = item;
                their[place] = score[item];
                least = found < most ? Double.NEGATIVE_INFINITY : their[most - 1];
            }
        }
        return found < most ? Arrays.copyOf(best, found) : best;
    }
}
