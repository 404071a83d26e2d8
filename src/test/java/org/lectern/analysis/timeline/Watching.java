package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How people go through a video of {@value #LENGTH} seconds in which nothing is special about any place, unless it is planted. */
enum Watching {
    /** In order; all go back, jump ahead and leave equally often. */
    IN_ORDER,
    /** In order; each goes back, jumps ahead and leaves as often as is their way. */
    EACH_THEIR_WAY,
    /** In order; one in ten goes back all the time. */
    GOING_BACK,
    /** In order; one in four leaves soon. */
    LEAVING_SOON,
    /** Nearly everybody watches all. */
    NEARLY_ALL,
    /** A few stretches anywhere, in any order. */
    ANY_ORDER,
    /** As EACH_THEIR_WAY, but told to the tenth second. */
    EVERY_TENTH_SECOND;

    static final int LENGTH = 300;

    /** Where something may be planted, in seconds. */
    static final int PLACE = 120;

    /** What some do at {@link #PLACE}. */
    enum Planted {
        NOTHING(0),
        /** Go back ten seconds. */
        RETURN(0.25),
        /** Jump twenty seconds ahead. */
        SKIP(0.3),
        /** Leave. */
        LEAVE(0.15);

        private final double share;

        Planted(double share) {
            this.share = share;
        }
    }

    /** A stretch, in seconds. */
    record Stretch(double from, double to) {}

    /** What one person watches, in that order; never nothing. */
    List<Stretch> draw(SplittableRandom random, Planted planted) {
        List<Stretch> stretches = this == ANY_ORDER ? anywhere(random) : inOrder(random, planted);
        double tick = this == EVERY_TENTH_SECOND ? 10 : 0.001;
        List<Stretch> told = stretches.stream()
                .map(one -> new Stretch(tick * Math.round(one.from / tick), tick * Math.round(one.to / tick)))
                .filter(one -> one.from < one.to)
                .toList();
        return told.isEmpty() ? List.of(new Stretch(0, Math.max(1, tick))) : told;
    }

    /** As many at either end of the video as in its middle. */
    private static List<Stretch> anywhere(SplittableRandom random) {
        List<Stretch> stretches = new ArrayList<>();
        for (int left = 1 + random.nextInt(6); left > 0; ) {
            double from = random.nextDouble() * (LENGTH + 100) - 100;
            double to = Math.min(LENGTH, from + Math.min(100, exponential(random, 40)));
            if (to > 0) {
                stretches.add(new Stretch(Math.max(0, from), to));
                left--;
            }
        }
        return stretches;
    }

    private List<Stretch> inOrder(SplittableRandom random, Planted planted) {
        double back = 1 / 150.0;
        double ahead = 1 / 300.0;
        double leaving = 1 / 600.0;
        switch (this) {
            case EACH_THEIR_WAY, EVERY_TENTH_SECOND -> {
                back = Math.min(1 / 40.0, back * Math.exp(random.nextGaussian() - 0.5));
                ahead *= Math.exp(random.nextGaussian() - 0.5);
                leaving *= Math.exp(random.nextGaussian() - 0.5);
            }
            case GOING_BACK -> back = random.nextInt(10) == 0 ? 1 / 30.0 : 1 / 1_000.0;
            case LEAVING_SOON -> leaving = random.nextInt(4) == 0 ? 1 / 30.0 : 1 / 3_000.0;
            case NEARLY_ALL -> {
                back = 1 / 3_000.0;
                ahead = 0;
                leaving = 1 / 20_000.0;
            }
            default -> {}
        }
        return walk(random, new double[] {back, ahead, leaving}, planted);
    }

    /** @param rates of going back, jumping ahead and leaving, by second */
    private static List<Stretch> walk(SplittableRandom random, double[] rates, Planted planted) {
        List<Stretch> stretches = new ArrayList<>();
        boolean tempted = random.nextDouble() < planted.share;
        double at = 0;
        while (at < LENGTH) {
            double until = at + exponential(random, 1 / (rates[0] + rates[1] + rates[2]));
            if (tempted && at < PLACE && until > PLACE) {
                tempted = false;
                stretches.add(new Stretch(at, PLACE));
                at = planted == Planted.RETURN ? PLACE - 10 : planted == Planted.SKIP ? PLACE + 20 : LENGTH;
                continue;
            }
            stretches.add(new Stretch(at, Math.min(LENGTH, until)));
            double lot = random.nextDouble() * (rates[0] + rates[1] + rates[2]);
            double jump = exponential(random, 20);
            if (until >= LENGTH || lot < rates[2]) {
                return stretches;
            }
            at = lot < rates[2] + rates[1] ? until + jump : until - Math.min(jump, until * random.nextDouble());
        }
        return stretches;
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
