package org.lectern.learning;

import java.util.List;
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
    /** By feature and row. */
    private final byte[][] places;

    private HistogramRows(LabelledMatrix labelled, List<Bins> bins) {
        this.labelled = labelled;
        this.bins = bins;
        places = new byte[bins.size()][labelled.size()];
        for (int feature = 0; feature < places.length; feature++) {
            for (int row = 0; row < places[feature].length; row++) {
                double value = labelled.features().value(row, feature);
                places[feature][row] = (byte)
                        (Double.isNaN(value) ? MISSING : bins.get(feature).of(value) + 1);
            }
        }
    }

    /**
     * Puts rows into bins.
     *
     * @param labelled rows, at least one, all of whose features are numbers
     */
    public static HistogramRows of(LabelledMatrix labelled) {
        if (labelled.size() == 0
                || labelled.features().features().stream().anyMatch(each -> each.kind() != Feature.Kind.NUMBER)) {
            throw new IllegalArgumentException("Rows of numbers are put into bins");
        }
        return new HistogramRows(labelled, Bins.of(labelled, MOST_BINS));
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
