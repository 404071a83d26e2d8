package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import org.lectern.study.Meaning;
import org.lectern.study.Study;

/**
 * What two studies can be compared in.
 *
 * @param sameFile whether both were made of the same bytes, read alike, and look at the same views
 * @param sameMeaning whether percentages count the same thing in both, as far as anybody knows
 * @param bothCompletion whether both tell how much of a video was watched
 * @param sameRule whether both sources count views as finished by the same rule
 * @param daysOfFirst whether days were chosen that only the first heeds
 * @param rolesOfFirst whether roles were chosen that the second does not have
 */
record Scope(
        boolean sameFile,
        boolean sameMeaning,
        boolean bothCompletion,
        boolean sameRule,
        boolean daysOfFirst,
        boolean rolesOfFirst) {

    static Scope of(Study first, Seen seen) {
        Study second = seen.second();
        Meaning one = first.facts().origin().meaning();
        Meaning other = second.facts().origin().meaning();
        return new Scope(
                first.fingerprint().equals(second.fingerprint())
                        && first.filter().equals(second.filter()),
                one == other || one == Meaning.UNKNOWN || other == Meaning.UNKNOWN,
                first.facts().holds("views.completion") && second.facts().holds("views.completion"),
                first.facts().origin().rule().equals(second.facts().origin().rule()),
                seen.daysOfFirst(),
                seen.rolesOfFirst());
    }

    /** Whether completion, and all that is counted by it, means the same in both. */
    boolean comparesPercent() {
        return sameMeaning && bothCompletion;
    }

    /** What is compared, the most telling first. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(Measure.values()));
        measures.removeIf(measure -> measure.countsPercent() && !comparesPercent());
        return measures;
    }
}
