package org.lectern.sharing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.contract.Words;

/**
 * What is told of the views of one report: how many there are, how far they run on average, and how many end before some
 * percentage, its cut. Each is told of as many crowds as may be; what is asked first is told first, and what comes later must not tell
 * together with it of fewer learners than may be told of.
 */
final class Telling {

    /** Means this near to 0 or 100 % tell of nearly everybody of a small crowd. */
    private static final double NEAR_PERCENT = 5;

    /** Below so many times the fewest learners a crowd is small: 5 % of it are fewer than may be told of. */
    private static final int SMALL = 20;

    /** Of fewer views, less than 5 % are none, one or two. */
    private static final int ROUGH = 60;

    private static final Words WORDS = Words.of(Telling.class);

    private final Views views;
    private final long learners;
    private final People people;
    private final int fewest;
    private final Told sizes;
    private final Told means;
    private final Map<Measure, Cut> cuts = new EnumMap<>(Measure.class);
    private final List<Cut> inOrder = new ArrayList<>();
    private final Map<Crowd, Integer> learnersOf = new HashMap<>();
    private final Map<Crowd, Boolean> ofLearners = new HashMap<>();

    /**
     * A percentage at which views are counted, and of which crowds that is told.
     *
     * @param place how many of all views end before it
     * @param told of which crowds it is told how many do
     */
    record Cut(int place, Told told) {

        boolean isToldOf(Crowd crowd) {
            return told.of(crowd);
        }

        /** How many views of a crowd end before it. */
        int before(Crowd crowd) {
            return crowd.before(place);
        }
    }

    /** @param learners how many the report is about */
    Telling(Views views, long learners, Sharing sharing) {
        this.views = views;
        this.learners = learners;
        people = new People(learners, sharing.fewest());
        fewest = sharing.fewest();
        Told everything = Told.everything(views.all());
        sizes = Told.of(views.all(), everything, this::sizeMayBeTold, (_, _) -> true);
        means = Told.of(views.all(), sizes, this::meanMayBeTold, (_, _) -> true);
    }

    /** Each of several things has a view or more, so that what is left of their sum for one of them must be enough. */
    private boolean sizeMayBeTold(int[] places, int things) {
        return areEnough(places, 0, places.length) && places.length - (things - 1) >= fewest;
    }

    private boolean meanMayBeTold(int[] places, int things) {
        double mean = views.mean(places);
        boolean far = mean >= NEAR_PERCENT && mean <= 100 - NEAR_PERCENT;
        return areEnough(places, 0, places.length) && (far || areMany(places));
    }

    private boolean areEnough(int[] places, int from, int to) {
        return views.areOf(fewest, places, from, to);
    }

    /**
     * Tells a cut of as many crowds as may be.
     *
     * @param place how many of all views end before it
     */
    void tell(Measure measure, int place) {
        cuts.put(measure, told(place, sizes));
    }

    /** Whether a cut is told, or may be told besides, of all views together; from then on it is. */
    boolean alsoTells(int place) {
        return told(place, Told.nothingBut(views.all())).isToldOf(views.all());
    }

    private Cut told(int place, Told among) {
        return inOrder.stream()
                .filter(cut -> cut.place() == place)
                .findFirst()
                .orElseGet(() -> newlyTold(place, among));
    }

    private Cut newlyTold(int place, Told among) {
        Quantity quantity = (places, _) -> sidesMayBeTold(places, Crowd.before(places, place));
        Cut cut = new Cut(
                place,
                Told.of(
                        views.all(),
                        among,
                        quantity,
                        (crowd, parts) ->
                                betweenMayBeTold(place, crowd, parts) && limitsMayBeTold(place, crowd, parts)));
        inOrder.add(cut);
        return cut;
    }

    private boolean sidesMayBeTold(int[] places, int before) {
        return areEnough(places, 0, before) && areEnough(places, before, places.length);
    }

