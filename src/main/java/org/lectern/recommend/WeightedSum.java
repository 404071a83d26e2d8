package org.lectern.recommend;

/**
 * Adds multiples of arrays to an array. All are read at the same index, from 0: so Java makes it instructions that take eight or
 * sixteen numbers at once, which it does not where they start at different places.
 */
final class WeightedSum {

    private WeightedSum() {}

    /** to += p a, as far as {@code to} goes. */
    static void add(float[] to, float p, float[] a) {
        for (int place = 0; place < to.length; place++) {
            to[place] += p * a[place];
        }
    }

    /** to += p a + q b + r c + s d: four at a time, as what is added to is fetched and put back once. */
    static void add(float[] to, float p, float[] a, float q, float[] b, float r, float[] c, float s, float[] d) {
        for (int place = 0; place < to.length; place++) {
            to[place] += p * a[place] + q * b[place] + (r * c[place] + s * d[place]);
        }
    }

    /** to += Σ times[row] rows[row] over all rows. */
    static void add(float[] to, float[] times, float[][] rows) {
        int row = 0;
        for (; row + 3 < times.length; row += 4) {
            add(
                    to,
                    times[row],
                    rows[row],
                    times[row + 1],
                    rows[row + 1],
                    times[row + 2],
                    rows[row + 2],
                    times[row + 3],
                    rows[row + 3]);
        }
        for (; row < times.length; row++) {
            add(to, times[row], rows[row]);
        }
    }

    /** The sum of products, in four sums side by side. */
    static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int place = 0;
        for (; place + 3 < one.length; place += 4) {
            a += one[place] * other[place];
            b += one[place + 1] * other[place + 1];
            c += one[place + 2] * other[place + 2];
            d += one[place + 3] * other[place + 3];
        }
        for (; place < one.length; place++) {
            a += one[place] * other[place];
        }
        return a + b + (c + d);
    }
}
