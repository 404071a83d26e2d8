package org.lectern.learning;

/** Points of the plane divided among k centres. */
public final class Clustering {

    private final int[] labels;
    private final double[] centresX;
    private final double[] centresY;
    private final double inertia;

    Clustering(int[] labels, double[] centresX, double[] centresY, double inertia) {
        this.labels = labels;
        this.centresX = centresX;
        this.centresY = centresY;
        this.inertia = inertia;
    }

    /** Number of centres. */
    public int k() {
        return centresX.length;
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

    /** The cluster whose centre is nearest to a place; of equally near ones the first. */
    int nearest(double x, double y) {
        return Lloyd.nearest(x, y, centresX, centresY);
    }
}
