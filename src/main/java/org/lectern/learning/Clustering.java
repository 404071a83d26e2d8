package org.lectern.learning;

/** Points divided among k centres. */
public final class Clustering {

    private final int[] labels;
    /** By centre, then by dimension. */
    private final double[][] centres;

    private final double inertia;

    Clustering(int[] labels, double[][] centres, double inertia) {
        this.labels = labels;
        this.centres = centres;
        this.inertia = inertia;
    }

    /** Number of centres. */
    public int k() {
        return centres.length;
    }

    /** Every point's cluster, 0..k-1. */
    public int[] labels() {
        return labels.clone();
    }

    /** Number of points of every cluster; only a cluster that lost its last point has none. */
    public int[] sizes() {
        int[] sizes = new int[k()];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /** Sum of squared distances of all points to the centre of their cluster. */
    public double inertia() {
        return inertia;
    }

    /** The coordinates of a centre, by dimension. */
    public double[] centre(int cluster) {
        return centres[cluster].clone();
    }

    /** The cluster whose centre is nearest to a point; of equally near ones the first. */
    int nearest(double[][] points, int point) {
        return Lloyd.nearest(points, point, centres);
    }
}
