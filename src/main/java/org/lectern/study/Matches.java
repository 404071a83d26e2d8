package org.lectern.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which videos of two studies are the same; each video is in one pair at most.
 *
 * @param pairs that are used
 * @param suggestions by likeness, which are not used before somebody has ticked them; none has a video that is in a pair
 */
public record Matches(List<Match> pairs, List<Match> suggestions) {

    /** No video is in both. */
    public static final Matches NONE = new Matches(List.of(), List.of());

    public Matches {
        pairs = List.copyOf(pairs);
        suggestions = List.copyOf(suggestions);
        if (pairs.stream().map(Match::video).distinct().count() < pairs.size()
                || pairs.stream().map(Match::other).distinct().count() < pairs.size()) {
            throw new IllegalArgumentException("A video is in one pair at most");
        }
    }

    /** The same where a suggestion is used. */
    public Matches ticked(Match suggestion) {
        return with(suggestion);
    }

    /** The same where two videos are said to be one. */
    public Matches with(String video, String other) {
        return with(new Match(video, other, Match.By.GIVEN));
    }

    /** What held either video before gives way. */
    private Matches with(Match match) {
        List<Match> more = new ArrayList<>(apartFrom(match, pairs));
        more.add(match);
        return new Matches(more, apartFrom(match, suggestions));
    }

    private static List<Match> apartFrom(Match match, List<Match> from) {
        return from.stream().filter(one -> !one.meets(match)).toList();
    }

    /** The same without a pair; what was ticked is a suggestion again. */
    public Matches without(Match pair) {
        List<Match> fewer = pairs.stream().filter(one -> !one.equals(pair)).toList();
        return new Matches(
                fewer,
                pair.by() == Match.By.LIKENESS
                        ? Stream.concat(suggestions.stream(), Stream.of(pair)).toList()
                        : suggestions);
    }
}
