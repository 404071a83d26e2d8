package org.lectern.ingest.load;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.text.HeaderUnit;

/**
 * The unit of completion, as far as a header and the numbers under it tell; where they leave two readings open, or contradict
 * each other, the question to the user.
 *
 * @param unit null where there is a question
 * @param question why it cannot be told, with the means of both readings; null where it can
 * @param notices what to say of how it was told
 */
record CompletionUnit(@Nullable Unit unit, @Nullable Problem question, List<QualityNotice> notices) {

    /** Fewer zeros and ones than this do not outweigh a header that says percent, and fewer lengths no question. */
    private static final int ENOUGH = 20;

    private static final double NEAR_ONE = 0.9;

    /** Of numbers under a name of completion, no more than this are above 100. */
    private static final double SOME = 0.2;

    /** Where a header says percent, no more than this are above 100, as plays that are added up may be. */
    private static final double MANY = 0.4;

    /** As many of a few numbers tell nothing. */
    private static final long FEW = 2;

    private static final Words WORDS = Words.of(CompletionUnit.class);

    static CompletionUnit told(Unit unit, QualityNotice... notices) {
        return new CompletionUnit(unit, null, List.of(notices));
    }

    /** The same, with more to say of it. */
    CompletionUnit with(List<QualityNotice> more) {
        return new CompletionUnit(
                unit, question, Stream.concat(notices.stream(), more.stream()).toList());
    }

    static CompletionUnit asked(Problem question) {
        return new CompletionUnit(null, question, List.of());
    }

    /** From the file's numbers to percent. */
    double scale() {
        return unit == Unit.FRACTION ? 100 : 1;
    }

    /** How far what is said of a column is believed against its numbers. */
    enum Trust {
        /** The source says that it is a percentage or fraction. */
        SETTLED,
        /** Its name is one of completion. */
        NAMED,
        /** Its name can mean anything. */
        NONE
    }

    /** Of a column, by what its header says, its name and its numbers. */
    static CompletionUnit of(String header, Trust trust, Shown shown) {
        HeaderUnit said = HeaderUnit.of(header);
        if (said == HeaderUnit.PERCENT && trust != Trust.SETTLED) {
            return ofPercent(header, shown);
        }
        if (shown.looksLikeFractions()) {
            return said == HeaderUnit.PERCENT ? ofPercent(header, shown) : told(Unit.FRACTION);
        }
        if (trust == Trust.SETTLED) {
            return told(Unit.PERCENT);
        }
        return said.isPart() || (trust == Trust.NAMED && isPercentage(shown) && !shown.looksLikeCounts())
                ? percent(header, shown)
                : unsaid(header, trust, shown);
    }

    /** Whether no number speaks against a name of completion. */
    private static boolean isPercentage(Shown shown) {
        boolean seconds = shown.fitsTime(false) && shown.reachesEnds(false);
        boolean time = (seconds || (shown.fitsTime(true) && shown.ends() > 0)) && shown.isTimeAnother();
        return shown.above() <= Math.max(FEW, SOME * shown.numbers()) && !time;
    }

    private static CompletionUnit ofPercent(String header, Shown shown) {
        boolean fewOnes = shown.inside() == 0 && shown.numbers() < ENOUGH;
        if (!shown.looksLikeFractions() || shown.largest() > 2) {
            return percent(header, shown);
        }
        boolean open = fewOnes || shown.small() < shown.numbers() || shown.largest() < NEAR_ONE;
        return open
                ? asked(Problem.of(
                        WORDS,
                        "unclear-fraction",
                        header,
                        shown.small(),
                        shown.numbers(),
                        shown.fractionMean(),
                        shown.percentMean()))
                : told(
                        Unit.FRACTION,
                        new QualityNotice("fraction-not-percent", WORDS.say("notice.fraction-not-percent", header)));
    }

    /** A column that is called progress is asked about only where its numbers come near the ends of the videos. */
    private static CompletionUnit unsaid(String header, Trust trust, Shown shown) {
        boolean seconds = shown.fitsTime(false);
        boolean minutes = shown.fitsTime(true);
        if (!seconds && !minutes) {
            return hardlyTime(header, trust, shown);
        }
        boolean inMinutes = minutes && (!seconds || shown.reachesEnds(true));
        if (isTimeForSure(trust, shown, inMinutes)) {
            return told(
                    inMinutes ? Unit.MINUTES : Unit.SECONDS,
                    new QualityNotice(
                            "time-not-percent", WORDS.say("notice.time-not-percent", header, inMinutes ? 1 : 0)));
        }
        boolean progress = HeaderUnit.withoutTime(header).startsWith("progress") && !shown.reachesEnds(inMinutes);
        return shown.endsAtHundred() || (progress && shown.fitsPercent())
                ? percent(header, shown)
                : asked(Problem.of(
                        WORDS,
                        "unclear-time",
                        header,
                        shown.percentMean(),
                        inMinutes ? 1 : 0,
                        (inMinutes ? shown.minutes() : shown.seconds()).mean()));
    }

    /** Numbers above 100 are no percentage; many that come near the ends of their videos, and never go beyond, neither. */
    private static boolean isTimeForSure(Trust trust, Shown shown, boolean inMinutes) {
        boolean many = trust == Trust.NONE && shown.numbers() >= ENOUGH && shown.largest() > Shown.LOW;
        return shown.reachesEnds(inMinutes) && (!shown.fitsPercent() || (many && shown.full() == 0));
    }

    private static CompletionUnit hardlyTime(String header, Trust trust, Shown shown) {
        if (!shown.fitsPercent()) {
            return above(header, shown);
        }
        return shown.looksLikeCounts() || (trust == Trust.NONE && shown.areAllLow())
                ? asked(Problem.of(WORDS, "unclear-count", header, shown.percentMean()))
                : percent(header, shown);
    }

    private static CompletionUnit above(String header, Shown shown) {
        return asked(Problem.of(WORDS, "unclear-above", header, shown.above(), shown.numbers(), shown.percentMean()));
    }

    /** Percent, with a question where so many numbers lie between 0 and 1 that two units may be mixed. */
    private static CompletionUnit percent(String header, Shown shown) {
        if (shown.above() > MANY * shown.numbers()) {
            return above(header, shown);
        }
        if (shown.looksLikeFractionsBeyondOne()) {
            return asked(Problem.of(
                    WORDS, "unclear-beyond-one", header, shown.numbers(), shown.fractionMean(), shown.percentMean()));
        }
        return shown.looksMixed()
                ? asked(Problem.of(
                        WORDS,
                        "unclear-mixed",
                        header,
                        shown.inside(),
                        shown.numbers(),
                        shown.percentMean(),
                        shown.mixedMean()))
                : told(Unit.PERCENT);
    }
}
