package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.content.Shelf;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.Independence;
import org.lectern.study.Study;

/** What learners open, who they are, and when: the answer where a study tells of engagements instead of views. */
final class OpenedAnswer {

    /** Numbers of fewer learners are not told. */
    static final int FEWEST = 10;

    /** Below this many expected in a cell, χ² says little. */
    static final double FEWEST_EXPECTED = 5;

    private static final List<String> OF_PEOPLE = List.of("job", "department", "seniority", "style");
    private static final String LIKED = "liked";
    private static final String SAID = "liked IS NOT NULL";

    private static final Words WORDS = Words.of(OpenedAnswer.class);

    private final ExploreParams params;
    private final Study study;
    private final TaskContext context;
    private final OpenedQueries queries;

    OpenedAnswer(ExploreParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
        context.progress(WORDS.say("opened.step.engagements"), 0);
        this.queries = new OpenedQueries(study, context);
    }

    /**
     * The answer.
     *
     * @throws org.lectern.contract.ProblemException {@code no-views} where the filter leaves nothing
     */
    Findings findings() {
        LearnerCounts counts = queries.counts();
        if (counts.learners().isEmpty()) {
            throw NoViews.problem().asException();
        }
        OpenedResult result = result(counts);
        context.progress(WORDS.say("step.words"), 0.95);
        return new Findings(
                ListOnDemand.of(() -> new OpenedFigures(result).all()),
                new OpenedTables(result).all(),
                new OpenedReading(result).reading(),
                Provenance.of(study, counts.engagements(), counts.all(), params, params.seed()));
    }

    private OpenedResult result(LearnerCounts counts) {
        OpenedTimes times = queries.times();
        context.progress(WORDS.say("opened.step.lists"), 0.2);
        List<Portion> people = people();
        Shelves shelves = new Shelves(
                queries.holds("catalogue") ? Shelf.of(study, context).items() : List.of());
        context.progress(WORDS.say("opened.step.groups"), 0.4);
        boolean seconds = queries.holds("engagements.seconds");
        boolean likes = queries.holds("engagements.liked");
        boolean saysNo =
                likes && queries.shares("''", "''", LIKED, SAID).stream().anyMatch(all -> all.value() < 1);
        return new OpenedResult(
                params,
                queries.others(),
                counts,
                queries.items(),
                people,
                shelves.portions(),
                crossings(shelves, seconds, likes, among(saysNo)),
                times,
                seconds ? Optional.of(queries.seconds()).filter(bins -> bins.all() > 0) : Optional.empty(),
                seconds && likes ? queries.seconds(said(), "''") : List.of(),
                likes
                        ? queries.shares("''", "''", liked(), among(saysNo)).stream()
                                .findFirst()
                        : Optional.empty(),
                saysNo,
                queries.holds("people.seniority", "catalogue.domain") ? seniorityAndDomain() : Optional.empty(),
                queries.holds("people.job", "people.department") && queries.jobTellsDepartment());
    }

    /** Where nobody says no, what is not said would be left out as if it were unknown, and the rest would be all liked. */
    private static String among(boolean saysNo) {
        return saysNo ? SAID : "true";
    }

    private static String liked() {
        return "coalesce(liked, false)";
    }

    private static String said() {
        return "CASE WHEN liked THEN 'yes' WHEN liked IS NULL THEN '' ELSE 'no' END";
    }

    private List<Portion> people() {
        return OF_PEOPLE.stream()
                .filter(property -> queries.holds("people." + property))
                .flatMap(property -> queries.people(property).stream())
                .toList();
    }

    private List<Crossing> crossings(Shelves shelves, boolean seconds, boolean likes, String among) {
        List<Crossing> all = new ArrayList<>();
        if (likes && queries.holds("people.department", "catalogue.domain")) {
            all.add(new Crossing(
                    "department",
                    "domain",
                    Crossing.Measure.LIKED,
                    queries.shares("department", "domain", liked(), among)));
        }
        if (seconds && queries.holds("people.seniority", "catalogue.domain")) {
            all.add(new Crossing(
                    "seniority", "domain", Crossing.Measure.SECONDS, queries.seconds("seniority", "domain")));
        }
        if (likes && queries.holds("engagements.kind")) {
            all.add(kindsByLike());
        }
        for (String column : List.of("department", "style")) {
            if (queries.holds("people.seniority", "people." + column)) {
                all.add(queries.people("seniority", column));
            }
        }
        all.addAll(shelves.crossings());
        return all;
    }

    private Crossing kindsByLike() {
        List<CrossCell> cells = Stream.of(
                        "liked IS NOT DISTINCT FROM true", "liked IS NOT DISTINCT FROM false", "liked IS NULL")
                .map(state -> queries.shares("engagement_kind", "''", state, "true"))
                .flatMap(List::stream)
                .toList();
        int kinds = cells.size() / 3;
        List<CrossCell> named = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CrossCell cell = cells.get(i);
            String state = List.of("yes", "no", "").get(i / kinds);
            named.add(new CrossCell(cell.row(), state, cell.n(), cell.learners(), cell.value(), cell.interval()));
        }
        return new Crossing("engagement_kind", LIKED, Crossing.Measure.SHARE_OF_ROW, named);
    }

    /** The seniorities with fewest learners are left out as long as too few are expected in some cell. */
    private Optional<Independence> seniorityAndDomain() {
        List<CrossCell> cells = queries.mostOpened();
        List<String> columns = cells.stream().map(CrossCell::column).distinct().toList();
        Map<String, long[]> rows = new TreeMap<>();
        cells.forEach(cell ->
                rows.computeIfAbsent(cell.row(), _ -> new long[columns.size()])[columns.indexOf(cell.column())] =
                        cell.n());
        List<long[]> largest = new ArrayList<>(rows.values());
        largest.sort(
                Comparator.comparingLong((long[] row) -> -LongStream.of(row).sum()));
        while (largest.size() > 2 && !isEnough(Independence.of(largest.toArray(long[][]::new)))) {
            largest.removeLast();
        }
        return rows.size() < 2 || columns.size() < 2
                ? Optional.empty()
                : Optional.of(Independence.of(largest.toArray(long[][]::new)));
    }

    private static boolean isEnough(Independence test) {
        return test.smallestExpected() >= FEWEST_EXPECTED;
    }
}
