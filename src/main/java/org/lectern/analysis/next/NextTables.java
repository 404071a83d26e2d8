package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.Unranked;
import org.lectern.contract.Words;
import org.lectern.recommend.RankingMetric;
import org.lectern.recommend.Tuning;
import org.lectern.stats.Wilson;
import tech.tablesaw.api.Table;

/** The tables. Scores and shares are 0..1. */
final class NextTables {

    static final String METRICS = "recommender_metrics";
    static final String WEIGHTS = "recommender_weights";
    static final String HISTORIES = "recommender_histories";
    static final String STEPS = "next_steps";
    static final String SEQUENCE = "sequence";
    static final String TUNING = "tuning";
    static final String LISTS = "recommendations";
    static final String GROUPS = "group_recommendations";

    /** So many ways on from an item are listed. */
    private static final int WAYS = 5;

    private static final Words WORDS = Words.of(NextTables.class);

    private final NextResult result;
    private final Optional<PublishedLook> published;

    NextTables(NextResult result, Optional<PublishedLook> published) {
        this.result = result;
        this.published = published;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        result.evaluation().ifPresent(found -> {
            tables.add(new NamedTable(METRICS, WORDS.say("table.metrics"), metrics(found)));
            tables.add(new NamedTable(HISTORIES, WORDS.say("table.histories"), histories(found)));
            tables.add(new NamedTable(WEIGHTS, WORDS.say("table.weights"), weights(found)));
            found.search()
                    .ifPresent(search ->
                            tables.add(new NamedTable(TUNING, WORDS.say("table.tuning"), tuning(search.tuned()))));
        });
        if (result.sequence().steps() > 0) {
            tables.add(sequence());
            tables.add(new NamedTable(STEPS, WORDS.say("table.steps"), steps()));
        }
        if (!result.suggestions().isEmpty()) {
            tables.add(new NamedTable(LISTS, WORDS.say("table.lists"), lists()));
        }
        if (!result.groups().isEmpty()) {
            boolean better = result.evaluation()
                    .flatMap(Evaluation::newcomers)
                    .filter(trial -> trial.of(Models.SEGMENTS).minusPopularity().isAbove())
                    .isPresent();
            tables.add(new NamedTable(GROUPS, WORDS.say(better ? "table.groups" : "table.groups.same"), groups()));
        }
        return List.copyOf(tables);
    }

    private Table metrics(Evaluation found) {
        List<Row> rows = Stream.of(Stream.of(found.last()), found.time().stream(), found.newcomers().stream())
                .flatMap(Function.identity())
                .flatMap(trial -> trial.scored().stream().map(scored -> new Row(trial.learners(), scored)))
                .collect(Collectors.toCollection(ArrayList::new));
        found.ratings().forEach(scored -> rows.add(new Row(Double.NaN, scored)));
        published
                .map(PublishedLook::scored)
                .ifPresent(all -> all.forEach(scored -> rows.add(new Row(Double.NaN, scored))));
        TableOf<Row> table = TableOf.rows(rows)
                .text("split", row -> row.scored().split())
                .text("model", row -> row.scored().model())
                .text("metric", row -> row.scored().metric())
                .whole("k", row -> row.scored().k());
        estimate(table, "value", "", row -> row.scored().value());
        estimate(
                table,
                "minus_popularity",
                "minus_popularity_",
                row -> row.scored().minusPopularity());
        return estimate(
                        table,
                        "minus_order",
                        "minus_order_",
                        row -> row.scored().minusOrder())
                .number("learners", Row::learners)
                .table();
    }

    /** What a model scores, and by how many learners it was judged; NaN where that is not counted in learners. */
    private record Row(double learners, Scored scored) {}

    private static <T> TableOf<T> estimate(
            TableOf<T> table, String name, String before, Function<T, Estimate> estimate) {
        return table.number(name, row -> estimate.apply(row).value())
                .number(before + "low", row -> estimate.apply(row).low())
                .number(before + "high", row -> estimate.apply(row).high());
    }

    private static Table histories(Evaluation found) {
        TableOf<Evaluation.History> table = TableOf.rows(found.histories())
                .text("model", Evaluation.History::model)
                .whole("opened_from", Evaluation.History::from)
                .number("opened_to", row -> row.to() == Integer.MAX_VALUE ? Double.NaN : row.to())
                .whole("learners", Evaluation.History::learners);
        return estimate(table, Trial.MEASURE, "", Evaluation.History::score).table();
    }

