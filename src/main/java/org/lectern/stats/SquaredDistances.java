package org.lectern.stats;

/**
 * Squared distances between points in any number of dimensions. Points are told by dimension and then by point; squares are
 * added dimension by dimension, in their order.
 */
public final class SquaredDistances {

    private SquaredDistances() {}

    /** The coordinates of a point. */
    public static double[] place(double[][] points, int point) {
        double[] place = new double[points.length];
        for (int d = 0; d < place.length; d++) {
            place[d] = points[d][point];
        }
        return place;
    }

    /** From a point to a place. */
    public static double of(double[][] points, int point, double[] place) {
        double sum = 0;
        for (int d = 0; d < place.length; d++) {
            double apart = points[d][point] - place[d];
            sum += apart * apart;
        }
        return sum;
    }

    /** Between two places. */
    public static double of(double[] place, double[] other) {
        double sum = 0;
        for (int d = 0; d < place.length; d++) {
            double apart = place[d] - other[d];
            sum += apart * apart;
        }
        return sum;
    }

    /**
     * From many points to a place.
     *
     * @param from the first of the points
     * @param to behind the last of them
     * @param found that of point from goes first
     */
    public static void of(double[][] points, int from, int to, double[] place, double[] found) {
        for (int d = 0; d < place.length; d++) {
            add(points[d], from, to, place[d], d == 0, found);
        }
    }

    private static void add(double[] column, int from, int to, double place, boolean first, double[] found) {
        if (first) {
            for (int i = from; i < to; i++) {
                double apart = column[i] - place;
                found[i - from] = apart * apart;
            }
            return;
        }
        for (int i = from; i < to; i++) {
            double apart = column[i] - place;
            found[i - from] += apart * apart;
        }
    }
}
