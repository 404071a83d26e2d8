package org.lectern.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of rows: named features, each a number or a category, with values that may be missing. Every row belongs to a
 * group, such as the learner it is about; whatever splits or draws rows keeps groups together. Never changes.
 */
public final class FeatureMatrix {

    /** A value that is not known. */
    public static final double MISSING = Double.NaN;

    /** Groups of rows by a name each: numbers from 0, in the order in which names come first. */
    public static int[] groups(List<String> names) {
        Map<String, Integer> known = new HashMap<>();
        return names.stream()
                .mapToInt(name -> known.computeIfAbsent(name, _ -> known.size()))
                .toArray();
    }

    private final List<Feature> features;
    private final double[][] columns;
    private final int[] groups;

    /**
     * @param features in the order of the columns, at least one, names unique
     * @param columns by feature: a number, the place of a category, or {@link #MISSING}; copied
     * @param groups of every row, from 0 up; copied
     * @throws IllegalArgumentException where lengths differ, or a value may not stand in its column
     */
    public FeatureMatrix(List<Feature> features, double[][] columns, int[] groups) {
        this.features = List.copyOf(features);
        this.columns = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        this.groups = groups.clone();
        checkFeatures();
        for (int feature = 0; feature < columns.length; feature++) {
            checkColumn(this.features.get(feature), this.columns[feature]);
        }
        if (Arrays.stream(groups).anyMatch(group -> group < 0)) {
            throw new IllegalArgumentException("Groups count from 0");
        }
    }

    /** Rows each of which is a group of its own. */
    public FeatureMatrix(List<Feature> features, double[][] columns) {
        this(
                features,
                columns,
                IntStream.range(0, columns.length == 0 ? 0 : columns[0].length).toArray());
    }

    private void checkFeatures() {
        if (features.isEmpty() || features.size() != columns.length) {
            throw new IllegalArgumentException(features.size() + " features, " + columns.length + " columns");
        }
        if (features.stream().map(Feature::name).distinct().count() < features.size()) {
            throw new IllegalArgumentException("Features differ in their names");
        }
    }

    private void checkColumn(Feature feature, double[] column) {
        if (column.length != groups.length) {
            throw new IllegalArgumentException(
                    feature.name() + " has " + column.length + " values for " + groups.length + " rows");
        }
        for (double value : column) {
            if (!feature.takes(value)) {
                throw new IllegalArgumentException(feature.name() + " has a value that cannot be");
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return groups.length;
    }

    /** The columns, in their order. */
    public List<Feature> features() {
        return features;
    }

    /** A number, the place of a category, or NaN where it is missing. */
    public double value(int row, int feature) {
        return columns[feature][row];
    }

    /** The values of a row, by feature. */
    public double[] row(int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }

    /** The values of a feature, by row. */
    public double[] column(int feature) {
        return columns[feature].clone();
    }

    /** The group of a row, such as the place of its learner. */
    public int group(int row) {
        return groups[row];
    }

    /** Some rows, in the order given; one may come more than once. */
    public FeatureMatrix rows(int... kept) {
        return new FeatureMatrix(
                features,
                Arrays.stream(columns)
                        .map(column -> IntStream.of(kept)
                                .mapToDouble(row -> column[row])
                                .toArray())
                        .toArray(double[][]::new),
                IntStream.of(kept).map(row -> groups[row]).toArray());
    }

    /** The same rows without some features. */
    public FeatureMatrix without(Set<String> names) {
        int[] kept = IntStream.range(0, columns.length)
                .filter(feature -> !names.contains(features.get(feature).name()))
                .toArray();
        return new FeatureMatrix(
                IntStream.of(kept).mapToObj(features::get).toList(),
                IntStream.of(kept).mapToObj(feature -> columns[feature]).toArray(double[][]::new),
                groups);
    }
}
