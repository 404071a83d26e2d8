package org.lectern.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in the order in which they are flagged: the highest probability first, of equal ones the id that comes first as text. So
 * it is the same whatever order the rows came in, and as many are flagged as there is room for, however many tie.
 */
public final class Ranking {

    /** By row; zero has one sign. */
    private final double[] probabilities;

    private final int[] order;

    /**
     * Ranks rows.
     *
     * @param probabilities of each, none of them NaN
     * @param ids of each, unique
     */
    public Ranking(double[] probabilities, List<String> ids) {
        if (ids.size() != probabilities.length || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("Every row has an id of its own");
        }
        if (Arrays.stream(probabilities).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("What has no probability has no rank");
        }
        this.probabilities = Arrays.stream(probabilities).map(p -> p + 0.0).toArray();
        order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -this.probabilities[row])
                        .thenComparing(ids::get))
                .mapToInt(row -> row)
                .toArray();
    }

    /** Number of rows. */
    public int size() {
        return order.length;
    }

    /** The row in a place, counted from 0. */
    public int row(int place) {
        return order[place];
    }

    /** The probability in a place, counted from 0. */
    public double probability(int place) {
        return probabilities[order[place]];
    }

    /** The first rows, in their order; all where there are fewer. */
    public int[] first(int count) {
        return Arrays.copyOf(order, Math.min(count, order.length));
    }

    /** How many of the first rows are as probable as the one in a place. */
    public int tied(int place, int amongFirst) {
        double probability = probability(place);
        return (int) IntStream.range(0, Math.min(amongFirst, order.length))
                .filter(other -> probability(other) == probability)
                .count();
    }
}
