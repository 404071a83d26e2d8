package org.lectern.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.next.Estimate;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.analysis.next.NextParams;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.next.Verdict;
import org.lectern.analysis.next.Worth;
import org.lectern.model.JsonInOrder.Kind;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;

/** What {@link RecommendWriter} wrote. */
final class RecommendReader {

    private final JsonInOrder json;

    RecommendReader(JsonInOrder json) {
        this.json = json;
    }

    /**
     * Numbers of a factorisation.
     *
     * @param count of each learner and item; 0 where there is no factorisation
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Factors(int count, float[][] learners, float[][] items) {

        /** Penalty and confidence are settings, which stand in the provenance. */
        Optional<ImplicitFactors> with(Provenance provenance) {
            if (count == 0) {
                return Optional.empty();
            }
            NextAnalysis analysis = new NextAnalysis();
            NextParams params =
                    Parameters.of(analysis).read(analysis.parameters(Choices.standard()), provenance.parameters());
            return Optional.of(new ImplicitFactors(count, learners, items, params.penalty(), params.confidence()));
        }
    }

    /** Reads what stands before the metrics. */
    ModelReader.Body body() {
        Instant trained = instant(json.at("trained").text());
        Provenance.Counted counted =
                Provenance.Counted.valueOf(json.at("counted").text().toUpperCase(Locale.ROOT));
        String serving = json.at("serving").text();
        Verdict verdict = Verdict.valueOf(json.at("verdict").text().toUpperCase(Locale.ROOT));
        List<Worth> worth = json.at("worth").list(Kind.OBJECT, this::worth);
        List<Item> items = json.at("items").list(Kind.OBJECT, this::item);
        List<Item> others = json.at("others").list(Kind.OBJECT, this::item);
        List<String> learners = json.texts("learners");
        json.at("opened").open();
        Interactions pairs = opened(learners.size(), items.size());
        json.shut();
        json.at("factors").open();
        Factors factors = json.hasProperty()
                ? factors(learners.size(), items.size())
                : new Factors(0, new float[0][], new float[0][]);
        return (metrics, provenance, _) -> new TrainedRecommender(
                items,
                others,
                learners,
                pairs,
                serving,
                verdict,
                worth,
                factors.with(provenance),
                trained,
                metrics,
                counting(counted, provenance));
    }

    private static Provenance counting(Provenance.Counted counted, Provenance provenance) {
        return new Provenance(
                provenance.study(),
                provenance.fingerprint(),
                provenance.filter(),
                provenance.views(),
                provenance.learners(),
                provenance.parameters(),
                provenance.seed(),
                provenance.version(),
                counted);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A moment was expected, not " + text, e);
        }
    }

    private Worth worth() {
        Worth worth = new Worth(
                json.at("model").text(), estimate("value"), estimate("over_popularity"), estimate("over_order"));
        json.shut();
        return worth;
    }

    private Estimate estimate(String name) {
        json.at(name).open();
        Estimate estimate = new Estimate(
                json.at("value").anyNumber(),
                json.at("low").anyNumber(),
                json.at("high").anyNumber());
        json.shut();
        return estimate;
    }

    private Item item() {
        Item item = new Item(
                json.at("id").text(),
                json.at("title").text(),
                json.at("text").text(),
                json.texts("domain"),
                json.at("subtopic").text(),
                json.texts("tags"),
                json.texts("jobs"),
                json.at("level").text(),
                json.at("kind").text(),
                json.at("language").text(),
                json.at("seconds").anyNumber(),
                json.at("after").text(),
                json.at("retired").whole() == 1,
                json.at("listed").whole() == 1);
        json.shut();
        return item;
    }

    private Interactions opened(int learners, int items) {
        int pairs = json.at("pairs").whole();
        int[] lengths = Packed.wholes(json.texts("lengths"), learners);
        int[] item = Packed.wholes(json.texts("items"), pairs);
        long first = json.at("first").count();
        long unit = json.at("unit").count();
        int[] times = Packed.wholes(json.texts("times"), unit == 0 ? 0 : pairs);
        if (Arrays.stream(lengths).anyMatch(length -> length < 0)
                || Arrays.stream(lengths).asLongStream().sum() != pairs
                || Arrays.stream(item).anyMatch(one -> one < 0 || one >= items)) {
            throw new IllegalArgumentException("Every pair is of a learner and an item");
        }
        long[] time = new long[pairs];
        Arrays.setAll(time, pair -> unit == 0 ? pair : first + unit * times[pair]);
        double[] ones = new double[pairs];
        Arrays.fill(ones, 1);
        int[] once = new int[pairs];
        Arrays.fill(once, 1);
        return Interactions.of(learners, items, learner(lengths, pairs), item, time, ones, once);
    }

    private static int[] learner(int[] lengths, int pairs) {
        int[] learner = new int[pairs];
        int next = 0;
        for (int one = 0; one < lengths.length; one++) {
            Arrays.fill(learner, next, next + lengths[one], one);
            next += lengths[one];
        }
        return learner;
    }

    /** Up to the end of the object; {@code count} has been come to. */
    private Factors factors(int learners, int items) {
        int count = json.whole();
        if (count < 1) {
            throw new IllegalArgumentException("There are no factors");
        }
        Factors factors = new Factors(count, rows("learners", learners, count), rows("items", items, count));
        json.shut();
        return factors;
    }

    private float[][] rows(String name, int rows, int count) {
        float[] all = Packed.floats(json.texts(name), Math.multiplyExact(rows, count));
        float[][] each = new float[rows][];
        for (int row = 0; row < rows; row++) {
            each[row] = Arrays.copyOfRange(all, row * count, (row + 1) * count);
        }
        return each;
    }
}