    /**
     * Whether views between this cut and others that are told of a crowd may be told. They follow of what both tell: of parts of which
     * both are told, which were asked for themselves, and of what is left of the crowd for either; for both together, where they share views.
     *
     * @param told parts of which this cut is told
     */
    private boolean betweenMayBeTold(int place, Crowd crowd, Set<Crowd> told) {
        return inOrder.stream().filter(cut -> cut.isToldOf(crowd)).allMatch(cut -> {
            Set<Crowd> others = cut.told().partsOf(crowd);
            if (told.isEmpty() || others.isEmpty()) {
                return betweenMayBeTold(place, cut, crowd.places());
            }
            int[] rest = Views.rest(crowd, told);
            int[] other = Views.rest(crowd, others);
            return Views.share(rest, other)
                    ? betweenMayBeTold(place, cut, Views.together(rest, other))
                    : betweenMayBeTold(place, cut, rest) && betweenMayBeTold(place, cut, other);
        });
    }

    private boolean betweenMayBeTold(int place, Cut cut, int[] places) {
        int from = Crowd.before(places, Math.min(place, cut.place()));
        int to = Crowd.before(places, Math.max(place, cut.place()));
        return from == to || areEnough(places, from, to);
    }

    /**
     * Whether what is left of a crowd may be known to be no more than follows from other cuts: of a part of which only an earlier cut is
     * told, at least as many views end before a later one.
     */
    private boolean limitsMayBeTold(int place, Crowd crowd, Set<Crowd> told) {
        List<Limits.Line> lines = new ArrayList<>(List.of(new Limits.Line(place, told)));
        inOrder.stream()
                .filter(cut -> cut.isToldOf(crowd))
                .map(cut -> new Limits.Line(cut.place(), cut.told().partsOf(crowd)))
                .filter(line -> !line.told().isEmpty() || line.place() == place)
                .forEach(lines::add);
        return new Limits(crowd, lines).leave(fewest);
    }

    /** Whether anything is told of a crowd. */
    boolean tells(Crowd crowd) {
        return sizes.of(crowd);
    }

    /** Whether it is told how far the views of a crowd run on average. */
    boolean tellsMean(Crowd crowd) {
        return means.of(crowd);
    }

    /** A cut that was told, of whatever crowds. */
    Optional<Cut> cut(Measure measure) {
        return Optional.ofNullable(cuts.get(measure));
    }

    /**
     * What is said in place of a share that is not told: that it is near to nothing or to all, where a crowd is small, but not so small that
     * it would say how many.
     *
     * @param counted of the views of the crowd
     */
    String roughly(Crowd crowd, int counted) {
        double percent = 100.0 * counted / crowd.size();
        boolean small = !areMany(crowd.places());
        if (!tells(crowd) || !small || crowd.size() < ROUGH) {
            return "";
        }
        return percent < NEAR_PERCENT
                ? WORDS.say("roughly.under", NEAR_PERCENT)
                : percent > 100 - NEAR_PERCENT ? WORDS.say("roughly.over", 100 - NEAR_PERCENT) : "";
    }

    private boolean areMany(int[] places) {
        return views.areOf(SMALL * fewest, places, 0, places.length);
    }

    /** Whether it is told how many learners a crowd is: of a larger one, those who are not in it must be enough. */
    boolean tellsLearners(Crowd crowd) {
        return ofLearners.computeIfAbsent(
                crowd,
                small -> views.around(small).stream()
                        .mapToInt(larger -> learnersOf(larger) - learnersOf(small))
                        .allMatch(others -> others == 0 || others >= fewest));
    }

    private int learnersOf(Crowd crowd) {
        return learnersOf.computeIfAbsent(crowd, views::learnersOf);
    }

    /** Whether there are views enough to tell anything of. */
    boolean tellsAnything() {
        return tells(views.all());
    }

    /** How many learners the report is about. */
    long learners() {
        return learners;
    }

    /** How many learners did what, as far as it is told. */
    People people() {
        return people;
    }

    Views views() {
        return views;
    }

    int fewest() {
        return fewest;
    }
}
