package org.lectern.analysis.rate;

import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Unranked;
import org.lectern.contract.Words;

/**
 * What it takes to be ranked or to be tested: so many views, by so many different learners.
 *
 * @param views the fewest, at least 1
 * @param learners the fewest, at least 1
 */
public record Enough(int views, int learners) {

    /** Thirty views of five learners are five answers: with so few, a video can seem to stand out by chance. */
    public static final int LEARNERS = 10;

    private static final Words WORDS = Words.of(Enough.class);

    /** To be ranked: as published, anything is. */
    public static Enough toRank(int minimumViews, Mode mode) {
        return mode == Mode.CORRECTED ? new Enough(minimumViews, LEARNERS) : new Enough(1, 1);
    }

    /** To be tested: as published, views alone count. */
    public static Enough toTest(int minimumViews, Mode mode) {
        return new Enough(minimumViews, mode == Mode.CORRECTED ? LEARNERS : 1);
    }

    /** Whether these views are enough. */
    public boolean has(Rate rate) {
        return rate.views() >= views && rate.learners() >= learners;
    }

    /** Those that have enough, then the others, which chance may have put anywhere; each as they were. */
    public <T> List<T> first(List<T> all, Function<T, Rate> rate) {
        return Unranked.last(all, one -> has(rate.apply(one)));
    }

    /** Which rows of a table have not enough. */
    public <T> Unranked unranked(List<T> rows, Function<T, Rate> rate) {
        return Unranked.of(rows, row -> has(rate.apply(row)), WORDS.say("unranked", inWords()));
    }

    /**
     * What to do where nothing stands out: nothing tells either where nothing had enough to be tested.
     *
     * @param tested how many had
     * @param otherwise what to do where some had
     */
    public String nothingStandsOut(int tested, String otherwise) {
        return tested == 0 ? WORDS.say("untested", inWords()) : otherwise;
    }

    /** Such as "30 views by 10 learners". */
    public String inWords() {
        return WORDS.say("enough", views, learners);
    }
}
