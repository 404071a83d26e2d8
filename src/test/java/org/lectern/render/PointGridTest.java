package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PointGridTest {

    @Test
    void findsTheSamePointAsAskingAll() {
        Random random = new Random(3);
        double[] x = random.doubles(2_000, 50, 800).toArray();
        double[] y = random.doubles(2_000, 20, 500).toArray();
        PointGrid grid = new PointGrid(x, y, 12);
        for (int ask = 0; ask < 2_000; ask++) {
            double px = 900 * random.nextDouble();
            double py = 600 * random.nextDouble();
            assertEquals(nearest(x, y, px, py, 12), grid.at(px, py));
        }
    }

    private static int nearest(double[] x, double[] y, double px, double py, double reach) {
        int nearest = -1;
        double best = reach * reach;
        for (int i = 0; i < x.length; i++) {
            double distance = (x[i] - px) * (x[i] - px) + (y[i] - py) * (y[i] - py);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Test
    void ofPointsAtOnePlaceTheFirstWins() {
        assertEquals(0, new PointGrid(new double[] {5, 5}, new double[] {7, 7}, 10).at(6, 7));
    }

    @Test
    void knowsNothingWithoutPoints() {
        assertEquals(-1, new PointGrid(new double[0], new double[0], 10).at(0, 0));
    }
}
