package org.lectern.recommend;

import java.util.SplittableRandom;

/**
 * What a setting may be while it is looked for.
 *
 * @param name of the setting
 * @param low its least
 * @param high its greatest, at least the least
 * @param logarithmic whether it is drawn evenly on a logarithmic scale, for which it is above 0
 * @param whole whether it is a whole number
 */
public record Range(String name, double low, double high, boolean logarithmic, boolean whole) {

    public Range {
        if (!(low <= high) || (logarithmic && !(low > 0))) {
            throw new IllegalArgumentException(name + " cannot run from " + low + " to " + high);
        }
    }

    /** A number within, ends included where it is whole. */
    double draw(SplittableRandom random) {
        double place = random.nextDouble();
        double drawn =
                logarithmic ? low * StrictMath.pow(high / low, place) : low + place * (high - low + (whole ? 1 : 0));
        return whole ? Math.min(high, logarithmic ? Math.rint(drawn) : Math.floor(drawn)) : drawn;
    }
}
