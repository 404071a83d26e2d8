package org.lectern.sample;

/**
 * How many learners, videos and courses a study of some views has. Anchored at the published study of 668,471 views;
 * towards smaller studies all shrink more slowly than views do, so that a small one still has something to show; beyond,
 * learners grow with the views and videos more slowly.
 */
record Sizes(int learners, int videos, int courses) {

    private static final double VIEWS = 668_471;
    private static final double LEARNERS = 4_980;
    private static final double VIDEOS = 4_310;
    private static final double VIDEOS_PER_COURSE = 24.77;

    /** As many as there are codes for. */
    private static final int MOST_COURSES = 6_000;

    static Sizes of(long views) {
        double size = views / VIEWS;
        double learners = LEARNERS * StrictMath.pow(size, size < 1 ? 0.8 : 1);
        double videos = VIDEOS * StrictMath.pow(size, size < 1 ? 0.75 : 0.5);
        return new Sizes(
                atLeastOne(learners),
                atLeastOne(videos),
                Math.min(MOST_COURSES, atLeastOne(videos / VIDEOS_PER_COURSE)));
    }

    private static int atLeastOne(double number) {
        return Math.clamp(Math.round(number), 1, 100_000_000);
    }
}
