package org.lectern.learning;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Labelled rows whose numbers are told as bins, so that boosting can look at them very often. Bins hold about as many rows each
 * and are told by one byte; they are made once for any number of fits.
 */
public final class HistogramRows {

    /** The bin of what is missing, before all others. */
    static final int MISSING = 0;

    /** What a byte tells besides that a number is missing. */
    private static final int MOST_BINS = 255;

    private final LabelledMatrix labelled;
    private final List<Bins> bins;
    /** By feature and row; what stands behind the last row is not looked at. */
    private final byte[][] places;

    private HistogramRows(LabelledMatrix labelled, List<Bins> bins, byte[][] places) {
        this.labelled = labelled;
        this.bins = bins;
        this.places = places;
    }

    /**
     * Puts rows into bins, and those together that are in the same bin of every feature.
     *
     * @param labelled rows, at least one, all of whose features are numbers
     */
    public static HistogramRows of(LabelledMatrix labelled) {
        FeatureMatrix matrix = labelled.features();
        if (labelled.size() == 0 || matrix.features().stream().anyMatch(each -> each.kind() != Feature.Kind.NUMBER)) {
            throw new IllegalArgumentException("Rows of numbers are put into bins");
        }
        List<Bins> bins = Bins.of(labelled, MOST_BINS);
        Map<ByteBuffer, Integer> known = new HashMap<>();
        int[] first = new int[labelled.size()];
        int[] rows = new int[first.length];
        int[] positives = new int[first.length];
        byte[][] places = new byte[bins.size()][first.length];
        for (int row = 0; row < first.length; row++) {
            byte[] key = new byte[places.length];
            for (int feature = 0; feature < key.length; feature++) {
                double value = matrix.value(row, feature);
                key[feature] = (byte)
                        (Double.isNaN(value) ? MISSING : bins.get(feature).of(value) + 1);
            }
            int next = known.size();
            int merged = known.computeIfAbsent(ByteBuffer.wrap(key), _ -> next);
            if (merged == next) {
                first[merged] = row;
                for (int feature = 0; feature < key.length; feature++) {
                    places[feature][merged] = key[feature];
                }
            }
            rows[merged] += labelled.rows(row);
            positives[merged] += labelled.positives(row);
        }
        int size = known.size();
        LabelledMatrix together = new LabelledMatrix(
                matrix.rows(Arrays.copyOf(first, size)), Arrays.copyOf(rows, size), Arrays.copyOf(positives, size));
        return new HistogramRows(together, bins, places);
    }

    /** Number of rows, those that stand together counted once. */
    int size() {
        return labelled.size();
    }

    LabelledMatrix labelled() {
        return labelled;
    }

    int features() {
        return places.length;
    }

    /** Number of bins of a feature, that of what is missing included. */
    int bins(int feature) {
        return bins.get(feature).size() + 1;
    }

    /** The bins of a feature, by row, as unsigned bytes; not to be changed. */
    byte[] places(int feature) {
        return places[feature];
    }

    /** The largest number that lies in a bin, which is not the last. */
    double edge(int feature, int bin) {
        return bins.get(feature).edge(bin - 1);
    }

    /** Where the bins of each feature begin when all stand in a row, and where the last one's end. */
    int[] offsets() {
        int[] offsets = new int[places.length + 1];
        IntStream.range(0, places.length).forEach(feature -> offsets[feature + 1] = offsets[feature] + bins(feature));
        return offsets;
    }
}
