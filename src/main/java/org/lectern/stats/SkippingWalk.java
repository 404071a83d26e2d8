package org.lectern.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Walkers along numbered places, who skip some and leave at last: who stops at none of the last places may have left, or
 * only skipped them. One chance to leave, the same after every place but those set apart, and chances to skip that differ between walkers and
 * between places are fitted together, so that it can be said how many would seem to leave at a place by these alone. What a walker has
 * and what a place has add up, in one of two ways to skip ({@link Skipping}).
 *
 * <p>What u walkers have is a distribution on a grid, whatever its shape; walkers who stop nowhere are not seen, which is
 * allowed for. Source: R. D. Bock, M. Aitkin, Marginal maximum likelihood estimation of item parameters: application of
 * an EM algorithm (1981), with the leaving as one more thing not seen.
 */
public final class SkippingWalk {

    private static final int ROUNDS = 300;

    private static final double SETTLED = 1e-4;

    /** A walker who is seen stands for no more than so many that are not. */
    private static final double MOST_UNSEEN = 5;

    /** Of what a place has: wide, only so that a place nobody skips has a finite number. */
    private static final double SPREAD_OF_PLACES = 5;

    private static final double[] GRID = {-6, -5, -4, -3, -2.25, -1.5, -0.75, 0, 0.75, 1.5, 2.25, 3, 4, 5, 6};

    /** The chance to skip, where u is of the walker and v of the place. */
    public enum Skipping {
        /** 1 / (1 + e^(u+v)): each place is stopped at or not. Source: G. Rasch (1960). */
        ONE_BY_ONE,
        /** exp(-e^(u+v)): walkers pick some of the places, those more often that appeal to more. */
        BY_APPEAL;

        private double chance(double sum) {
            double odds = StrictMath.exp(sum);
            return this == ONE_BY_ONE ? 1 / (1 + odds) : StrictMath.exp(-odds);
        }

        /** How fast the chance falls where the sum grows. */
        private double slope(double sum) {
            double skip = chance(sum);
            return this == ONE_BY_ONE ? skip * (1 - skip) : StrictMath.exp(sum) * skip;
        }
    }

    /**
     * Walkers who stop at a place and have stopped as often up to there.
     *
     * @param place from 0
     * @param stops at how many places they have stopped, this one among them; at least 1
     * @param walkers how many
     * @param last how many of them stop at none later
     */
    public record Cell(int place, int stops, long walkers, long last) {}

    /**
     * What would be seen at a place if nothing were special about it.
     *
     * @param walkers who stop there
     * @param last how many of them stop at none later
     * @param expected how many would, by skipping, and leaving as after the places that are not set apart
     * @param skipping how many would by skipping alone
     */
    public record Expectation(long walkers, long last, double expected, double skipping) {

        /** What at most would be seen, by this or another way to skip. */
        public Expectation orMore(Expectation other) {
            return new Expectation(
                    walkers, last, Math.max(expected, other.expected), Math.max(skipping, other.skipping));
        }
    }

    private final Skipping skipping;
    private final int places;
    private final List<Cell> cells;
    private final double[] weights = new double[GRID.length];
    private final double[] appeal;
    private final boolean[] apart;
    private final double[] leaving;
    private double usual;

    /** By grid point and place: the chance to skip, to stop nowhere from there on, nowhere after. */
    private final double[][] skip;

    private final double[][] silent;
    private final double[][] ended;
    /** By cell and grid point: the chance to stop there after as many stops. */
    private final double[][] likely;

    /** By place, which cells are there. */
    private final int[][] cellsAt;

    private SkippingWalk(int places, List<Cell> cells, Set<Integer> special, Skipping skipping) {
        this.skipping = skipping;
        this.places = places;
        this.cells = List.copyOf(cells);
        this.appeal = new double[places];
        this.skip = new double[GRID.length][places];
        this.likely = new double[cells.size()][GRID.length];
        this.cellsAt = IntStream.range(0, places)
                .mapToObj(place -> IntStream.range(0, cells.size())
                        .filter(i -> cells.get(i).place() == place)
                        .toArray())
                .toArray(int[][]::new);
        this.silent = new double[GRID.length][places];
        this.ended = new double[GRID.length][places];
        Arrays.fill(weights, 1.0 / GRID.length);
        long stops = cells.stream().mapToLong(Cell::walkers).sum();
        long ends = cells.stream().mapToLong(Cell::last).sum();
        this.usual = 0.5 * (double) ends / (double) Math.max(1, stops);
        this.leaving = new double[places];
        Arrays.fill(leaving, usual);
        this.apart = new boolean[places];
        special.forEach(place -> apart[place] = true);
    }

    /**
     * @param places how many there are, at least 2
     * @param cells every pair of place and stops that occurs, once
     * @param apart places, from 0, each of which has a chance to leave of its own; not all
     */
    public static SkippingWalk fit(int places, List<Cell> cells, Set<Integer> apart, Skipping skipping) {
        SkippingWalk walk = new SkippingWalk(places, cells, apart, skipping);
        walk.chances();
        for (int round = 0; round < ROUNDS && walk.improve() > SETTLED; round++) {
            walk.chances();
        }
        walk.chances();
        return walk;
    }

    /** The chance to leave after a place that is not set apart. */
    public double leaving() {
        return usual;
    }

