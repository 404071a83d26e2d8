package org.lectern.analysis.next;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Metric;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.RankingMetric;
import org.lectern.stats.Interval;
import org.lectern.study.Study;

/**
 * What was found to serve best for choosing what comes next, with all that it takes to be saved and asked elsewhere. Counts follow from who
 * opened what, so that is kept in their place; a factorisation takes long and is kept itself. {@link Recommending} answers by it.
 *
 * @param items that somebody opened, in the order of the catalogue, by their numbers
 * @param others items of the catalogue that nobody opened
 * @param learners by their numbers, as the study names them
 * @param pairs who opened what, in the order of time
 * @param serving id of the model
 * @param verdict why that one
 * @param worth what each model is worth, in the order of telling
 * @param factors of a factorisation, where the model needs one
 * @param trained when
 * @param metrics what the serving model is worth by other measures, beside the most opened items and the order of the catalogue
 * @param provenance what it was trained on
 */
public record TrainedRecommender(
        List<Item> items,
        List<Item> others,
        List<String> learners,
        Interactions pairs,
        String serving,
        Verdict verdict,
        List<Worth> worth,
        Optional<ImplicitFactors> factors,
        Instant trained,
        List<Metric> metrics,
        Provenance provenance)
        implements TrainedModel {

    private static final int DIGITS = 12;

    /** An item that fewer learners opened is not worth another model. */
    private static final int MANY = 10;

    /** @throws IllegalArgumentException where these do not fit one another */
    public TrainedRecommender {
        items = List.copyOf(items);
        others = List.copyOf(others);
        learners = List.copyOf(learners);
        worth = List.copyOf(worth);
        metrics = List.copyOf(metrics);
        if (pairs.items() != items.size() || pairs.learners() != learners.size()) {
            throw new IllegalArgumentException("Pairs are of the learners and items that are told");
        }
        if (worth.stream().map(Worth::model).noneMatch(serving::equals)) {
            throw new IllegalArgumentException("It is told what the serving model is worth");
        }
        if (Parts.isFactored(serving) != factors.isPresent()) {
            throw new IllegalArgumentException("There are factors where the model needs them");
        }
    }

    static TrainedRecommender of(
            Shelf shelf,
            Openings openings,
            Optional<ImplicitFactors> factors,
            Evaluation found,
            Instant trained,
            Provenance provenance) {
        Set<String> opened = openings.items().stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        String serving = found.serving();
        Trial last = found.last();
        return new TrainedRecommender(
                openings.items(),
                shelf.items().stream()
                        .filter(item -> !opened.contains(item.id()))
                        .toList(),
                openings.learners(),
                openings.pairs(),
                serving,
                found.verdict(),
                last.models().stream()
                        .map(last::of)
                        .map(TrainedRecommender::worth)
                        .toList(),
                factors.filter(_ -> Parts.isFactored(serving)),
                trained,
                Arrays.stream(RankingMetric.values())
                        .map(metric -> metric(last, serving, metric.id()))
                        .toList(),
                provenance);
    }

    private static Worth worth(Scored scored) {
        return new Worth(scored.model(), scored.value(), scored.minusPopularity(), scored.minusOrder());
    }

    private static Metric metric(Trial last, String serving, String id) {
        Estimate value = estimate(last, serving, id);
        return new Metric(
                id,
                value.value(),
                Double.isNaN(value.low()) ? Optional.empty() : Optional.of(new Interval(value.low(), value.high())),
                estimate(last, Models.POPULARITY, id).value(),
                estimate(last, Models.ORDER, id).value());
    }

    private static Estimate estimate(Trial last, String model, String metric) {
        return last.of(model, metric).map(Scored::value).orElse(Estimate.NONE);
    }

    /** What it is called in answers: the model, and what tells it from others of its kind. */
    public String id() {
        String told =
                provenance.fingerprint() + ' ' + provenance.parameters() + ' ' + provenance.filter() + ' ' + trained;
        byte[] digest = Sha256.digest().digest(told.getBytes(StandardCharsets.UTF_8));
        return serving + "-" + Sha256.hex(digest).substring(0, DIGITS);
    }

    /** Whether the model asks when something was opened, and not only what came before what. */
    public boolean isDated() {
        return serving.equals(Models.LATELY);
    }

    /** Whether nothing was found to beat what is compared with. */
    public boolean isBaseline() {
        return verdict != Verdict.MODEL;
    }

    /** How it was trained. */
    public NextParams params() {
        NextAnalysis analysis = new NextAnalysis();
        return Parameters.of(analysis).read(analysis.parameters(Choices.standard()), provenance.parameters());
    }

    @Override
    public long countRows(Study study, TaskContext context) {
        return openings(study, context).log().rows();
    }

    @Override
    public Set<String> unknown(Study study, TaskContext context) {
        Openings openings = openings(study, context);
        Set<String> known = items.stream().map(Item::id).collect(Collectors.toSet());
        int[] learnersOf = openings.pairs().learnersOf();
        return IntStream.range(0, learnersOf.length)
                .filter(item -> learnersOf[item] >= MANY)
                .mapToObj(item -> openings.items().get(item).id())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Openings openings(Study study, TaskContext context) {
        return Openings.dated(study, Shelf.of(study, context), context);
    }

    @Override
    public Mode mode() {
        return params().mode();
    }
}
