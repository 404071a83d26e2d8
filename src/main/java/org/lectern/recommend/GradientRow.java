package org.lectern.recommend;

import java.util.Arrays;

/** What one thread works with in a {@link GradientHalf}, row after row. */
final class GradientRow {

    private final Side side;
    private final float[][] gram;
    private final float[][] fixed;
    private final float[] rest;
    private final float[] way;
    private final float[] image;
    private final float[] four = new float[4];

    GradientRow(int factors, Side side, float[][] gram, float[][] fixed) {
        this.side = side;
        this.gram = gram;
        this.fixed = fixed;
        rest = new float[factors];
        way = new float[factors];
        image = new float[factors];
    }

    /**
     * Some steps towards the solution.
     *
     * @param x changed: the numbers of the row
     * @param nothing the square of a rest that is none
     */
    void solve(int row, float[] x, int steps, float nothing) {
        start(row, x);
        System.arraycopy(rest, 0, way, 0, rest.length);
        float square = WeightedSum.product(rest, rest);
        for (int step = 0; step < steps && square > nothing; step++) {
            image(row, way);
            float far = square / WeightedSum.product(way, image);
            WeightedSum.add(x, far, way);
            WeightedSum.add(rest, -far, image);
            float left = WeightedSum.product(rest, rest);
            float turn = left / square;
            for (int factor = 0; factor < way.length; factor++) {
                way[factor] = rest[factor] + turn * way[factor];
            }
            square = left;
        }
    }

    /** The rest: the right side, less the image of where the row is. */
    private void start(int row, float... x) {
        image(row, x);
        for (int factor = 0; factor < rest.length; factor++) {
            rest[factor] = -image[factor];
        }
        for (int pair = side.start()[row]; pair < side.start()[row + 1]; pair++) {
            WeightedSum.add(rest, 1 + (float) side.weight()[pair], fixed[side.other()[pair]]);
        }
    }

    /** (YᵀY + Yᵀ(C - I)Y + λI) v, without making the matrix; pairs four at a time. */
    private void image(int row, float... of) {
        Arrays.fill(image, 0);
        WeightedSum.add(image, of, gram);
        int pair = side.start()[row];
        int end = side.start()[row + 1];
        for (; pair + 3 < end; pair += 4) {
            for (int next = 0; next < 4; next++) {
                four[next] = part(pair + next, of);
            }
            WeightedSum.add(
                    image,
                    four[0],
                    fixed(pair),
                    four[1],
                    fixed(pair + 1),
                    four[2],
                    fixed(pair + 2),
                    four[3],
                    fixed(pair + 3));
        }
        for (; pair < end; pair++) {
            WeightedSum.add(image, part(pair, of), fixed(pair));
        }
    }

    private float part(int pair, float... of) {
        return (float) side.weight()[pair] * WeightedSum.product(of, fixed(pair));
    }

    private float[] fixed(int pair) {
        return fixed[side.other()[pair]];
    }
}
