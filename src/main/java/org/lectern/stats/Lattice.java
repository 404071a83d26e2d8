package org.lectern.stats;

import java.util.Arrays;

/** The even steps that values lie on, such as whole numbers, or means of as many views of all or nothing. */
public final class Lattice {

    /** So many of a hundred values lie on steps, or there are none. */
    private static final double MOST = 0.9;

    /** How far from a step, in steps, a value may lie to be on it. */
    private static final double CLOSE = 0.02;

    private final double base;
    private final double step;

    private Lattice(double base, double step) {
        this.base = base;
        this.step = step;
    }

    /** @param values at least one, finite */
    public static Lattice of(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] different = Arrays.stream(sorted).distinct().toArray();
        if (different.length < 2 || different.length > values.length / 2.0) {
            return new Lattice(0, 0);
        }
        double[] gaps = new double[different.length - 1];
        Arrays.setAll(gaps, i -> different[i + 1] - different[i]);
        Lattice steps = new Lattice(sorted[sorted.length / 2], Quantiles.median(gaps));
        long on = Arrays.stream(values).filter(steps::holds).count();
        return on >= MOST * values.length ? steps : new Lattice(0, 0);
    }

    private boolean holds(double value) {
        return Math.abs(value - nearest(value)) <= CLOSE * step;
    }

    /** The step nearest to a value; the value itself where there are no steps. */
    public double nearest(double value) {
        return step == 0 ? value : base + step * Math.rint((value - base) / step);
    }
}
