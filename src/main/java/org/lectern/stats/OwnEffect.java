package org.lectern.stats;

/**
 * What a video is watched beyond what was to be expected of it, in the unit of the values; mean = mean of all + audience + Σ columns + group +
 * difference.
 *
 * @param mean of its pairs
 * @param difference between its mean and what the other videos let expect of it, not shrunk; NaN where none of its learners has another
 *     video
 * @param error standard error of the difference, that of all that was expected included; NaN likewise
 * @param degrees degrees of freedom of the error
 * @param likely the difference drawn to 0 by as much as it is chance: the best prediction of the video's own effect
 * @param audience what its learners watch more of other videos than all learners do
 * @param columns what each column of the design explains, less what it explains of all pairs on average
 * @param group likewise of its group
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OwnEffect(
        double mean,
        double difference,
        double error,
        double degrees,
        double likely,
        double audience,
        double[] columns,
        double group) {

    /** Whether anything tells it from its audience. */
    public boolean isKnown() {
        return !Double.isNaN(difference);
    }

    /** The chance of a difference at least as large where the video has no effect of its own. */
    public double p() {
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        return Student.twoSided(difference / error, degrees);
    }

    /** The 95 % interval of the difference, in Student's t. */
    public Interval interval() {
        double far = error * Student.critical(0.95, degrees);
        return new Interval(difference - far, difference + far);
    }
}
