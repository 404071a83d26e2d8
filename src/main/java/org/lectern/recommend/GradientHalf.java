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
    void solve(Side side, float[] rows, float[] fixed, TaskContext context) {
        float[] gram = gram(fixed);
        int blocks = (side.rows() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            context.checkCancelled();
            Row row = new Row(side, gram, fixed);
            for (int r = block * BLOCK; r < Math.min(side.rows(), (block + 1) * BLOCK); r++) {
                row.solve(rows, r);
            }
        });
    }

    /** YᵀY + λI, block by block in a fixed order. */
    private float[] gram(float... fixed) {
        int rows = fixed.length / factors;
        int blocks = (rows + BLOCK - 1) / BLOCK;
        float[][] parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> gram(fixed, block * BLOCK, Math.min(rows, (block + 1) * BLOCK)))
                .toArray(float[][]::new);
        double[] sum = new double[factors * factors];
        for (float[] part : parts) {
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += part[cell];
            }
        }
        float[] gram = new float[sum.length];
        for (int cell = 0; cell < sum.length; cell++) {
            gram[cell] = (float) (sum[cell] + (cell % (factors + 1) == 0 ? regularisation : 0));
        }
        return gram;
    }

    private float[] gram(float[] fixed, int fromRow, int toRow) {
        float[] gram = new float[factors * factors];
        for (int row = fromRow; row < toRow; row++) {
            for (int one = 0; one < factors; one++) {
                add(gram, one * factors, fixed[row * factors + one], fixed, row * factors);
            }
        }
        return gram;
    }

    /** to[at + k] += times · from[place + k] for every factor. */
    private void add(float[] to, int at, float times, float[] from, int place) {
        for (int factor = 0; factor < factors; factor++) {
            to[at + factor] += times * from[place + factor];
        }
    }

    /** The products of two rows of factors, added up in four sums, which a processor can do side by side. */
    private float product(float[] one, float[] other, int place) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int factor = 0;
        for (; factor + 3 < factors; factor += 4) {
            a += one[factor] * other[place + factor];
            b += one[factor + 1] * other[place + factor + 1];
            c += one[factor + 2] * other[place + factor + 2];
            d += one[factor + 3] * other[place + factor + 3];
        }
        for (; factor < factors; factor++) {
            a += one[factor] * other[place + factor];
        }
        return a + b + (c + d);
    }

    /** What one thread works with, row after row. */
    private final class Row {

        private final Side side;
        private final float[] gram;
        private final float[] fixed;
        private final float[] x = new float[factors];
        private final float[] rest = new float[factors];
        private final float[] way = new float[factors];
        private final float[] image = new float[factors];

        Row(Side side, float[] gram, float... fixed) {
            this.side = side;
            this.gram = gram;
            this.fixed = fixed;
        }

        void solve(float[] rows, int row) {
            System.arraycopy(rows, row * factors, x, 0, factors);
            start(row);
            System.arraycopy(rest, 0, way, 0, factors);
            float square = product(rest, rest, 0);
            for (int step = 0; step < STEPS && square > NOTHING; step++) {
                image(row, way);
                float far = square / product(way, image, 0);
                add(x, 0, far, way, 0);
                add(rest, 0, -far, image, 0);
                float left = product(rest, rest, 0);
                for (int factor = 0; factor < factors; factor++) {
                    way[factor] = rest[factor] + left / square * way[factor];
                }
                square = left;
            }
            System.arraycopy(x, 0, rows, row * factors, factors);
        }

        /** The rest: the right side, less the image of where the row is. */
        private void start(int row) {
            image(row, x);
            for (int factor = 0; factor < factors; factor++) {
                rest[factor] = -image[factor];
            }
            for (int pair = side.start()[row]; pair < side.start()[row + 1]; pair++) {
                add(rest, 0, 1 + (float) side.weight()[pair], fixed, side.other()[pair] * factors);
            }
        }

        /** (YᵀY + Yᵀ(C - I)Y + λI) v, without making the matrix. */
        private void image(int row, float... of) {
            Arrays.fill(image, 0);
            for (int factor = 0; factor < factors; factor++) {
                add(image, 0, of[factor], gram, factor * factors);
            }
            for (int pair = side.start()[row]; pair < side.start()[row + 1]; pair++) {
                int place = side.other()[pair] * factors;
                add(image, 0, (float) side.weight()[pair] * product(of, fixed, place), fixed, place);
            }
        }
    }
}
