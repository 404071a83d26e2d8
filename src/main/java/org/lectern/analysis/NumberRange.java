package org.lectern.analysis;

import java.util.stream.Stream;
import org.lectern.contract.Words;

/**
 * The numbers that a parameter may be. Each end is in the range or just outside.
 *
 * @param from smallest number; negative infinity where there is none
 * @param to largest number; infinity where there is none
 * @param over what a number must exceed; negative infinity where nothing
 * @param below what a number must stay below; infinity where nothing
 */
public record NumberRange(double from, double to, double over, double below) {

    /** Every finite number. */
    static final NumberRange ANY = new NumberRange(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Words WORDS = Words.of(NumberRange.class);

    static NumberRange of(Allowed allowed) {
        return new NumberRange(allowed.from(), allowed.to(), allowed.over(), allowed.below());
    }

    /** Whether a number is in the range; infinity and what is no number never are. */
    public boolean holds(double number) {
        return Double.isFinite(number) && number >= from && number <= to && number > over && number < below;
    }

    /** In words, such as {@code over 0 and below 100}; empty where every number will do. */
    String inWords() {
        return Stream.of(
                        end("range.from", from),
                        end("range.over", over),
                        end("range.to", to),
                        end("range.below", below))
                .filter(end -> !end.isEmpty())
                .reduce((low, high) -> WORDS.say("range.both", low, high))
                .orElse("");
    }

    private static String end(String key, double number) {
        return Double.isInfinite(number) ? "" : WORDS.say(key, ParameterType.written(number));
    }
}
