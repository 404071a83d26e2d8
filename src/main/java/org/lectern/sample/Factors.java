package org.lectern.sample;

/** What sets a learner's taste, or an item, apart beyond what the tables tell: four numbers. */
record Factors(double first, double second, double third, double fourth) {

    /** Four independent normal numbers of mean 0. */
    static Factors draw(SplitMix64 draws, double deviation) {
        return new Factors(
                deviation * draws.normal(),
                deviation * draws.normal(),
                deviation * draws.normal(),
                deviation * draws.normal());
    }

    double times(Factors other) {
        return first * other.first + second * other.second + third * other.third + fourth * other.fourth;
    }
}
