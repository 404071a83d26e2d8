package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.figure.Clock;
import org.lectern.stats.Interval;

/**
 * What stands out, in words.
 *
 * @param video its title
 * @param counted {@code viewers} or {@code plays}, whichever are counted
 * @param clock whether positions are seconds; else percent
 */
record FoundWords(String video, String counted, boolean clock, TestedMoments standing) {

    private static final Words WORDS = Words.of(FoundWords.class);

    String headline() {
        if (standing.tested() == 0) {
            return WORDS.say("headline.untested", video);
        }
        int found = standing.found().size();
        return found == 0
                ? WORDS.say("headline.none", video)
                : WORDS.say("headline", video, found - 1, place(standing.found().getFirst()), kind());
    }

    /**
     * The surest of what was found, by what is lost there: who leaves misses what comes later.
     *
     * @param figure id of the one that shows what was found
     */
    List<Standout> standouts(String figure) {
        return standing.found().stream()
                .min(Found.SUREST)
                .map(surest -> Standout.of(
                        Subject.Kind.VIDEO,
                        video,
                        Double.isNaN(surest.usual()) ? 0 : Math.abs(surest.share() - surest.usual()) * surest.of(),
                        WORDS.say(
                                "standout",
                                video,
                                sentence(surest, ofKind(surest.kind()).size() - 1)),
                        ShownIn.figure(figure).along(Subject.Kind.VIDEO, video)))
                .stream()
                .toList();
    }

    /** All of them, the surest first. */
    List<Finding> findings(String figure) {
        return standing.found().stream()
                .sorted(Found.SUREST)
                .map(found -> finding(found, figure))
                .toList();
    }

    private Finding finding(Found found, String figure) {
        return new Finding(
                found.kind().key(),
                Optional.of(TableNumber.of(
                        FoundTable.NAME,
                        Map.of("kind", name(found), "at", place(found)),
                        "share",
                        "share",
                        "viewers_there")),
                Optional.of(new Subject(Subject.Kind.VIDEO, video)),
                Beyond.ABOVE,
                found.usual(),
                standing.tested(),
                WORDS.say("standout", video, sentence(found, 0)),
                WORDS.say("action." + found.kind().key(), place(found)),
                ShownIn.figure(figure).along(Subject.Kind.VIDEO, video));
    }

    private String kind() {
        return WORDS.say("headline." + standing.found().getFirst().kind().key());
    }

    /** One sentence a kind, about the surest of it, and how many more there are. */
    List<String> evidence() {
        List<String> evidence = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Found> ofKind = ofKind(kind);
            if (!ofKind.isEmpty()) {
                evidence.add(sentence(ofKind.getFirst(), ofKind.size() - 1));
            }
        }
        if (evidence.isEmpty() && standing.tested() > 0) {
            evidence.add(WORDS.say("evidence.none", standing.tested()));
        }
        return evidence;
    }

    private String sentence(Found found, int more) {
        Interval interval = found.interval().times(100);
        return WORDS.say(
                "evidence." + counted + "." + found.kind().key(),
                place(found),
                found.count(),
                found.of(),
                100 * found.share(),
                interval.low(),
                interval.high(),
                100 * found.usual(),
                more);
    }

    List<String> actions() {
        List<String> actions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            ofKind(kind).stream()
                    .findFirst()
                    .ifPresent(found -> actions.add(WORDS.say("action." + kind.key(), place(found))));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }

    /** The finding that holds a second, to tell at its mark. */
    static String detail(Optional<Found> found) {
        return found.map(one ->
                        WORDS.say("detail.found", WORDS.say("kind." + one.kind().key()), one.p()))
                .orElse("");
    }

    /** What it is, to stand in the table. */
    static String name(Found found) {
        return WORDS.say("kind." + found.kind().key());
    }

    /** A skip is a stretch, the others are told by their surest second. */
    String place(Found found) {
        return found.kind() == Kind.SKIP
                ? WORDS.say("place.stretch", position(found.from()), position(found.to()))
                : position(found.at());
    }

    /** A position as the axis shows it. */
    String position(double at) {
        return clock ? Clock.of(at) : WORDS.say("place.percent", at);
    }

    private List<Found> ofKind(Kind kind) {
        return standing.found().stream().filter(one -> one.kind() == kind).toList();
    }
}
