package org.lectern.stats;

/** How precisely the comparisons of learners with themselves tell videos apart, and what variances follow from it. */
sealed interface SeenVideos {

    /** Up to here errors that go together from video to video are reckoned with, in a time that grows with the cube. */
    int FULL = 400;

    /**
     * @param rest σₑ²
     * @param u videos' effects as they come
     */
    static SeenVideos of(CrossedPairs pairs, VideoDesign design, double rest, double[] u, Runnable between) {
        return pairs.videos() <= FULL
                ? Together.of(pairs, design, rest, u)
                : new Apart(pairs, design, rest, u, between);
    }

    BetweenVideos variances();

    /**
     * @param video σ_b², above 0
     * @param group σ_c²
     */
    VideoPrecision precision(double video, double group);

    /** With errors that go together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Together(VideoDesign design, double[][] seen, double rank, double[] u) implements SeenVideos {

        static Together of(CrossedPairs pairs, VideoDesign design, double rest, double... u) {
            double[][] seen = pairs.informationMatrix(0);
            for (double[] row : seen) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= rest;
                }
            }
            return new Together(design, seen, pairs.videos() - pairs.islands(), u);
        }

        @Override
        public BetweenVideos variances() {
            return BetweenVideos.of(design.groups(), form(0), () -> form(Double.POSITIVE_INFINITY));
        }

        private BetweenVideos.Form form(double group) {
            FullPrecision q = new FullPrecision(design, seen, rank, 0, group);
            return new BetweenVideos.Form(q, q.form(u), q.rank());
        }

        @Override
        public VideoPrecision precision(double video, double group) {
            return new FullPrecision(design, seen, rank, video, group);
        }
    }

    /** With errors taken as independent, where videos are many; what is asked of them in squares is exact. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Apart(CrossedPairs pairs, VideoDesign design, double rest, double[] u, Runnable between)
            implements SeenVideos {

        @Override
        public BetweenVideos variances() {
            return BetweenVideos.of(design.groups(), form(0), () -> form(Double.POSITIVE_INFINITY));
        }

        private double[] seen() {
            double[] seen = pairs.information(0);
            for (int j = 0; j < seen.length; j++) {
                seen[j] /= rest;
            }
            return seen;
        }

        /** uᵀQu is by how much the squares left by learners, columns and groups exceed those left by learners and videos. */
        private BetweenVideos.Form form(double group) {
            DiagonalPrecision q = new DiagonalPrecision(design, seen(), 0, group);
            double[] explained = CrossedEffects.fit(
                            pairs, design, new CrossedVariances(Double.POSITIVE_INFINITY, 0, group, rest), between)
                    .whole();
            double[] none = new double[u.length];
            double[] right = pairs.left(pairs.learnerEffects(0, none), none);
            double value = 0;
            for (int j = 0; j < u.length; j++) {
                value += right[j] * (u[j] - explained[j]) / rest;
            }
            return new BetweenVideos.Form(q, value, q.rank(pairs.islands()));
        }

        @Override
        public VideoPrecision precision(double video, double group) {
            return new DiagonalPrecision(design, seen(), video, group);
        }
    }
}
