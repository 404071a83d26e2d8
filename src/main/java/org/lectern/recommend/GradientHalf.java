package org.lectern.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * Half a round of {@link AlternatingLeastSquares} by three steps of conjugate gradients a row, from where the row was. Numbers
 * are of single precision; which thread takes which rows makes no difference.
 */
record GradientHalf(int factors, double regularisation) {

    private static final int STEPS = 3;

    /** Rows that one thread takes at a time. */
    private static final int BLOCK = 256;

    /** A rest this small is none. */
    private static final float NOTHING = 1e-20f;

    /**
     * @param rows changed: the numbers of one side, row by row
     * @param fixed the numbers of the other
     */
    void solve(Side side, float[][] rows, float[][] fixed, TaskContext context) {
        float[][] gram = gram(fixed);
        int blocks = (side.rows() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            context.checkCancelled();
            GradientRow row = new GradientRow(factors, side, gram, fixed);
            for (int r = block * BLOCK; r < Math.min(side.rows(), (block + 1) * BLOCK); r++) {
                row.solve(r, rows[r], STEPS, NOTHING);
            }
        });
    }

    /** YᵀY + λI, block by block in a fixed order. */
    private float[][] gram(float[]... fixed) {
        int blocks = (fixed.length + BLOCK - 1) / BLOCK;
        float[][][] parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block ->
                        products(Arrays.copyOfRange(fixed, block * BLOCK, Math.min(fixed.length, (block + 1) * BLOCK))))
                .toArray(float[][][]::new);
        float[][] gram = new float[factors][factors];
        for (int one = 0; one < factors; one++) {
            for (int other = 0; other < factors; other++) {
                double sum = one == other ? regularisation : 0;
                for (float[][] part : parts) {
                    sum += part[one][other];
                }
                gram[one][other] = (float) sum;
            }
        }
        return gram;
    }

    private float[][] products(float[]... rows) {
        float[][] products = new float[factors][factors];
        float[] times = new float[rows.length];
        for (int one = 0; one < factors; one++) {
            for (int row = 0; row < rows.length; row++) {
                times[row] = rows[row][one];
            }
            WeightedSum.add(products[one], times, rows);
        }
        return products;
    }
}
