package org.lectern.workbench.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Preview;

/**
 * What becomes of a row, in words: a view, or why it is none.
 *
 * @param row its number below the header
 * @param setAside why it is no view; empty where it is one
 */
record Outcome(
        long row, String learner, String video, String course, String completion, String viewedAt, String setAside) {

    private static final Words WORDS = Words.of(Outcome.class);

    /** Of all first rows, in their order. */
    static List<Outcome> of(Preview.After after) {
        return Stream.concat(
                        after.views().stream().map(Outcome::of),
                        after.setAside().stream().map(one -> new Outcome(one.row(), "", "", "", "", "", one.reason())))
                .sorted(Comparator.comparingLong(Outcome::row))
                .toList();
    }

    private static Outcome of(Preview.View view) {
        String completion = Double.isNaN(view.completion()) ? "" : WORDS.say("completion", view.completion());
        return new Outcome(view.row(), view.learner(), view.video(), view.course(), completion, view.viewedAt(), "");
    }

    /** How many rows become views, and why the others do not. */
    static String summary(Preview.After after) {
        Problem trouble = after.trouble();
        if (trouble != null && after.setAside().isEmpty()) {
            return WORDS.say("after.none");
        }
        if (after.equals(Preview.After.UNKNOWN)) {
            return WORDS.say("after.unknown");
        }
        Map<String, Long> reasons = after.setAside().stream()
                .collect(Collectors.groupingBy(Preview.Aside::reason, TreeMap::new, Collectors.counting()));
        String aside = reasons.entrySet().stream()
                .map(reason -> WORDS.say("after.reason", reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("; "));
        return WORDS.say("after", after.views().size(), reasons.isEmpty() ? 0 : 1, aside);
    }
}
