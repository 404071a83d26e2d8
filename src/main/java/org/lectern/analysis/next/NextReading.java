package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.content.Shelf;
import org.lectern.analysis.content.Waiting;
import org.lectern.contract.Words;
import org.lectern.recommend.EvaluationLeaks;

/** What the numbers say: the verdict first. */
final class NextReading {

    private static final double PERCENT = 100;

    private static final Words WORDS = Words.of(NextReading.class);

    private final NextResult result;
    private final ModelNames names = new ModelNames();

    NextReading(NextResult result) {
        this.result = result;
    }

    Reading reading() {
        return new Reading(headline(), evidence(), notices(), actions(), standouts()).finding(this::findings);
    }

    private String headline() {
        return result.evaluation()
                .map(this::verdict)
                .orElseGet(() -> WORDS.say("headline.unjudged", result.params().fewest()));
    }

    private String verdict(Evaluation found) {
        Scored chosen = found.last().of(found.chosen());
        Scored order = found.last().of(Models.ORDER);
        Scored popular = found.last().of(Models.POPULARITY);
        return switch (found.verdict()) {
            case MODEL -> {
                // Beside the better one of what a shelf without any model would do.
                boolean byOrder = order.value().value() >= popular.value().value()
                        && chosen.minusOrder().isAbove();
                Estimate by = byOrder ? chosen.minusOrder() : chosen.minusPopularity();
                yield WORDS.say(
                        byOrder ? "headline.model" : "headline.model-popular",
                        (byOrder ? order : popular).value().value(),
                        names.within(found.chosen()),
                        chosen.value().value(),
                        by.value(),
                        by.low(),
                        by.high(),
                        found.last().learners(),
                        chosen.minusOrder().isAbove() ? 0 : 1);
            }
            case ORDER -> {
                Estimate by = order.minusPopularity();
                yield WORDS.say(
                        "headline.order",
                        order.value().value(),
                        popular.value().value(),
                        by.value(),
                        by.low(),
                        by.high(),
                        found.last().learners());
            }
            case POPULAR -> {
                Estimate by = chosen.minusPopularity();
                yield WORDS.say(
                        by.isBelow() ? "headline.popular-better" : "headline.popular",
                        names.within(found.chosen()),
                        chosen.value().value(),
                        popular.value().value(),
                        by.value(),
                        by.low(),
                        by.high(),
                        found.last().learners());
            }
        };
    }

    private List<String> evidence() {
        List<String> sentences = new ArrayList<>();
        Sequence sequence = sequence();
        if (sequence.steps() > 0) {
            sentences.add(WORDS.say(
                    "sequence",
                    PERCENT * sequence.kept().value(),
                    PERCENT * sequence.kept().interval().low(),
                    PERCENT * sequence.kept().interval().high(),
                    sequence.steps(),
                    PERCENT * sequence.ahead().value(),
                    PERCENT * sequence.back().value()));
        }
        sequence.mostLeft().stream().findFirst().ifPresent(place -> sentences.add(leaving(place)));
        result.evaluation().ifPresent(found -> {
            sentences.add(WORDS.say(
                    "judged",
                    result.params().shown(),
                    found.last().held(),
                    found.last().learners(),
                    result.openings().items().size()));
            sentences.add(later(found));
            found.newcomers().ifPresent(trial -> sentences.add(newcomers(trial)));
            if (!found.ratings().isEmpty()) {
                sentences.add(WORDS.say(
                        "ratings",
                        found.ratings().stream()
                                .map(rated -> rated.value().value())
                                .toArray()));
            }
        });
        return sentences;
    }

    private Sequence sequence() {
        return result.sequence();
    }

    private String leaving(Sequence.Place place) {
        Sequence.Way most = place.ways().stream()
                .filter(way -> way.to() != place.item() + 1)
                .findFirst()
                .orElseThrow();
        return WORDS.say(
                "leaving",
                result.item(place.item()).title(),
                PERCENT * place.left(),
                place.steps(),
                result.item(most.to()).title(),
                most.learners());
    }

    private String later(Evaluation found) {
        if (found.time().isEmpty()) {
            return WORDS.say("time.nobody", PERCENT * found.newLearners(), PERCENT * found.newItems());
        }
        Trial time = found.time().get();
        Estimate by = time.of(found.chosen()).minusPopularity();
        return WORDS.say(
                by.isAbove() ? "time.better" : by.isBelow() ? "time.worse" : "time.same",
                PERCENT * found.newLearners(),
                PERCENT * found.newItems(),
                time.learners(),
                names.within(found.chosen()),
                by.value(),
                by.low(),
                by.high());
    }

