package org.lectern.learning;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import smile.sort.QuickSort;

/** Labelled rows as trees see them: bins in place of numbers, and rows that no question tells apart put together. */
final class BinnedRows {

    /** The bin of what is missing, below all others. */
    static final int MISSING = -1;

    private final LabelledMatrix labelled;
    private final List<Bins> bins;
    /** By feature and row: a bin, the place of a category, or {@link #MISSING}. */
    private final int[][] places;
    /** By feature: the rows by rising bins; empty for a category. */
    private final int[][] sorted;

    private BinnedRows(LabelledMatrix labelled, List<Bins> bins) {
        this.labelled = labelled;
        this.bins = bins;
        places = new int[bins.size()][];
        Arrays.setAll(places, feature -> places(labelled.features(), feature, bins.get(feature)));
        sorted = new int[places.length][];
        Arrays.setAll(
                sorted,
                feature -> isCategory(feature)
                        ? new int[0]
                        : QuickSort.sort(
                                Arrays.stream(places[feature]).asDoubleStream().toArray()));
    }

    /** @param bins of every feature; that of a category is not looked at */
    static BinnedRows of(LabelledMatrix rows, List<Bins> bins) {
        FeatureMatrix matrix = rows.features();
        int[][] places = new int[bins.size()][];
        Arrays.setAll(places, feature -> places(matrix, feature, bins.get(feature)));
        Map<IntBuffer, Integer> known = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        int[] counts = new int[rows.size()];
        int[] positives = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            IntBuffer key = IntBuffer.wrap(
                    Arrays.stream(places).mapToInt(column -> column[at]).toArray());
            int merged = known.computeIfAbsent(key, _ -> first.size());
            if (merged == first.size()) {
                first.add(row);
            }
            counts[merged] += rows.rows(row);
            positives[merged] += rows.positives(row);
        }
        FeatureMatrix kept = matrix.rows(first.stream().mapToInt(row -> row).toArray());
        return new BinnedRows(
                new LabelledMatrix(kept, Arrays.copyOf(counts, first.size()), Arrays.copyOf(positives, first.size())),
                bins);
    }

    private static int[] places(FeatureMatrix matrix, int feature, Bins bins) {
        boolean category = matrix.features().get(feature).kind() == Feature.Kind.CATEGORY;
        return IntStream.range(0, matrix.size())
                .map(row -> {
                    double value = matrix.value(row, feature);
                    if (Double.isNaN(value)) {
                        return MISSING;
                    }
                    return category ? (int) value : bins.of(value);
                })
                .toArray();
    }

    /** The rows that stand together, with their labels. */
    LabelledMatrix labelled() {
        return labelled;
    }

    int size() {
        return labelled.size();
    }

    int features() {
        return places.length;
    }

    boolean isCategory(int feature) {
        return labelled.features().features().get(feature).kind() == Feature.Kind.CATEGORY;
    }

    int categories(int feature) {
        return labelled.features().features().get(feature).categories().size();
    }

    /** The bins or categories of a feature, by row; not to be changed. */
    int[] places(int feature) {
        return places[feature];
    }

    /** The rows by rising bins of a feature, missing ones first; not to be changed. */
    int[] sorted(int feature) {
        return sorted[feature];
    }

    /** Whether a row goes to the yes-child of a cut. */
    boolean goesYes(int row, Cut cut) {
        int place = places[cut.feature()][row];
        if (place == MISSING) {
            return cut.missingYes();
        }
        return isCategory(cut.feature()) ? place == cut.place() : place <= cut.place();
    }

    /** The largest number of a bin, which is not the last. */
    double edge(int feature, int bin) {
        return bins.get(feature).edge(bin);
    }
}
