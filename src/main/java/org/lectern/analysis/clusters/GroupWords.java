package org.lectern.analysis.clusters;

import java.util.Comparator;
import java.util.List;
import org.lectern.contract.Words;

/** Tells groups in sentences. */
final class GroupWords {

    /** More groups than this are not told one by one. */
    private static final int LISTED = 4;

    private static final Words WORDS = Words.of(GroupWords.class);

    private GroupWords() {}

    /** A group's number and name. */
    static String title(ClusterProfile group) {
        return WORDS.say("group.title", group.number(), group.name());
    }

    /** A group in a sentence. */
    static String named(ClusterProfile group) {
        return WORDS.say("group.named", group.number(), group.name());
    }

    /** All groups with their shares, or the largest of them and how many more there are. */
    static String list(List<ClusterProfile> groups) {
        List<ClusterProfile> told = groups.size() <= LISTED
                ? groups
                : groups.stream()
                        .sorted(Comparator.comparingInt(ClusterProfile::learners)
                                .reversed())
                        .limit(LISTED - 1)
                        .toList();
        String list = String.join(
                ", ",
                told.stream()
                        .map(group -> WORDS.say("group.share", group.name(), 100 * group.share()))
                        .toList());
        return told.size() == groups.size() ? list : WORDS.say("group.rest", list, groups.size() - told.size());
    }

    /** The numbers of groups in a row, such as "2, 3 and 5". */
    static String numbers(List<Integer> numbers) {
        String last = WORDS.say("group.number", numbers.getLast());
        if (numbers.size() == 1) {
            return last;
        }
        String first = String.join(
                ", ",
                numbers.subList(0, numbers.size() - 1).stream()
                        .map(number -> WORDS.say("group.number", number))
                        .toList());
        return WORDS.say("group.and", first, last);
    }
}
