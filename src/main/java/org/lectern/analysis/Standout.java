package org.lectern.analysis;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an analysis is sure of, for somebody who has time for five sentences.
 *
 * @param sentence what it is, with its number
 * @param atStake how many whole views there would be more if it were like the rest, so that what is found of videos, courses and
 *     learners can be put in one order; 0 where nothing is lost by it
 * @param about what to look at, where it is one thing that has a name
 * @param in where its analysis shows it
 */
public record Standout(String sentence, double atStake, Optional<Subject> about, ShownIn in) {

    /** Most at stake first; equal ones in the order in which they were given. */
    public static final Comparator<Standout> MOST_AT_STAKE =
            Comparator.comparingDouble(Standout::atStake).reversed();

    public Standout {
        if (!(atStake >= 0)) {
            throw new IllegalArgumentException("At stake are 0 views or more, not " + atStake);
        }
    }

    /** What is found of one thing that has a name. */
    public static Standout of(Subject.Kind kind, String name, double atStake, String sentence, ShownIn in) {
        return new Standout(sentence, atStake, Optional.of(new Subject(kind, name)), in);
    }

    /** What is found of learners or views together, by which nothing is lost. */
    public static Standout ofAll(String sentence, ShownIn in) {
        return new Standout(sentence, 0, Optional.empty(), in);
    }
}
