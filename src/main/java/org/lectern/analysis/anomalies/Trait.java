package org.lectern.analysis.anomalies;

/** What learners are compared by, one figure at a time. */
enum Trait {
    MEAN("mean"),
    SPREAD("spread"),
    FINISHED("finished"),
    VIDEOS("videos"),
    VIEWS("views");

    private final String key;

    Trait(String key) {
        this.key = key;
    }

    /** Its name among the words. */
    String key() {
        return key;
    }

    /** The learner's figure; completion and shares in percent. */
    double of(LearnerProfile learner) {
        return switch (this) {
            case MEAN -> learner.mean();
            case SPREAD -> learner.deviation();
            case FINISHED -> 100 * learner.finishedShare();
            case VIDEOS -> learner.videos();
            case VIEWS -> learner.views();
        };
    }
}
