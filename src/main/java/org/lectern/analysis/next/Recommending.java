package org.lectern.analysis.next;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.content.Item;
import org.lectern.contract.TaskContext;
import org.lectern.coursetext.SharedTerm;
import org.lectern.recommend.ContentLikeness;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.TopItems;

/** Answers by a trained recommender. Nothing of it changes once it is made, so it may be asked from any thread. */
public final class Recommending {

    private static final int TERMS = 5;

    private final TrainedRecommender trained;
    private final Map<String, Integer> learners = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final List<Item> all;
    private final Models.Known allKnown;
    private final ContentLikeness likeness;
    private final Recommender model;
    private final Advising advising;
    private final int[] learnersOf;

    /**
     * What is shown to somebody.
     *
     * @param baseline whether nothing was found that beats what a model is compared with, or nothing is known of them
     */
    public record Answer(List<Shown> shown, Source source, boolean baseline) {
        public Answer {
            shown = List.copyOf(shown);
        }
    }

    /**
     * An item for somebody.
     *
     * @param score as the model gives it; the higher, the sooner it is shown
     * @param reason in words
     */
    public record Shown(Item item, double score, String reason) {}

    /**
     * An item like another.
     *
     * @param likeness cosine, 0..1
     * @param terms that both have, those that weigh most first
     */
    public record Alike(Item item, double likeness, List<String> terms) {
        public Alike {
            terms = List.copyOf(terms);
        }
    }

    private Recommending(TrainedRecommender trained, TaskContext context) {
        this.trained = trained;
        Models.Known known = Models.Known.of(trained.items());
        Parts parts = Parts.of(trained.pairs(), known, trained.params(), context);
        model = parts.model(trained.serving(), trained.factors(), context);
        advising = new Advising(trained.items(), parts, model);
        all = Stream.concat(trained.items().stream(), trained.others().stream()).toList();
        allKnown = trained.others().isEmpty() ? known : Models.Known.of(all);
        likeness = new ContentLikeness(allKnown.vectors().rows());
        learnersOf = trained.pairs().learnersOf();
        IntStream.range(0, trained.learners().size())
                .forEach(learner -> learners.put(trained.learners().get(learner), learner));
        IntStream.range(0, all.size()).forEach(item -> items.put(all.get(item).id(), item));
    }

    /**
     * Counts what the model counts.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Recommending of(TrainedRecommender trained, TaskContext context) {
        return new Recommending(trained, context);
    }

    /** The model behind it. */
    public TrainedRecommender trained() {
        return trained;
    }

    /** What ranks items, over those that somebody opened. */
    Recommender model() {
        return model;
    }

    /** All items that it knows, those first that somebody opened. */
    public List<Item> items() {
        return all;
    }

    /** The place of an item; empty where there is none of that id. */
    public OptionalInt place(String id) {
        Integer place = items.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** How many learners opened an item. */
    public int learnersOf(int place) {
        return place < learnersOf.length ? learnersOf[place] : 0;
    }

    /** What is shown to somebody who was there in training; empty where nobody of that name was. */
    public Optional<Answer> ofLearner(String learner, int most) {
        return Optional.ofNullable(learners.get(learner))
                .map(number -> of(number, trained.pairs().history(number), most));
    }

    /**
     * What is shown to somebody of whom it is known what they opened.
     *
     * @param opened places of items, in the order of time; may be empty
     */
    public Answer ofHistory(int[] opened, int most) {
        return of(-1, countable(opened), most);
    }

    /** The same of somebody who has a name: whoever was there in training, with the same history, gets the same list. */
    public Answer ofHistory(String learner, int[] opened, int most) {
        int[] history = countable(opened);
        int number = learners.getOrDefault(learner, -1);
        boolean same = number >= 0 && Arrays.equals(history, trained.pairs().history(number));
        return of(same ? number : -1, history, most);
    }

    /** Once each; of what nobody opened in training the model has nothing to say. */
    private int[] countable(int... opened) {
        return Arrays.stream(opened)
                .filter(place -> place < learnersOf.length)
                .distinct()
                .toArray();
    }

    private Answer of(int learner, int[] history, int most) {
        List<Advising.Advised> list = history.length == 0 ? List.of() : advising.of(learner, history, most);
        Source source = list.isEmpty() ? Source.POPULAR : Source.of(trained.verdict());
        return new Answer(
                (list.isEmpty() ? advising.popular(history, most) : list)
                        .stream()
                                .map(one -> new Shown(all.get(one.item()), one.score(), one.reason()))
                                .toList(),
                source,
                source != Source.MODEL);
    }

    /** Items whose texts and fields are like those of one, the most alike first. */
    public List<Alike> alike(int place, int most) {
        double[] scores = new double[all.size()];
        likeness.score(-1, new int[] {place}, scores);
        for (int item = 0; item < scores.length; item++) {
            if (item == place || !(scores[item] > 0) || all.get(item).retired()) {
                scores[item] = Double.NEGATIVE_INFINITY;
            }
        }
        return Arrays.stream(TopItems.of(scores, most))
                .mapToObj(item -> new Alike(all.get(item), Math.min(1, scores[item]), terms(place, item)))
                .toList();
    }

    private List<String> terms(int one, int other) {
        return allKnown.vectors().terms().shared(one, other, TERMS).stream()
                .map(SharedTerm::term)
                .toList();
    }
}
