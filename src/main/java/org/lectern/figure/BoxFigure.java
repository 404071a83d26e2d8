package org.lectern.figure;

import java.util.List;

/**
 * Horizontal box plots, first on top.
 *
 * @param categoryLabel what the boxes stand for, such as "Course"
 */
public record BoxFigure(Caption caption, Axis valueAxis, String categoryLabel, List<Box> boxes) implements Figure {

    /**
     * Five numbers and the mean; whiskers reach to the 5th and 95th percentile.
     *
     * @param count how many views stand behind the box
     */
    public record Box(
            String category,
            double whiskerLow,
            double quartile1,
            double median,
            double quartile3,
            double whiskerHigh,
            double mean,
            long count) {
        public Box {
            if (!(whiskerLow <= quartile1 && quartile1 <= median && median <= quartile3 && quartile3 <= whiskerHigh)) {
                throw new IllegalArgumentException("Box " + category + " is out of order");
            }
        }
    }

    public BoxFigure {
        boxes = List.copyOf(boxes);
    }

    @Override
    public int size() {
        return boxes.size();
    }
}
