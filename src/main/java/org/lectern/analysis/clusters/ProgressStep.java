package org.lectern.analysis.clusters;

/** What share of the whole work each step is, for who waits. */
enum ProgressStep {
    LEARNERS(0, 0.1),
    FITS(0.1, 0.45),
    SILHOUETTES(0.45, 0.8),
    STABILITY(0.8, 0.88),
    CROWDS(0.88, 0.95),
    WORDS(0.95, 1);

    private final double begin;
    private final double end;

    ProgressStep(double begin, double end) {
        this.begin = begin;
        this.end = end;
    }

    /** How much of the whole is done when the step begins. */
    double begin() {
        return begin;
    }

    /** How much of the whole is done when so many parts of the step are. */
    double after(int done, int parts) {
        return begin + (end - begin) * done / parts;
    }
}
