package org.lectern.study;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.contract.Words;

/**
 * When a view counts as finished: from a percentage on, and where no more than some last seconds are missing, whichever comes
 * later. edX Insights counts so: the later of 95 percent and 30 seconds before the end.
 *
 * @param percent from which a view may be finished, 0..100; 0 where seconds alone decide
 * @param lastSeconds the most that may be missing of the video, in seconds; infinite where the percentage alone decides.
 *     Where a video's length is not known, the percentage decides, or 95 where there is none
 */
public record CompletionRule(double percent, double lastSeconds) {

    private static final Words WORDS = Words.of(CompletionRule.class);

    /** The published system's: 95 percent. */
    public static final CompletionRule USUAL = ofPercent(95);

    private static final Pattern WRITTEN = Pattern.compile("(?:([0-9.]+) ?%?)??(?: ?\\+? ?([0-9.]+) ?s)?");

    public CompletionRule {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A view is finished somewhere in 0 to 100 percent, not at " + percent);
        }
        if (!(lastSeconds >= 0)) {
            throw new IllegalArgumentException("The last seconds of a video are 0 or more, not " + lastSeconds);
        }
        if (percent == 0 && Double.isInfinite(lastSeconds)) {
            throw new IllegalArgumentException("A rule that every view fulfils is none");
        }
    }

    /** From a percentage on, however long the video is. */
    public static CompletionRule ofPercent(double percent) {
        return new CompletionRule(percent, Double.POSITIVE_INFINITY);
    }

    /** The same with another percentage. */
    public CompletionRule withPercent(double other) {
        return new CompletionRule(other, lastSeconds);
    }

    /** Whether the length of videos plays a part. */
    public boolean hasSeconds() {
        return Double.isFinite(lastSeconds);
    }

    /** The percentage where lengths are not known. */
    public double percentAlone() {
        return percent == 0 ? USUAL.percent : percent;
    }

    /** The condition over {@code views} that a view is finished; never null. */
    public String condition() {
        if (!hasSeconds()) {
            return "completion >= " + percent;
        }
        return "CASE WHEN video_seconds IS NULL THEN completion >= " + percentAlone() + " ELSE completion >= " + percent
                + " AND (100 - completion) / 100 * video_seconds <= " + lastSeconds + " END";
    }

    /** In words that follow "a view is finished", such as {@code from 95 % on}. */
    public String inWords() {
        if (!hasSeconds()) {
            return WORDS.say("rule.percent", percent);
        }
        return percent == 0 ? WORDS.say("rule.seconds", lastSeconds) : WORDS.say("rule.both", percent, lastSeconds);
    }

    /** As {@link #parse} reads it, such as {@code 95 %} or {@code 95 % + 30 s}. */
    @Override
    public String toString() {
        String share = percent == 0 ? "" : written(percent) + " %";
        String end = hasSeconds() ? written(lastSeconds) + " s" : "";
        return share + (share.isEmpty() || end.isEmpty() ? "" : " + ") + end;
    }

    /** The fewest digits that tell a number from all others. */
    private static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * The rule that {@link #toString} writes so; spaces and the sign of percent may be missing.
     *
     * @throws IllegalArgumentException if none is written so
     */
    public static CompletionRule parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("No rule is written so");
        }
        double percent =
                Optional.ofNullable(written.group(1)).map(Double::valueOf).orElse(0.0);
        double seconds =
                Optional.ofNullable(written.group(2)).map(Double::valueOf).orElse(Double.POSITIVE_INFINITY);
        return new CompletionRule(percent, seconds);
    }
}
