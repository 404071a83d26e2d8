package org.lectern.analysis.rate;

/**
 * What is asked of views: whether something is so of each, or how far each runs.
 *
 * @param sum SQL that adds it up over a group of {@code views}, in whole numbers
 * @param unit how many of these make one
 */
public record Property(String sum, long unit) {

    /** Completion is summed in tenths of a percent, in whole numbers, which multiply far faster than long decimals. */
    private static final int TENTHS = 10;

    /** @param condition SQL over {@code views} */
    public static Property that(String condition) {
        return new Property("count(CASE WHEN " + condition + " THEN 1 END)", 1);
    }

    /**
     * Completion as a share of the highest that there can be.
     *
     * @param ceiling the highest, in percent
     */
    public static Property completion(double ceiling) {
        return new Property(
                "round(CAST(sum(completion) AS DOUBLE) * " + TENTHS + ")", (long) Math.ceil(ceiling * TENTHS));
    }
}