    /** One a place, in order. */
    public Expectation[] expectations() {
        long[] walkers = new long[places];
        long[] last = new long[places];
        double[] expected = new double[places];
        double[] bySkipping = new double[places];
        double[][] onlySkipped = onlySkipped();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            walkers[cell.place()] += cell.walkers();
            last[cell.place()] += cell.last();
            double[] shares = shares(i, false);
            for (int g = 0; g < GRID.length; g++) {
                expected[cell.place()] += (double) cell.walkers() * shares[g] * after(g, cell.place(), usual);
                bySkipping[cell.place()] += (double) cell.walkers() * shares[g] * onlySkipped[g][cell.place()];
            }
        }
        Expectation[] all = new Expectation[places];
        Arrays.setAll(all, i -> new Expectation(walkers[i], last[i], expected[i], bySkipping[i]));
        return all;
    }

    private double[][] onlySkipped() {
        double[][] all = new double[GRID.length][places];
        for (int g = 0; g < GRID.length; g++) {
            all[g][places - 1] = 1;
            for (int place = places - 2; place >= 0; place--) {
                all[g][place] = skip[g][place + 1] * all[g][place + 1];
            }
        }
        return all;
    }

    private void chances() {
        for (int g = 0; g < GRID.length; g++) {
            for (int place = 0; place < places; place++) {
                skip[g][place] = skipping.chance(GRID[g] + appeal[place]);
            }
            for (int place = places - 1; place >= 0; place--) {
                ended[g][place] = after(g, place, leaving[place]);
                silent[g][place] = skip[g][place] * ended[g][place];
            }
            stops(g);
        }
    }

    /** How likely each number of stops is on the way to each place. */
    private void stops(int g) {
        double[] before = new double[places + 1];
        before[0] = 1;
        for (int place = 0; place < places; place++) {
            double stop = 1 - skip[g][place];
            for (int i : cellsAt[place]) {
                likely[i][g] = stop * before[cells.get(i).stops() - 1];
            }
            for (int number = place + 1; number > 0; number--) {
                before[number] = before[number] * (1 - stop) + before[number - 1] * stop;
            }
            before[0] *= 1 - stop;
        }
    }

    /** The chance to stop nowhere after a place. */
    private double after(int g, int place, double chance) {
        return place == places - 1 ? 1 : chance + (1 - chance) * silent[g][place + 1];
    }

    /** What share of the walkers in a cell belongs to each grid point, by what they did up to there, and on request by having ended. */
    private double[] shares(int i, boolean ending) {
        int place = cells.get(i).place();
        double[] shares = new double[GRID.length];
        Arrays.setAll(shares, g -> weights[g] / (1 - silent[g][0]) * likely[i][g] * (ending ? ended[g][place] : 1));
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, g -> sum > 0 ? shares[g] / sum : weights[g]);
        return shares;
    }

    /** One round; returns the largest change. */
    private double improve() {
        double[][] ends = ends();
        double walkers = 0;
        for (double[] of : ends) {
            walkers += Arrays.stream(of).sum();
        }
        double[][] there = new double[GRID.length][places];
        double[] left = new double[places];
        double[] chances = new double[places];
        for (int g = 0; g < GRID.length; g++) {
            double onTheWay = Arrays.stream(ends[g]).sum();
            double hidden = onTheWay * Math.min(MOST_UNSEEN, silent[g][0] / (1 - silent[g][0]));
            weights[g] = onTheWay / walkers;
            for (int place = 0; place < places; place++) {
                there[g][place] = onTheWay + hidden;
                if (place < places - 1) {
                    // Nobody ends where nobody can.
                    double silently = ended[g][place] > 0 ? (hidden + ends[g][place]) / ended[g][place] : 0;
                    left[place] += silently * leaving[place];
                    chances[place] += onTheWay + hidden;
                    hidden = silently * (1 - leaving[place]) * silent[g][place + 1];
                }
                onTheWay -= ends[g][place];
            }
        }
        return Math.max(leave(left, chances), appeal(there));
    }

    private double leave(double[] left, double[] chances) {
        double before = usual;
        double all = 0;
        double of = 0;
        for (int place = 0; place < places; place++) {
            all += apart[place] ? 0 : left[place];
            of += apart[place] ? 0 : chances[place];
        }
        usual = of > 0 ? all / of : 0;
        Arrays.setAll(leaving, i -> apart[i] && chances[i] > 0 ? left[i] / chances[i] : usual);
        return Math.abs(usual - before);
    }

    /** By grid point and place, how many stop there last. */
    private double[][] ends() {
        double[][] ends = new double[GRID.length][places];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.last() > 0) {
                double[] shares = shares(i, true);
                for (int g = 0; g < GRID.length; g++) {
                    ends[g][cell.place()] += (double) cell.last() * shares[g];
                }
            }
        }
        return ends;
    }

    /** One step of Newton's for each place; returns the largest. */
    private double appeal(double[][] there) {
        double[] stopping = new double[places];
        cells.forEach(cell -> stopping[cell.place()] += cell.walkers());
        double largest = 0;
        for (int place = 0; place < places; place++) {
            double slope = stopping[place] - appeal[place] / (SPREAD_OF_PLACES * SPREAD_OF_PLACES);
            double bend = 1 / (SPREAD_OF_PLACES * SPREAD_OF_PLACES);
            for (int g = 0; g < GRID.length; g++) {
                slope -= there[g][place] * (1 - skip[g][place]);
                bend += there[g][place] * skipping.slope(GRID[g] + appeal[place]);
            }
            double step = Math.clamp(slope / bend, -1, 1);
            appeal[place] += step;
            largest = Math.max(largest, Math.abs(step));
        }
        return largest;
    }
}
