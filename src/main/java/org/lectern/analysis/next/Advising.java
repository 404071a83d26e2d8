package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.lectern.analysis.content.Item;
import org.lectern.contract.Words;
import org.lectern.coursetext.SharedTerm;
import org.lectern.recommend.Advice;
import org.lectern.recommend.Popularity;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Support;

/**
 * What to show to somebody, each item with a reason; what has none is not shown. Nothing that they have opened, that is no longer offered, or
 * that asks for an item which they have not opened. May be asked from any thread.
 */
final class Advising {

    /** So many of the best are looked at for reasons before a list stays shorter. */
    private static final int LOOKED_AT = 4;

    private static final int TERMS = 3;

    private static final Words WORDS = Words.of(Advising.class);

    private final List<Item> items;
    private final Parts parts;
    private final String serving;
    private final Recommender model;
    private final Recommender popular;
    private final int learners;
    private final int[] learnersOf;
    private final int[][] before;

    /**
     * An item for somebody.
     *
     * @param item its number
     * @param score of the model
     * @param reason in words
     */
    record Advised(int item, double score, String reason) {}

    /**
     * @param items by their numbers
     * @param parts of the model and for reasons
     * @param model that lists are made with
     */
    Advising(List<Item> items, Parts parts, Recommender model) {
        this.items = items;
        this.parts = parts;
        this.model = model;
        this.serving = model.id();
        this.popular = Popularity.of(parts.train());
        this.learners = parts.train().learners();
        this.learnersOf = parts.train().learnersOf();
        this.before = before(items);
    }

    /** By item those that have to come before it; -1 for one that nobody has opened, and that so waits for ever. */
    private static int[][] before(List<Item> items) {
        Map<String, Integer> places = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            places.put(items.get(item).id(), item);
        }
        return items.stream()
                .map(item -> item.needed().stream()
                        .mapToInt(needed -> places.getOrDefault(needed, -1))
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * By the model.
     *
     * @param learner as in training; -1 for somebody who was not there
     * @param history items in the order of time, at least one
     */
    List<Advised> of(int learner, int[] history, int most) {
        return list(model, learner, history, most, item -> reason(history, item));
    }

    /** What most learners opened. */
    List<Advised> popular(int[] history, int most) {
        return list(popular, -1, history, most, this::popular);
    }

    /**
     * For somebody who has opened nothing, by another model.
     *
     * @param reasons by item; what has none is not shown
     */
    List<Advised> of(Recommender another, int most, IntFunction<Optional<String>> reasons) {
        return list(another, -1, new int[0], most, reasons);
    }

    private List<Advised> list(
            Recommender recommender, int learner, int[] history, int most, IntFunction<Optional<String>> reasons) {
        boolean[] opened = new boolean[items.size()];
        for (int item : history) {
            opened[item] = true;
        }
        Advice advice = Advice.of(
                recommender, items.size(), learner, history, item -> !isOffered(item, opened), LOOKED_AT * most);
        List<Advised> list = new ArrayList<>();
        for (int place = 0; place < advice.items().length && list.size() < most; place++) {
            int item = advice.items()[place];
            double score = advice.scores()[place];
            reasons.apply(item).ifPresent(reason -> list.add(new Advised(item, score, reason)));
        }
        return list;
    }

    private boolean isOffered(int item, boolean... opened) {
        return !items.get(item).retired()
                && Arrays.stream(before[item]).allMatch(needed -> needed >= 0 && opened[needed]);
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
                : Optional.of(WORDS.say("reason.popular", learnersOf[item], learners));
    }

    private Optional<String> inOrder(int[] history, int item) {
        int last = history[history.length - 1];
        return item <= last ? Optional.empty() : Optional.of(WORDS.say("reason.order", title(last)));
    }

    private Optional<String> after(int[] history, int item) {
        OptionalInt from = parts.steps().because(history, item);
        return from.isEmpty()
                ? Optional.empty()
                : said("reason.after", from.getAsInt(), parts.steps().support(from.getAsInt(), item));
    }

    private Optional<String> together(int[] history, int item) {
        OptionalInt with = parts.neighbours().because(history, item);
        return with.isEmpty()
                ? Optional.empty()
                : said("reason.together", with.getAsInt(), parts.neighbours().support(with.getAsInt(), item));
    }

    private Optional<String> said(String reason, int item, Support support) {
        return Optional.of(WORDS.say(reason, title(item), support.learners(), support.of()));
    }

    private Optional<String> terms(int[] history, int item) {
        OptionalInt like = parts.content().because(history, item);
        if (like.isEmpty()) {
            return Optional.empty();
        }
        String shared = parts.known().vectors().terms().shared(like.getAsInt(), item, TERMS).stream()
                .map(SharedTerm::term)
                .collect(Collectors.joining(", "));
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.say("reason.terms", title(like.getAsInt()), shared));
    }

    private String title(int item) {
        return items.get(item).title();
    }
}
