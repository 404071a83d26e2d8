package org.lectern.drafts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A question with options to choose from.
 *
 * @param text of the question; a blank to be filled in is {@link #BLANK}
 * @param options in the order in which they are shown
 * @param right places of the options that are marked as right
 */
public record QuizQuestion(String text, List<String> options, List<Integer> right) {

    /** Stands where a word was taken out. */
    public static final String BLANK = "_____";

    public QuizQuestion {
        options = List.copyOf(options);
        right = List.copyOf(right);
        for (int place : right) {
            if (place < 0 || place >= options.size()) {
                throw new IllegalArgumentException("There is no option " + place);
            }
        }
    }

    /** The first option that is marked as right; empty where none is. */
    String answer() {
        return right.isEmpty() ? "" : options.get(right.getFirst());
    }

    /** The options that are not marked as right. */
    List<String> distractors() {
        return IntStream.range(0, options.size())
                .filter(place -> !right.contains(place))
                .mapToObj(options::get)
                .toList();
    }
}
