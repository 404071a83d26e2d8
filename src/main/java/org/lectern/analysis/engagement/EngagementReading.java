package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;

/** What the numbers say: headline, evidence, action. What limits them is in {@link EngagementNotices}. */
final class EngagementReading {

    /** Rank correlations from which the order hardly changes, and from which it changes somewhat. */
    private static final double HARDLY = 0.95;

    private static final double SOMEWHAT = 0.8;

    private static final Words WORDS = Words.of(EngagementReading.class);

    private final EngagementResult result;
    private final Sensitivity sensitivity;
    private final BeyondMedian standing;
    private final Driver driver;

    EngagementReading(EngagementResult result, Sensitivity sensitivity) {
        this.result = result;
        this.sensitivity = sensitivity;
        this.standing = BeyondMedian.of(result);
        this.driver = Driver.of(result.completionShare());
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (driver == Driver.NOTHING) {
            evidence.add(formula());
        } else {
            if (result.ranked().length > 0) {
                evidence.add(apart());
            }
            evidence.addAll(List.of(spread(), formula(), weights()));
        }
        return new Reading(headline(), evidence, new EngagementNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    private String headline() {
        int ranked = result.ranked().length;
        if (result.size() == 1) {
            return WORDS.say("headline.only", result.median(), result.learners().views());
        }
        if (driver == Driver.NOTHING) {
            return WORDS.say("headline.nothing", result.size(), result.median());
        }
        if (ranked == 0) {
            return WORDS.say("headline.unranked", result.size(), result.params().minimumRanked());
        }
        if (!standing.below().isEmpty()) {
            int lowest = standing.below().getFirst();
            return WORDS.say(
                    "headline.below",
                    standing.below().size(),
                    ranked,
                    standing.above().size(),
                    result.learners().name(lowest),
                    result.learners().mean(lowest),
                    result.learners().videos(lowest));
        }
        if (!standing.above().isEmpty()) {
            int highest = standing.above().getFirst();
            return WORDS.say(
                    "headline.above",
                    standing.above().size(),
                    ranked,
                    result.learners().name(highest),
                    result.learners().mean(highest),
                    result.learners().videos(highest));
        }
        return WORDS.say("headline.alike", ranked, result.median());
    }

    private String formula() {
        return WORDS.say(
                "evidence.score",
                result.params().completionWeight(),
                result.params().videosWeight());
    }

    private String spread() {
        double share = 100 * result.completionShare();
        String half = WORDS.say(
                "evidence.half", result.size(), result.median(), WORDS.say("evidence.driver", driver.place()));
        return half
                + " "
                + WORDS.say(
                        "evidence.spread",
                        result.quantile(0.25),
                        result.quantile(0.75),
                        driver.place(),
                        share,
                        100 - share,
                        Quantiles.median(result.meansOfAll()),
                        Quantiles.median(result.videosOfAll()));
    }

    private String apart() {
        int views = result.params().minimumRanked();
        int above = standing.above().size();
        int below = standing.below().size();
        Object[] facts = {result.ranked().length, views, result.median(), above, below, above + below == 0 ? 1 : 0};
        String counts = result.ranked().length == 1
                ? WORDS.say("evidence.apart-one", facts)
                : WORDS.say("evidence.apart", facts);
        if (!standing.below().isEmpty()) {
            counts += " " + WORDS.say("evidence.lowest", further(standing.below(), true));
        } else if (!standing.above().isEmpty()) {
            counts += " " + WORDS.say("evidence.highest", further(standing.above(), false));
        }
        return counts + " " + WORDS.say("evidence.doubt", BeyondMedian.typicalDoubt(result));
    }

    /** Facts of the first of those beyond chance, and how many lie further out that are not: they stand in the ranking, too. */
    private Object[] further(List<Integer> beyond, boolean below) {
        double first = result.score(beyond.getFirst());
        long further = IntStream.range(0, result.size())
                .mapToDouble(result::score)
                .filter(score -> below ? score < first : score > first)
                .count();
        return Stream.concat(Stream.of(facts(beyond.getFirst())), Stream.of(beyond.size(), further))
                .toArray();
    }

    private Object[] facts(int learner) {
        Interval interval = ScoreInterval.of(result, learner);
        return new Object[] {
            result.learners().name(learner),
            result.score(learner),
            interval.low(),
            interval.high(),
            result.learners().mean(learner),
            result.learners().videos(learner)
        };
    }

    private String weights() {
        Sensitivity.Weight even = sensitivity.at(Sensitivity.EVEN);
        Sensitivity.Weight strong = sensitivity.at(Sensitivity.STRONG);
        double weakest = sensitivity.weakest();
        int change = weakest >= HARDLY ? 2 : weakest >= SOMEWHAT ? 1 : 0;
        return even.highest() == 0
                ? WORDS.say("evidence.weights", change, even.correlation(), strong.correlation())
                : WORDS.say(
                        "evidence.kept",
                        even.highest(),
                        even.kept(),
                        strong.kept(),
                        change,
                        even.correlation(),
                        strong.correlation());
    }

    private List<Standout> standouts() {
        return standing.below().stream()
                .limit(1)
                .map(first -> Standout.of(
                        Subject.Kind.LEARNER,
                        result.learners().name(first),
                        standing.below().size(),
                        WORDS.say(
                                "standout.below",
                                Stream.concat(
                                                Stream.of(standing.below().size(), result.ranked().length),
                                                Stream.of(facts(first)))
                                        .toArray()),
                        ShownIn.figure(EngagementFigures.RANKING)))
                .toList();
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        standing.below().forEach(learner -> found.add(finding(learner, Beyond.BELOW)));
        standing.above().forEach(learner -> found.add(finding(learner, Beyond.ABOVE)));
        return found;
    }

    private Finding finding(int learner, Beyond beyond) {
        String name = result.learners().name(learner);
        Object[] facts = Stream.concat(
                        Stream.of(beyond == Beyond.ABOVE ? 0 : 1),
                        Stream.concat(Stream.of(facts(learner)), Stream.of(result.median())))
                .toArray();
        return new Finding(
                "learner",
                Optional.of(TableNumber.of(
                        EngagementTables.RANKING, Map.of("student_id", name), "engagement_score", "score", "views")),
                Optional.of(new Subject(Subject.Kind.LEARNER, name)),
                beyond,
                result.median(),
                result.ranked().length,
                WORDS.say("finding.learner", facts),
                beyond == Beyond.BELOW ? WORDS.say("action.below", 1, name) : "",
                ShownIn.figure(EngagementFigures.RANKING));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>(List.of(WORDS.say("action.driver", driver.place())));
        if (!standing.below().isEmpty()) {
            actions.add(WORDS.say(
                    "action.below",
                    standing.below().size(),
                    result.learners().name(standing.below().getFirst())));
        } else if (driver != Driver.NOTHING) {
            actions.add(WORDS.say("action.nobody"));
        }
        return actions;
    }
}
