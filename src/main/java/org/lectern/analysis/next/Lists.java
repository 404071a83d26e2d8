package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Openings;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.coursetext.SharedTerm;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Split;
import org.lectern.recommend.Support;
import org.lectern.recommend.TopItems;

/**
 * What to show to whom, each item with a reason; what has none is not shown. Nothing that a learner has opened, that is no longer offered, or
 * that asks for an item which the learner has not opened.
 */
final class Lists {

    /** So many of the best are looked at for reasons before a list stays shorter. */
    private static final int LOOKED_AT = 4;

    private static final int TERMS = 3;

    private static final Words WORDS = Words.of(Lists.class);

    private final Openings openings;
    private final Models models;
    private final Models.Known known;
    private final String serving;
    private final NextParams params;
    private final int[] learnersOf;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param serving the model that lists are made with */
    Lists(Openings openings, Models models, Models.Known known, String serving, NextParams params) {
        this.openings = openings;
        this.models = models;
        this.known = known;
        this.serving = serving;
        this.params = params;
        this.learnersOf = openings.pairs().learnersOf();
        for (int item = 0; item < openings.items().size(); item++) {
            places.put(openings.items().get(item).id(), item);
        }
    }

    /** The learners who get a list. */
    int[] drawn() {
        // Everybody who opened anything stands among them, as whoever judges does.
        return new Split(openings.pairs(), everybody()).judges(params.most(), params.seed());
    }

    private int[][] everybody() {
        return IntStream.range(0, openings.learners().size())
                .mapToObj(learner -> new int[] {learner})
                .toArray(int[][]::new);
    }

    /** @throws org.lectern.contract.TaskCancelled when cancelled */
    List<Suggestion> all(TaskContext context) {
        Recommender model = models.of(serving);
        List<Suggestion> all = new ArrayList<>();
        double[] scores = new double[openings.items().size()];
        for (int learner : drawn()) {
            context.checkCancelled();
            all.addAll(of(model, learner, scores));
        }
        return all;
    }

    private List<Suggestion> of(Recommender model, int learner, double[] scores) {
        Interactions pairs = openings.pairs();
        int[] history = pairs.history(learner);
        model.score(learner, history, scores);
        boolean[] opened = new boolean[scores.length];
        for (int item : history) {
            opened[item] = true;
        }
        for (int item = 0; item < scores.length; item++) {
            if (opened[item] || !isOffered(item, opened)) {
                scores[item] = Double.NEGATIVE_INFINITY;
            }
        }
        List<Suggestion> list = new ArrayList<>();
        for (int item : TopItems.of(scores, LOOKED_AT * params.shown())) {
            Optional<String> reason = reason(history, item);
            if (list.size() < params.shown() && reason.isPresent()) {
                list.add(new Suggestion(
                        openings.learners().get(learner), list.size() + 1, item, scores[item], reason.get()));
            }
        }
        return list;
    }

    private boolean isOffered(int number, boolean[] opened) {
        Item item = openings.items().get(number);
        Integer before = places.get(item.after());
        boolean waits = !item.after().isEmpty() && (before == null || !opened[before]);
        return !item.retired() && !waits;
    }

    /** What the list is made by first, then what else there is to say. */
    private Optional<String> reason(int[] history, int item) {
        return switch (serving) {
            case Models.POPULARITY -> popular(item);
            case Models.ORDER -> inOrder(history, item);
            case "content" -> terms(history, item);
            case "order_mix" ->
                after(history, item)
                        .or(() -> together(history, item))
                        .or(() -> inOrder(history, item))
                        .or(() -> terms(history, item));
            case "item_neighbours", "als", Models.HYBRID, "neighbours_content", "ease" ->
                together(history, item).or(() -> after(history, item)).or(() -> terms(history, item));
            case "popularity_half_life", "popularity_in_domain" -> popular(item);
            default -> after(history, item).or(() -> together(history, item)).or(() -> terms(history, item));
        };
    }

    private Optional<String> popular(int item) {
        return learnersOf[item] == 0
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "reason.popular", learnersOf[item], openings.learners().size()));
    }

    private Optional<String> inOrder(int[] history, int item) {
        int last = history[history.length - 1];
        return item <= last ? Optional.empty() : Optional.of(WORDS.say("reason.order", title(last)));
    }

    private Optional<String> after(int[] history, int item) {
        OptionalInt from = models.steps().because(history, item);
        return from.isEmpty()
                ? Optional.empty()
                : said("reason.after", from.getAsInt(), models.steps().support(from.getAsInt(), item));
    }

    private Optional<String> together(int[] history, int item) {
        OptionalInt with = models.neighbours().because(history, item);
        return with.isEmpty()
                ? Optional.empty()
                : said("reason.together", with.getAsInt(), models.neighbours().support(with.getAsInt(), item));
    }

    private Optional<String> said(String reason, int item, Support support) {
        return Optional.of(WORDS.say(reason, title(item), support.learners(), support.of()));
    }

    private Optional<String> terms(int[] history, int item) {
        OptionalInt like = models.content().because(history, item);
        if (like.isEmpty()) {
            return Optional.empty();
        }
        String shared = known.vectors().terms().shared(like.getAsInt(), item, TERMS).stream()
                .map(SharedTerm::term)
                .collect(Collectors.joining(", "));
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.say("reason.terms", title(like.getAsInt()), shared));
    }

    private String title(int item) {
        return openings.items().get(item).title();
    }
}
