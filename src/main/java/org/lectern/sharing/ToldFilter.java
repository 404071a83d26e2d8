package org.lectern.sharing;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.contract.Words;
import org.lectern.study.Filter;

/** Filters as they are told: videos and courses of which nothing is told are counted, not named. */
final class ToldFilter {

    private static final Words WORDS = Words.of(ToldFilter.class);

    private final Set<String> told;
    private final boolean tellsAll;

    /**
     * @param told videos and courses of which something is told
     * @param tellsAll whether something is told of all that passes the filter together
     */
    ToldFilter(Set<String> told, boolean tellsAll) {
        this.told = Set.copyOf(told);
        this.tellsAll = tellsAll;
    }

    /** The same filter in words that may be told; it is no filter any more that could be asked through. */
    Filter of(Filter filter) {
        return filter.withCourses(named(filter.courses())).withVideos(named(filter.videos()));
    }

    /** What alone passes is what the whole report is about. */
    private Set<String> named(SortedSet<String> names) {
        Set<String> named = new TreeSet<>(names);
        if (tellsAll && names.size() == 1) {
            return named;
        }
        named.retainAll(told);
        int others = names.size() - named.size();
        if (others > 0) {
            named.add(WORDS.say("filter.others", others));
        }
        return named;
    }
}
