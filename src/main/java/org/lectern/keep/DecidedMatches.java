package org.lectern.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.study.GivenMatches;
import org.lectern.study.Match;

/**
 * What somebody has decided of which videos of two studies are the same, as the tab that compares keeps it: a row a pair, with both titles
 * and whether they are the same. What nobody has decided is found again by the titles.
 */
public final class DecidedMatches {

    /** The tab that keeps it. */
    public static final String TAB = "compare";

    private static final String VIDEO = "video";
    private static final String OTHER = "other";
    private static final String SAME = "same";

    private DecidedMatches() {}

    /** What goes before what the titles say. */
    public static GivenMatches given(List<Map<String, String>> rows) {
        return new GivenMatches(
                rows.stream()
                        .filter(DecidedMatches::isSame)
                        .map(row -> new Match(row.getOrDefault(VIDEO, ""), row.getOrDefault(OTHER, ""), Match.By.GIVEN))
                        .toList(),
                apart(rows, VIDEO),
                apart(rows, OTHER));
    }

    /** What was decided in a study that was saved. */
    public static GivenMatches given(Setup setup) {
        return Optional.ofNullable(setup.tabs().get(TAB))
                .map(tab -> given(tab.answers()))
                .orElse(GivenMatches.NONE);
    }

    private static Set<String> apart(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .filter(row -> !isSame(row))
                .map(row -> row.getOrDefault(column, ""))
                .collect(Collectors.toSet());
    }

    private static boolean isSame(Map<String, String> row) {
        return Boolean.parseBoolean(row.get(SAME));
    }

    /** The rows where two videos are said to be the same; what was decided of either before gives way. */
    public static List<Map<String, String>> together(List<Map<String, String>> rows, String video, String other) {
        return with(rows, video, other, true);
    }

    /** The rows where a pair is said to be two videos. */
    public static List<Map<String, String>> apart(List<Map<String, String>> rows, Match pair) {
        // What was ticked is a suggestion again where nothing is decided.
        return pair.by() == Match.By.GIVEN
                ? without(rows, pair.video(), pair.other()).toList()
                : with(rows, pair.video(), pair.other(), false);
    }

    private static List<Map<String, String>> with(
            List<Map<String, String>> rows, String video, String other, boolean same) {
        List<Map<String, String>> more =
                new ArrayList<>(without(rows, video, other).toList());
        more.add(Map.of(VIDEO, video, OTHER, other, SAME, String.valueOf(same)));
        return more;
    }

    private static Stream<Map<String, String>> without(List<Map<String, String>> rows, String video, String other) {
        return rows.stream().filter(row -> !video.equals(row.get(VIDEO)) && !other.equals(row.get(OTHER)));
    }
}