    private static Table weights(Evaluation found) {
        TableOf<Evaluation.Weight> table = TableOf.rows(found.curve()).number("weight", Evaluation.Weight::weight);
        return estimate(table, Trial.MEASURE, "", Evaluation.Weight::score).table();
    }

    /** Every trial; of the usual and of the best settings also what they score by the items that judge. */
    private static Table tuning(Tuning.Tuned tuned) {
        List<Integer> trials = IntStream.range(0, tuned.trials().size()).boxed().toList();
        TableOf<Integer> table = TableOf.rows(trials).whole("trial", trial -> trial);
        for (String setting : List.of(Search.FACTORS, Search.PENALTY, Search.CONFIDENCE)) {
            table.number(setting, trial -> tuned.trials().get(trial).settings().getOrDefault(setting, Double.NaN));
        }
        return estimate(
                        table,
                        Trial.MEASURE,
                        "",
                        trial -> Estimate.of(tuned.trials().get(trial).worth()))
                .whole("learners", trial -> tuned.trials().get(trial).learners())
                .text(
                        "standing",
                        trial -> WORDS.say(
                                trial == tuned.chosen()
                                        ? "tuning.chosen"
                                        : tuned.trials().get(trial).stopped() ? "tuning.stopped" : "tuning.tried"))
                .number(
                        "test_ndcg",
                        trial -> trial == tuned.chosen()
                                ? tuned.best().mean(RankingMetric.NDCG)
                                : trial == 0 ? tuned.usual().mean(RankingMetric.NDCG) : Double.NaN)
                .table();
    }

    private NamedTable sequence() {
        List<Sequence.Place> places = result.sequence().places();
        TableOf<Sequence.Place> table = TableOf.rows(places)
                .text("item", place -> id(place.item()))
                .text("title", place -> title(place.item()))
                .whole("went_on", Sequence.Place::steps)
                .whole("kept", Sequence.Place::kept)
                .whole("ahead", Sequence.Place::ahead)
                .whole("back", Sequence.Place::back)
                .whole("ended", Sequence.Place::last)
                .number("left", Sequence.Place::left)
                .number("low", place -> place.leftInterval().low())
                .number("high", place -> place.leftInterval().high())
                .text("mostly_to", place -> id(place.ways().getFirst().to()))
                .text("mostly_to_title", place -> title(place.ways().getFirst().to()));
        return new NamedTable(
                SEQUENCE,
                WORDS.say("table.sequence"),
                table.table(),
                Unranked.of(
                        places,
                        place -> place.steps() >= Sequence.ENOUGH,
                        WORDS.say("place.unranked", Sequence.ENOUGH)));
    }

    /** A way on from an item. */
    private record Way(Sequence.Place place, int rank, Sequence.Way way) {}

    private Table steps() {
        List<Way> ways = result.sequence().places().stream()
                .flatMap(place -> IntStream.range(0, Math.min(WAYS, place.ways().size()))
                        .mapToObj(i -> new Way(place, i + 1, place.ways().get(i))))
                .toList();
        return TableOf.rows(ways)
                .text("item", way -> id(way.place().item()))
                .text("title", way -> title(way.place().item()))
                .whole("rank", Way::rank)
                .text("next_item", way -> id(way.way().to()))
                .text("next_title", way -> title(way.way().to()))
                .whole("learners", way -> way.way().learners())
                .whole("went_on", way -> way.place().steps())
                .number(
                        "share",
                        way -> (double) way.way().learners() / way.place().steps())
                .number(
                        "low",
                        way -> Wilson.of(way.way().learners(), way.place().steps())
                                .low())
                .number(
                        "high",
                        way -> Wilson.of(way.way().learners(), way.place().steps())
                                .high())
                .table();
    }

    private Table lists() {
        return TableOf.rows(result.suggestions())
                .text("learner", Suggestion::learner)
                .whole("rank", Suggestion::rank)
                .text("item", one -> id(one.item()))
                .text("title", one -> title(one.item()))
                .number("score", Suggestion::score)
                .text("reason", Suggestion::reason)
                .table();
    }

    private Table groups() {
        return TableOf.rows(result.groups())
                .text("attribute", Groups.Suggested::attribute)
                .text("value", Groups.Suggested::value)
                .whole("learners", Groups.Suggested::learners)
                .whole("rank", Groups.Suggested::rank)
                .text("item", one -> id(one.item()))
                .text("title", one -> title(one.item()))
                .whole("opened_by", Groups.Suggested::openers)
                .text("reason", Groups.Suggested::reason)
                .table();
    }

    private String id(int item) {
        return result.item(item).id();
    }

    private String title(int item) {
        return result.item(item).title();
    }
}
