package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of a number and a category, counted in a table: the numbers of a bin stand in its middle.
 *
 * @param features the number and the category
 * @param width of a bin; the first begins at 0
 * @param rows by bin and category
 * @param positives by bin and category, how many of them are a yes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CountedRows(List<Feature> features, double width, int[][] rows, int[][] positives) {

    /** The cells that have rows, bin by bin. */
    public LabelledMatrix matrix() {
        List<int[]> cells = new ArrayList<>();
        for (int bin = 0; bin < rows.length; bin++) {
            for (int category = 0; category < rows[bin].length; category++) {
                if (rows[bin][category] > 0) {
                    cells.add(new int[] {bin, category});
                }
            }
        }
        double[][] columns = {
            cells.stream().mapToDouble(cell -> number(cell[0])).toArray(),
            cells.stream().mapToDouble(cell -> cell[1]).toArray()
        };
        return new LabelledMatrix(
                new FeatureMatrix(features, columns),
                cells.stream().mapToInt(cell -> rows[cell[0]][cell[1]]).toArray(),
                cells.stream().mapToInt(cell -> positives[cell[0]][cell[1]]).toArray());
    }

    /** One bin to a row of the table. */
    public List<Bins> bins() {
        double[] middles =
                IntStream.range(0, rows.length).mapToDouble(this::number).toArray();
        int[] once = IntStream.generate(() -> 1).limit(middles.length).toArray();
        return List.of(Bins.of(middles, once, middles.length), Bins.NONE);
    }

    private double number(int bin) {
        return width * (bin + 0.5);
    }
}
