package org.lectern.render;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Which mark stands where in a drawing. */
interface Hits {

    /** No marks at all. */
    Hits NONE = new Areas(List.of(), 0);

    /** Number of marks. */
    int size();

    /** The mark at this place, or -1. */
    int at(double x, double y);

    /** The mark's place. */
    Rectangle2D bounds(int mark);

    /** Radius of the corners of what shows that a mark is chosen. */
    double cornerRadius();

    /** How many marks stand beside one another before the next ones stand below them. */
    int across();

    /** Marks that each own an area; areas do not overlap. */
    record Areas(List<Rectangle2D> areas, double cornerRadius, int across) implements Hits {

        public Areas {
            areas = List.copyOf(areas);
        }

        /** Marks below one another. */
        Areas(List<Rectangle2D> areas, double cornerRadius) {
            this(areas, cornerRadius, 1);
        }

        @Override
        public int size() {
            return areas.size();
        }

        @Override
        public int at(double x, double y) {
            for (int i = 0; i < areas.size(); i++) {
                if (areas.get(i).contains(x, y)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public Rectangle2D bounds(int mark) {
            return areas.get(mark);
        }
    }
}
