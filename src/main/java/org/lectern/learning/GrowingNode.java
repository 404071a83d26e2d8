package org.lectern.learning;

import org.jspecify.annotations.Nullable;

/** A node of a tree that is being grown: a leaf until it is cut. Its rows stand side by side in the grower's order. */
final class GrowingNode {

    /** Where its rows begin and end. */
    final int from;

    final int to;
    /** Rows that stand before them in the whole tree. */
    final int before;

    final int rows;
    /** Of the residuals. */
    final double sum;

    final double mean;
    final boolean alike;

    /** What it says as a leaf. */
    double value;

    /** Questions on the way to it. */
    final int depth;

    @Nullable
    Children children;

    /** What became of a node that was cut. */
    record Children(Cut cut, GrowingNode yes, GrowingNode no) {}

    /** What it and all below it may say. */
    Bounds bounds;

    /** From low to high. */
    record Bounds(double low, double high) {
        static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    GrowingNode(
            int from, int to, int before, int rows, double sum, boolean alike, double value, int depth, Bounds bounds) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.rows = rows;
        this.sum = sum;
        mean = sum / rows;
        this.alike = alike;
        this.value = value;
        this.depth = depth;
        this.bounds = bounds;
    }

    void bound(Bounds narrower) {
        bounds = narrower;
        value = Math.clamp(value, narrower.low, narrower.high);
    }

    /** Takes back cuts whose two leaves say the same. */
    void merge() {
        if (children == null) {
            return;
        }
        children.yes.merge();
        children.no.merge();
        if (children.yes.children == null && children.no.children == null && children.yes.value == children.no.value) {
            value = children.yes.value;
            children = null;
        }
    }

    int leaves() {
        return children == null ? 1 : children.yes.leaves() + children.no.leaves();
    }
}