    private String newcomers(Trial trial) {
        Estimate by = trial.of(Models.SEGMENTS).minusPopularity();
        return WORDS.say(
                by.isAbove() ? "newcomers.better" : by.isBelow() ? "newcomers.worse" : "newcomers.same",
                trial.of(Models.SEGMENTS).value().value(),
                trial.of(Models.POPULARITY).value().value(),
                by.value(),
                by.low(),
                by.high(),
                trial.learners());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        FewLearners.notice(result.learners()).ifPresent(notices::add);
        Waiting.notice(result.shelf().items()).ifPresent(notices::add);
        if (sequence().steps() > 0 && !sequence().isFollowed()) {
            notices.add(Notice.note("not-followed", WORDS.say("notice.not-followed")));
        }
        if (result.shelf().basis() == Shelf.Basis.IDS) {
            notices.add(Notice.note("order-by-ids", WORDS.say("notice.order-by-ids")));
        }
        if (result.openings().byDay()) {
            notices.add(Notice.warning("by-day", WORDS.say("notice.by-day")));
        }
        if (result.openings().log().undated() > 0) {
            notices.add(Notice.note(
                    "undated",
                    WORDS.say("notice.undated", result.openings().log().undated())));
        }
        if (result.openings().log().others() > 0) {
            notices.add(Notice.note(
                    "other-logs",
                    WORDS.say(
                            "notice.other-logs",
                            result.openings().log().rows(),
                            result.openings().log().others())));
        }
        result.evaluation().ifPresent(found -> {
            notices.add(Notice.note(
                    "measure", WORDS.say("notice.measure", result.params().shown())));
            notices.add(Notice.note("chosen-before", WORDS.say("notice.chosen-before")));
            notices.add(leaks(found.leaks()));
        });
        if (result.suggested() < result.learners()) {
            notices.add(Notice.note("drawn", WORDS.say("notice.drawn", result.suggested(), result.learners())));
        }
        return notices;
    }

    private static Notice leaks(EvaluationLeaks leaks) {
        return leaks.none()
                ? Notice.note("no-leaks", WORDS.say("notice.no-leaks", leaks.testPairs()))
                : Notice.warning(
                        "leaks",
                        WORDS.say("notice.leaks", leaks.testPairsFitted(), leaks.shownAgain(), leaks.fittedLater()));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        result.evaluation()
                .map(found ->
                        WORDS.say("action." + found.verdict().name().toLowerCase(Locale.ROOT), newcomersGet(found)))
                .ifPresent(actions::add);
        result.sequence().mostLeft().stream()
                .findFirst()
                .ifPresent(place -> actions.add(
                        WORDS.say("action.place", result.item(place.item()).title())));
        return actions;
    }

    /** 0 for the most opened items, 1 for what people like them open; an order says nothing to who has opened nothing. */
    private static int newcomersGet(Evaluation found) {
        return found.newcomers()
                        .filter(trial ->
                                trial.of(Models.SEGMENTS).minusPopularity().isAbove())
                        .isPresent()
                ? 1
                : 0;
    }

    /** Whether a model surely beats the order: the one thing here that everybody should know of. */
    private Optional<Evaluation> better() {
        return result.evaluation()
                .filter(found -> found.verdict() == Verdict.MODEL
                        && found.last().of(found.chosen()).minusOrder().isAbove());
    }

    private List<Standout> standouts() {
        return better().map(found -> List.of(Standout.ofAll(verdict(found) + ".", ShownIn.figure("next_models"))))
                .orElse(List.of());
    }

    private List<Finding> findings() {
        return better().map(found -> List.of(Finding.ofAll(
                        "model",
                        Optional.of(TableNumber.of(
                                NextTables.METRICS,
                                Map.of("split", Trial.LAST, "model", found.chosen(), "metric", Trial.MEASURE),
                                "minus_order",
                                "minus_order",
                                "")),
                        verdict(found) + ".",
                        WORDS.say("action.model", newcomersGet(found)),
                        ShownIn.figure("next_models"))))
                .orElse(List.of());
    }
}
