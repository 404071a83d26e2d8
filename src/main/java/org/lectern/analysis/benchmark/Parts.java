package org.lectern.analysis.benchmark;

import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.stats.Interval;
import org.lectern.stats.OwnEffects;
import org.lectern.stats.Student;

/** What length and place take or give, of some videos beside all, each learner of a video counted once; in points. */
final class Parts {

    private final Explained explained;
    private final OwnEffects effects;
    private final int[] learners;
    private final double[] usual;
    private final double critical;

    /** @param learners of each video */
    Parts(Explained explained, OwnEffects effects, int... learners) {
        this.explained = explained;
        this.effects = effects;
        this.learners = learners;
        int[] all = new int[learners.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = j;
        }
        usual = mean(all);
        critical = Student.critical(0.95, Math.max(1, effects.degrees()));
    }

    /** What a factor takes or gives. */
    record Part(double value, double error, Interval interval) {

        /** Whether it is more than chance. */
        boolean isSure() {
            return !interval.contains(0);
        }
    }

    /** Of some videos, by their numbers, beside all. */
    Part of(Factor factor, int... videos) {
        return of(factor, mean(videos), usual);
    }

    /** Of some videos beside others. */
    Part between(Factor factor, int[] videos, int... others) {
        return of(factor, mean(videos), mean(others));
    }

    private Part of(Factor factor, double[] some, double... others) {
        double[] columns = new double[some.length];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = some[k] - others[k];
        }
        columns = explained.only(factor, columns);
        double value = 0;
        double variance = 0;
        for (int k = 0; k < columns.length; k++) {
            value += columns[k] * effects.coefficients()[k];
            for (int i = 0; i < columns.length; i++) {
                variance += columns[k] * columns[i] * effects.covariance()[k][i];
            }
        }
        double error = Math.sqrt(Math.max(0, variance));
        return new Part(value, error, new Interval(value - critical * error, value + critical * error));
    }

    private double[] mean(int... videos) {
        double[][] columns = explained.design().columns();
        double[] mean = new double[columns.length];
        double all = 0;
        for (int video : videos) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += learners[video] * columns[k][video];
            }
            all += learners[video];
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= all;
        }
        return mean;
    }
}
