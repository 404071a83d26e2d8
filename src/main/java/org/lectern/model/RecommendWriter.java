package org.lectern.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.next.Estimate;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.next.Worth;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;

/** What is of its own in a recommender. */
final class RecommendWriter {

    private final ModelJson json;

    RecommendWriter(ModelJson json) {
        this.json = json;
    }

    void write(TrainedRecommender model) {
        json.text("trained", model.trained().toString());
        json.text("counted", model.provenance().counted().name().toLowerCase(Locale.ROOT));
        json.text("serving", model.serving());
        json.text("verdict", model.verdict().name().toLowerCase(Locale.ROOT));
        json.each("worth", model.worth(), this::worth);
        json.each("items", model.items(), this::item);
        json.each("others", model.others(), this::item);
        json.texts("learners", model.learners());
        json.open("opened");
        opened(model.pairs(), model.isDated());
        json.shut();
        json.open("factors");
        model.factors().ifPresent(factors -> factors(factors, model));
        json.shut();
    }

    private void worth(Worth worth) {
        json.open();
        json.text("model", worth.model());
        estimate("value", worth.value());
        estimate("over_popularity", worth.overPopularity());
        estimate("over_order", worth.overOrder());
        json.shut();
    }

    private void estimate(String name, Estimate estimate) {
        json.open(name);
        json.any("value", estimate.value());
        json.any("low", estimate.low());
        json.any("high", estimate.high());
        json.shut();
    }

    private void item(Item item) {
        json.open();
        json.text("id", item.id());
        json.text("title", item.title());
        json.text("text", item.text());
        json.texts("domain", item.domain());
        json.text("subtopic", item.subtopic());
        json.texts("tags", item.tags());
        json.texts("jobs", item.jobs());
        json.text("level", item.level());
        json.text("kind", item.kind());
        json.text("language", item.language());
        json.any("seconds", item.seconds());
        json.text("after", item.after());
        json.whole("retired", item.retired() ? 1 : 0);
        json.whole("listed", item.listed() ? 1 : 0);
        json.shut();
    }

    /** By learner, in the order of time, which is all that a model asks of times but one in which what is old counts less. */
    private void opened(Interactions pairs, boolean dated) {
        int[] lengths = new int[pairs.learners()];
        Arrays.setAll(lengths, pairs::length);
        int[] items = new int[pairs.pairs()];
        Arrays.setAll(items, pairs::item);
        json.whole("pairs", items.length);
        json.texts("lengths", Packed.ofWholes(lengths));
        json.texts("items", Packed.ofWholes(items));
        long first = dated ? time(pairs).min().orElse(0) : 0;
        long unit = dated ? 1 + (time(pairs).max().orElse(0) - first) / Integer.MAX_VALUE : 0;
        json.whole("first", first);
        json.whole("unit", unit);
        json.texts(
                "times",
                dated
                        ? Packed.ofWholes(time(pairs)
                                .mapToInt(time -> (int) ((time - first) / unit))
                                .toArray())
                        : List.of());
    }

    private static LongStream time(Interactions pairs) {
        return IntStream.range(0, pairs.pairs()).mapToLong(pairs::time);
    }

    private void factors(ImplicitFactors factors, TrainedRecommender model) {
        json.whole("count", factors.factors());
        json.texts("learners", rows(factors.factors(), model.learners(), factors::ofLearner));
        json.texts("items", rows(factors.factors(), model.items(), factors::ofItem));
    }

    private static List<String> rows(int count, List<?> of, IntFunction<float[]> row) {
        float[] all = new float[Math.multiplyExact(of.size(), count)];
        for (int place = 0; place < of.size(); place++) {
            System.arraycopy(row.apply(place), 0, all, place * count, count);
        }
        return Packed.ofFloats(all);
    }
}
