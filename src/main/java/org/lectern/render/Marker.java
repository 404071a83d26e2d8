package org.lectern.render;

/** The form of a point: a disc, or a regular polygon that covers as much. */
enum Marker {
    DISC(0, 0),
    SQUARE(4, 0.5),
    TRIANGLE(3, 0),
    DIAMOND(4, 0),
    WEDGE(3, 0.5);

    private final int corners;
    /** Share of one corner's angle by which the first corner is turned away from the top. */
    private final double turn;

    Marker(int corners, double turn) {
        this.corners = corners;
        this.turn = turn;
    }

    /** 0 for a disc. */
    int corners() {
        return corners;
    }

    /** Where a corner stands beside the middle, for a disc of the same area of this radius. */
    double cornerX(int corner, double radius) {
        return reach(radius) * Math.sin(angle(corner));
    }

    /** Where a corner stands below the middle. */
    double cornerY(int corner, double radius) {
        return -reach(radius) * Math.cos(angle(corner));
    }

    /** Distance of the farthest part from the middle. */
    double reach(double radius) {
        double slice = 2 * Math.PI / corners;
        return corners == 0 ? radius : radius * Math.sqrt(slice / Math.sin(slice));
    }

    /** How far a place lies outside the form, negative inside. */
    double outside(double dx, double dy, double radius) {
        if (corners == 0) {
            return Math.hypot(dx, dy) - radius;
        }
        double side = reach(radius) * Math.cos(Math.PI / corners);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < corners; i++) {
            double angle = angle(i) + Math.PI / corners;
            most = Math.max(most, dx * Math.sin(angle) - dy * Math.cos(angle) - side);
        }
        return most;
    }

    private double angle(int corner) {
        return 2 * Math.PI * (corner + turn) / corners;
    }
}
