package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lectern.ingest.text.CompletionText;

/**
 * What the numbers of {@code raw.completion} show of their unit, over all rows.
 *
 * @param numbers how many there are, none of them negative
 * @param small how many lie between 0 and 1, or hardly above
 * @param inside how many lie between 0 and 1 and are neither
 * @param beside how many lie between what is hardly above 1 and 2
 * @param largest of them
 * @param above how many lie above 100
 * @param whole how many are whole
 * @param low how many different ones are up to {@link #LOW}
 * @param full how many are 100 in videos of another length
 * @param lengths how many have a length of the video beside them
 * @param ends how many are, as seconds or minutes, within a hundredth of that length
 * @param seconds as seconds of watching
 * @param minutes as minutes of watching
 * @param longest length of a video in seconds
 * @param words how many rows say in words that all was watched
 * @param percentMean mean in percent where they are percent, cut at 100
 * @param fractionMean the same where they are fractions
 * @param mixedMean the same where those up to 1 are fractions and the others percent
 */
record Shown(
        long numbers,
        long small,
        long inside,
        long beside,
        double largest,
        long above,
        long whole,
        long low,
        long full,
        long lengths,
        long ends,
        Timed seconds,
        Timed minutes,
        double longest,
        long words,
        double percentMean,
        double fractionMean,
        double mixedMean) {

    /** Completions up to this could be counts of times. */
    static final int LOW = 20;

    /** Whole percentages are not all as small as this. */
    private static final int HANDFUL = 5;

    /** Of percentages, seldom more than this lie below 1 and above 0. */
    private static final double MIXED = 0.3;

    /** Percentages become rarer from 1 to 2, but not by that much. */
    private static final double RARER = 4;

    /** Of numbers that are whole otherwise, so many that are not, and lie below 1, are of another unit. */
    private static final double A_HUNDREDTH = 0.01;

    private static final int FEW = 3;

    /** Means in percent that are no further apart are of the same reading, as where all videos have 100 seconds. */
    private static final double SAME = 0.01;

    /** Shares of all plays together seldom go beyond this. */
    private static final double FAR_BEYOND_ONE = 5;

    private static final double SOME_INSIDE = 0.2;

    /** What rounding makes of 1, and players of the last second. */
    private static final double HARDLY_ABOVE_ONE = 1.05;

    /**
     * Completion as time.
     *
     * @param within how many are no longer than the video
     * @param mean completion in percent, cut at 100
     */
    record Timed(long within, double mean) {}

    /**
     * Asks for what the header leaves open.
     *
     * @param share whether they are percent or fractions, so that nothing of counts and times is asked
     * @param lengths whether {@code raw} has the lengths of the videos
     */
    static Shown of(Statement statement, boolean share, boolean lengths) throws SQLException {
        String length = lengths
                ? "CASE WHEN video_seconds > 0 AND isfinite(video_seconds) THEN video_seconds END"
                : "NULL::DOUBLE";
        String beyond = share ? "0, 0, 0, 0, 0, 0.0, 0, 0.0, 0.0" : """
                count(DISTINCT v) FILTER (v <= %1$s),
                count(*) FILTER (v = 100 AND abs(l - 100) > 1), count(l),
                count(*) FILTER (v > 0 AND (abs(v - l) <= 0.01 * l OR abs(60 * v - l) <= 0.01 * l)),
                count(*) FILTER (v <= 1.05 * l), avg(least(100, 100 * v / l)),
                count(*) FILTER (60 * v <= 1.05 * l), avg(least(100, 6000 * v / l)), coalesce(max(l), 0)
                """.formatted(LOW);
        try (ResultSet row =
                statement.executeQuery("""
                SELECT count(*), count(*) FILTER (v <= %1$s), count(*) FILTER (v > 0 AND v < 1),
                       count(*) FILTER (v > %1$s AND v <= 2), coalesce(max(v), 0),
                       count(*) FILTER (v > 100), count(*) FILTER (v = floor(v)), %2$s,
                       (SELECT count(*) FROM raw WHERE completion = %4$s),
                       avg(least(100, v)), avg(least(100, 100 * v)),
                       avg(CASE WHEN v <= %1$s THEN least(100, 100 * v) ELSE least(100, v) END)
                FROM (SELECT completion AS v, %3$s AS l FROM raw WHERE completion >= 0 AND completion < %4$s)
                """.formatted(HARDLY_ABOVE_ONE, beyond, length, CompletionText.ALL_OF_IT))) {
            row.next();
            return new Shown(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getDouble(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    new Timed(row.getLong(12), row.getDouble(13)),
                    new Timed(row.getLong(14), row.getDouble(15)),
                    row.getDouble(16),
                    row.getLong(17),
                    row.getDouble(18),
                    row.getDouble(19),
                    row.getDouble(20));
        }
    }

    /** Whether nearly all lie between 0 and 1, and some inside, or all are zeros and ones. */
    boolean looksLikeFractions() {
        return numbers > 0 && small >= 0.95 * numbers && (inside > 0 || largest == 1);
    }

    /** Whether none goes far beyond 1 and many lie between 0 and 1, as shares do that count what was watched again. */
    boolean looksLikeFractionsBeyondOne() {
        return largest > 1 && largest <= FAR_BEYOND_ONE && inside >= SOME_INSIDE * numbers;
    }

    /** Whether they are small whole numbers next to each other, as counts of times are. */
    boolean looksLikeCounts() {
        boolean few = numbers >= 3 && largest <= HANDFUL;
        return whole == numbers && largest > 1 && largest <= LOW && (few || (low >= 3 && largest < 2 * low));
    }

    /** Whether several are whole and all up to {@link #LOW}, so that under a name that can mean anything they may be counts or minutes. */
    boolean areAllLow() {
        return numbers >= 3 && whole == numbers && largest > 1 && largest <= LOW;
    }

    /** Whether hardly any lies above 100. */
    boolean fitsPercent() {
        return above <= 0.05 * numbers;
    }

    /** Whether as seconds, or as minutes, hardly any is longer than its video. */
    boolean fitsTime(boolean inMinutes) {
        long within = (inMinutes ? minutes : seconds).within();
        return lengths > 0 && lengths >= 0.9 * numbers && within >= 0.98 * lengths;
    }

    /** Whether it matters that they could be time: none is 100 in a video of another length, and as seconds they mean something else. */
    boolean isTimeAnother() {
        return full == 0 && Math.abs(percentMean - seconds.mean()) > SAME;
    }

    /** Whether so many lie between 0 and 1, and so few right above or all others are whole, that fractions may stand among percentages. */
    boolean looksMixed() {
        boolean many = inside >= MIXED * numbers && inside > RARER * beside;
        boolean amongWhole = inside >= Math.max(FEW, A_HUNDREDTH * numbers) && whole + inside == numbers;
        return numbers > 0 && largest > 2 && (many || amongWhole);
    }

    /** Whether as seconds, or as minutes, some come near the longest video. */
    boolean reachesEnds(boolean inMinutes) {
        return largest * (inMinutes ? 60 : 1) >= 0.5 * longest;
    }

    /** Whether they end where percentages end, and not where videos do. */
    boolean endsAtHundred() {
        return fitsPercent() && ((full > 0 && ends == 0) || (largest > 80 && longest >= 2 * largest));
    }
}
