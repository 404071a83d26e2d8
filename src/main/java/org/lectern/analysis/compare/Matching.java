package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.GivenMatches;
import org.lectern.study.Match;
import org.lectern.study.Match.By;
import org.lectern.study.Matches;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * Finds the videos that two studies have both: by title or id letter by letter, then by title without case, numbering and
 * punctuation; the rest by likeness, as suggestions. Where several could be the same, the course tells them apart, or nobody
 * guesses.
 */
public final class Matching {

    private final List<Titled> videos;
    private final List<Titled> others;
    private final List<Match> pairs = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> otherTaken = new HashSet<>();

    private Matching(List<Titled> videos, List<Titled> others) {
        this.videos = videos;
        this.others = others;
    }

    /**
     * The matches of two studies, whatever their filters.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public static Matches of(Study study, Study other, TaskContext context) {
        return of(study, other, GivenMatches.NONE, context);
    }

    /**
     * The same, where what somebody says goes first.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    public static Matches of(Study study, Study other, GivenMatches given, TaskContext context) {
        return of(titled(study, context), titled(other, context), given, context);
    }

    static Matches of(List<Titled> videos, List<Titled> others, GivenMatches given, TaskContext context) {
        Matching matching = new Matching(videos, others);
        matching.given(given);
        matching.pair(By.SAME, Titled::title);
        matching.pair(By.TITLE, Titled::plain);
        matching.pair(By.TITLE, video -> video.plain() + "\n" + Titled.plain(video.course()));
        context.checkCancelled();
        List<Match> suggestions = Likeness.suggestions(
                matching.free(videos, matching.taken), matching.free(others, matching.otherTaken), context);
        return new Matches(matching.pairs, suggestions);
    }

    /** The titles of a study's videos in their order, whatever its filter; to be shown beside the matches. */
    public static List<String> titles(Study study, TaskContext context) {
        return titled(study, context).stream().map(Titled::title).toList();
    }

    /** Every title of a study, whatever its filter, with the course in which it has most views. */
    static List<Titled> titled(Study study, TaskContext context) {
        return titledAsFiltered(study.filtered(Filter.everything()), context);
    }

    /** The same of the titles that the filter lets through; in the order of titles. */
    static List<Titled> titledAsFiltered(Study study, TaskContext context) {
        context.checkCancelled();
        boolean views = study.facts().holds("views");
        Map<String, Titled> videos = new LinkedHashMap<>();
        for (Row row :
                study.query("""
                WITH titles AS (SELECT video, course, %s AS n FROM %s GROUP BY 1, 2)
                SELECT CAST(video AS STRING) AS video, CAST(course AS STRING) AS course
                FROM titles
                ORDER BY 1, n DESC, 2
                """.formatted(views ? "count(*)" : "sum(views)", views ? "views" : "videos"), context)) {
            String title = row.getString("video");
            videos.computeIfAbsent(
                    title, _ -> new Titled(title, row.isMissing("course") ? "" : row.getString("course")));
        }
        return List.copyOf(videos.values());
    }

    private void given(GivenMatches given) {
        Set<String> known = titles(videos);
        Set<String> otherKnown = titles(others);
        taken.addAll(given.unmatched());
        otherTaken.addAll(given.otherUnmatched());
        for (Match pair : given.pairs()) {
            if (known.contains(pair.video()) && otherKnown.contains(pair.other())) {
                add(pair);
            }
        }
    }

    private static Set<String> titles(List<Titled> videos) {
        return videos.stream().map(Titled::title).collect(Collectors.toSet());
    }

    /** Pairs those of one key, where each study has but one of it. */
    private void pair(By by, Function<Titled, String> key) {
        Map<String, List<Titled>> byKey = keyed(free(others, otherTaken), key);
        keyed(free(videos, taken), key).forEach((name, ones) -> {
            List<Titled> found = byKey.getOrDefault(name, List.of());
            if (ones.size() == 1 && found.size() == 1) {
                add(new Match(ones.getFirst().title(), found.getFirst().title(), by));
            }
        });
    }

    private static Map<String, List<Titled>> keyed(List<Titled> videos, Function<Titled, String> key) {
        return videos.stream()
                .filter(video -> !key.apply(video).isBlank())
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void add(Match match) {
        if (!taken.contains(match.video()) && !otherTaken.contains(match.other())) {
            taken.add(match.video());
            otherTaken.add(match.other());
            pairs.add(match);
        }
    }

    private List<Titled> free(List<Titled> all, Set<String> gone) {
        return all.stream().filter(video -> !gone.contains(video.title())).toList();
    }
}
