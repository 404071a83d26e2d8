package org.lectern.study;

/**
 * When a view counts as finished: at a percentage, or where no more than some last seconds are missing.
 *
 * @param percent at and above which a view is finished, above 0 and at most 100
 * @param lastSeconds a view is finished, too, where no more than these seconds of the video are missing; 0 for none.
 *     Of use only where the length of videos is known
 */
public record CompletionRule(double percent, double lastSeconds) {

    /** The published system's: 95 percent. */
    public static final CompletionRule USUAL = new CompletionRule(95, 0);

    public CompletionRule {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "A view is finished above 0 and at most at 100 percent, not: " + percent);
        }
        if (!(lastSeconds >= 0 && Double.isFinite(lastSeconds))) {
            throw new IllegalArgumentException("The last seconds of a video are 0 or more, not: " + lastSeconds);
        }
    }
}
