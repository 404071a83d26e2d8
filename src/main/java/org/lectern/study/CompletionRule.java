package org.lectern.study;

import java.text.MessageFormat;
import java.util.Locale;
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

    /** As it stands among the parameters of findings, such as {@code 95 % and all but the last 30 s}. */
    @Override
    public String toString() {
        String share =
                percent == 0 ? "" : new MessageFormat("{0,number,0.##} %", Locale.ROOT).format(new Object[] {percent});
        String end = hasSeconds()
                ? new MessageFormat("all but the last {0,number,0.##} s", Locale.ROOT)
                        .format(new Object[] {lastSeconds})
                : "";
        return share + (share.isEmpty() || end.isEmpty() ? "" : " and ") + end;
    }
}
