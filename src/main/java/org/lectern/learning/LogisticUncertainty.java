package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;
import org.lectern.stats.Normal;
import org.lectern.stats.PositiveDefinite;
import org.lectern.stats.Wilson;

/**
 * How sure a logistic regression is of the probability of one row: with H the second derivatives of the loss at its least, the
 * log odds z of a row with x have about the standard error √(xᵀ H⁻¹ x). Tells how sure the line is where the law is one, not what
 * other features would say. Source: A. Agresti, Categorical Data Analysis, 3rd edition (2013), section 5.5.1, with the penalty
 * counted in H.
 */
public final class LogisticUncertainty {

    private final LogisticModel model;
    private final double[][] curvature;
    private final PositiveDefinite bend;

    /**
     * @param regression that was fitted
     * @param model that came of it
     * @param training rows that it was fitted to
     */
    public LogisticUncertainty(LogisticRegression regression, LogisticModel model, LabelledMatrix training) {
        this(model, curvature(regression, model, training));
    }

    /**
     * @param model that was fitted
     * @param curvature as {@link #curvature()} gives it, of as many rows and columns as the model has terms, and one
     */
    public LogisticUncertainty(LogisticModel model, double[][] curvature) {
        int size = model.terms().size() + 1;
        if (curvature.length != size || Arrays.stream(curvature).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("The curvature has a row and a column for every term, and one");
        }
        this.model = model;
        this.curvature = curvature;
        bend = new PositiveDefinite(curvature);
    }

    /** Second derivatives of the loss at its least, by term, the intercept last; the upper half. */
    public double[][] curvature() {
        return Arrays.stream(curvature).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] curvature(LogisticRegression regression, LogisticModel model, LabelledMatrix training) {
        int size = model.terms().size() + 1;
        double[][] sums = new double[size][size];
        for (int j = 0; j < size - 1; j++) {
            sums[j][j] = 1 / regression.c();
        }
        for (int row = 0; row < training.size(); row++) {
            double[] x = x(model, training.features().row(row));
            double p = LogOdds.probability(model.logOdds(training.features().row(row)));
            double weight = training.rows(row) * p * (1 - p);
            for (int j = 0; j < size; j++) {
                for (int k = j; k < size; k++) {
                    sums[j][k] += weight * x[j] * x[k];
                }
            }
        }
        return sums;
    }

    private static double[] x(LogisticModel model, double... row) {
        return IntStream.rangeClosed(0, model.terms().size())
                .mapToDouble(j -> j == model.terms().size()
                        ? 1
                        : model.terms().get(j).x(row[model.terms().get(j).feature()]))
                .toArray();
    }

    /** 95 % interval of the probability of a yes, 0..1. */
    public Interval interval(double... row) {
        double logOdds = model.logOdds(row);
        double half = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) * Math.sqrt(bend.inverseForm(x(model, row)));
        return new Interval(LogOdds.probability(logOdds - half), LogOdds.probability(logOdds + half));
    }
}
