package org.lectern.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.rate.Enough;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param names what the two studies are called
 * @param scope what they can be compared in
 * @param both who watched what
 * @param parts one a measure that both tell, the most telling first
 * @param videos that both have, surest first
 * @param courses that both have, surest first
 * @param curves where views end; empty where the studies do not tell that alike
 */
record CompareResult(
        CompareParams params,
        Names names,
        Scope scope,
        BothSides both,
        List<Parts> parts,
        List<Changed<BothSides.Video>> videos,
        List<Changed<CoursePairs.Pair>> courses,
        Optional<Curves> curves) {

    /** The measure that says most. */
    Parts main() {
        return parts.getFirst();
    }

    /** What it takes to be tested, in each study. */
    Enough enough() {
        return new Enough(params.minimumViews(), Enough.LEARNERS);
    }

    long views(int side) {
        return (long) both.rows(side).views();
    }

    /** Videos that only one of the studies has. */
    List<BothSides.Video> alone(int side) {
        return both.videos().stream()
                .filter(video ->
                        side == 0 ? video.second().isEmpty() : video.first().isEmpty())
                .toList();
    }

    /** Videos of which the studies tell two lengths. */
    List<BothSides.Video> edited() {
        return both.videos().stream().filter(BothSides.Video::isEdited).toList();
    }

    /** Those that were tested. */
    static <T> List<Changed<T>> tested(List<Changed<T>> all) {
        return all.stream().filter(one -> one.moved() != Moved.TOO_FEW).toList();
    }

    /** Those that have moved beyond chance to one side. */
    static <T> List<Changed<T>> moved(List<Changed<T>> all, Moved to) {
        return all.stream().filter(one -> one.moved() == to).toList();
    }
}
