package org.lectern.analysis.rate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;

/**
 * The first of those that have views and learners enough.
 *
 * @param of what is ranked
 * @param shown the first
 * @param rest the others of which something is known, to be shown while one is looked at
 * @param rankable how many have views and learners enough
 * @param all how many there are
 * @param enough what it takes
 * @param <T> one of them
 */
public record Ranking<T>(Of of, List<T> shown, List<T> rest, int rankable, int all, Enough enough) {

    /** What is ranked. */
    public enum Of {
        VIDEOS,
        COURSES
    }

    private static final Words WORDS = Words.of(Ranking.class);

    /** @param rankable those with views and learners enough, in the order in which they are ranked */
    public static <T> Ranking<T> first(int most, Of of, List<T> rankable, int all, Enough enough) {
        return new Ranking<>(
                of,
                rankable.stream().limit(most).toList(),
                rankable.stream().skip(most).toList(),
                rankable.size(),
                all,
                enough);
    }

    /** The same, with those among the rest that have not enough to be ranked. */
    public Ranking<T> among(List<T> everything) {
        Set<T> first = new HashSet<>(shown);
        return new Ranking<>(
                of,
                shown,
                everything.stream().filter(one -> !first.contains(one)).toList(),
                rankable,
                all,
                enough);
    }

    /** How many are shown of how many. */
    public String note() {
        return WORDS.say("ranking.note", shown.size(), many(), all, enough.inWords());
    }

    private String many() {
        return WORDS.say(of == Of.VIDEOS ? "ranking.videos" : "ranking.courses", rankable);
    }

    /** What the lines of the figure are. */
    public static String lines() {
        return WORDS.say("ranking.lines");
    }

    /** By what they are ranked, where it is {@link Rate#SUREST_FIRST}. */
    public static String order() {
        return WORDS.say("ranking.order");
    }

    /** Why nothing is shown. */
    public String nothing() {
        return WORDS.say(of == Of.VIDEOS ? "ranking.empty-videos" : "ranking.empty-courses", enough.inWords(), all);
    }

    /** Says where ten learners or fewer stand behind one of those shown; empty where nowhere. */
    public String few(Function<T, Rate> rate) {
        return few(shown.stream().map(rate).toList());
    }

    /** The same of any rates that a figure shows. */
    public static String few(List<Rate> rates) {
        long few = rates.stream()
                .filter(rate -> rate.learners() <= FewLearners.MOST)
                .count();
        return few == 0 ? "" : WORDS.say("ranking.few", few, FewLearners.MOST);
    }

    /** The caption: an alternative text that tells the first, and the notes that follow how many are shown. */
    public Caption caption(Heading heading, Function<T, String> alternative, String... notes) {
        if (shown.isEmpty()) {
            return heading.empty(nothing());
        }
        List<String> all = new ArrayList<>(List.of(note()));
        all.addAll(List.of(notes));
        return heading.saying(alternative.apply(shown.getFirst()), all.toArray(String[]::new));
    }

    /**
     * The figure, in the order in which they are ranked, which is that of their table.
     *
     * @param whole share of the whole, in percent; NaN for none
     * @param reference the same in words
     */
    public IntervalFigure figure(
            Caption caption,
            Axis axis,
            Function<T, String> name,
            Function<T, Rate> rate,
            double whole,
            String reference) {
        return new IntervalFigure(
                caption,
                axis,
                WORDS.say(of == Of.VIDEOS ? "ranking.video" : "ranking.course"),
                shown.stream().map(one -> rate.apply(one).row(name.apply(one))).toList(),
                rest.stream().map(one -> rate.apply(one).row(name.apply(one))).toList(),
                whole,
                reference);
    }
}
