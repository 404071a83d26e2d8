package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Kitagawa.Part;

/** What the numbers say: headline, evidence, action. What limits them is in {@link CompareNotices}. */
final class CompareReading {

    private static final Words WORDS = Words.of(CompareReading.class);

    private final CompareResult result;
    private final Names names;
    private final Parts main;
    private final String measure;

    CompareReading(CompareResult result) {
        this.result = result;
        this.names = result.names();
        this.main = result.main();
        this.measure = main.measure().option();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (!result.scope().sameFile()) {
            compared(evidence);
        }
        evidence.add(reached());
        return new Reading(headline(), evidence, new CompareNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    private void compared(List<String> evidence) {
        parts().ifPresent(evidence::add);
        moved("videos", result.videos(), video -> video.any().title()).ifPresent(evidence::add);
        if (result.courses().size() > 1) {
            moved("courses", result.courses(), CoursePairs.Pair::first).ifPresent(evidence::add);
        }
        result.curves().map(this::curves).ifPresent(evidence::add);
        others().ifPresent(evidence::add);
    }

    private String headline() {
        if (result.scope().sameFile()) {
            return WORDS.say("headline.same", names.first(), names.second());
        }
        Amount whole = main.whole();
        Optional<Interval> interval = whole.interval();
        if (interval.isEmpty()) {
            return WORDS.say(
                    "headline.bare", names.first(), names.second(), main.a(), main.b(), WORDS.say("of." + measure));
        }
        Amount watching = main.of(Part.MEANS);
        Object[] facts = {
            names.first(),
            names.second(),
            WORDS.say("of." + measure),
            Points.said(whole),
            Points.low(interval.get()),
            Points.high(interval.get()),
            Math.abs(whole.value()),
            whole.value() > 0 ? 1 : 0,
            result.both().matched() == 0 ? "" : WORDS.say("headline.parts", made(watching)),
        };
        return WORDS.say(whole.isSure() ? "headline.moved" : "headline.none", facts);
    }

    private Object[] made(Amount watching) {
        return new Object[] {
            Points.said(main.of(Part.GROUPS)),
            Points.said(main.of(Part.STRATA)),
            Points.said(watching),
            watching.interval().map(Points::low).orElse(Points.said(watching)),
            watching.interval().map(Points::high).orElse(Points.said(watching)),
            watching.isSure() ? 0 : 1
        };
    }

    private Optional<String> parts() {
        Optional<Interval> videos = main.of(Part.GROUPS).interval();
        Optional<Interval> learners = main.of(Part.STRATA).interval();
        if (videos.isEmpty() || learners.isEmpty() || result.both().matched() == 0) {
            return Optional.empty();
        }
        return Optional.of(WORDS.say(
                "evidence.parts",
                names.first(),
                main.a(),
                names.second(),
                main.b(),
                Points.low(videos.get()),
                Points.high(videos.get()),
                Points.low(learners.get()),
                Points.high(learners.get()),
                WORDS.say("of." + measure)));
    }

    private <T> Optional<String> moved(String what, List<Changed<T>> all, Function<T, String> name) {
        List<Changed<T>> tested = CompareResult.tested(all);
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        int higher = CompareResult.moved(tested, Moved.HIGHER).size();
        int lower = CompareResult.moved(tested, Moved.LOWER).size();
        if (higher + lower == 0) {
            return Optional.of(WORDS.say(
                    "evidence." + what + "-none", tested.size(), result.enough().inWords()));
        }
        Changed<T> first = tested.getFirst();
        return Optional.of(WORDS.say(
                "evidence." + what,
                tested.size(),
                result.enough().inWords(),
                higher,
                lower,
                name.apply(first.what()),
                Points.said(first.difference().value()),
                Points.said(first.low()),
                Points.said(first.high()),
                names.second(),
                names.first()));
    }

    private String curves(Curves curves) {
        return WORDS.say(
                "evidence.curves",
                curves.differ() ? curves.excess() > 0 ? 1 : 2 : 0,
                names.second(),
                names.first(),
                curves.first().share(CompareParams.HALF),
                curves.second().share(CompareParams.HALF),
                result.both().matched() == 0 ? 0 : 1);
    }

    /** The other measures, with their parts in the table. */
    private Optional<String> others() {
        List<String> told = result.parts().stream()
                .skip(1)
                // Where nobody watches anything again in either, that is no news.
                .filter(parts -> parts.a() > 0 || parts.b() > 0)
                .map(parts -> WORDS.say(
                        "evidence.other." + parts.measure().option(),
                        parts.a(),
                        parts.b(),
                        parts.whole().isSure() ? 1 : 0,
                        result.params().line()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(WORDS.say("evidence.others", String.join("; ", told)));
    }

    private String reached() {
        return WORDS.say(
                "evidence.reached",
                names.first(),
                result.views(0),
                result.both().learners(0),
                names.second(),
                result.views(1),
                result.both().learners(1),
                result.both().matched(),
                result.alone(0).size(),
                result.alone(1).size());
    }

    private List<String> actions() {
        if (result.scope().sameFile()) {
            return List.of(WORDS.say("action.same"));
        }
        List<String> actions = new ArrayList<>();
        CompareResult.moved(result.videos(), Moved.LOWER).stream()
                .findFirst()
                .ifPresent(video ->
                        actions.add(WORDS.say("action.lower", video.what().any().title())));
        CompareResult.moved(result.videos(), Moved.HIGHER).stream()
                .findFirst()
                .ifPresent(video -> actions.add(
                        WORDS.say("action.higher", video.what().any().title())));
        if (actions.isEmpty()) {
            actions.add(WORDS.say(main.of(Part.MEANS).isSure() ? "action.watching" : "action.none"));
        }
        return actions;
    }

    private List<Standout> standouts() {
        Amount watching = main.of(Part.MEANS);
        if (result.scope().sameFile() || !watching.isSure()) {
            return List.of();
        }
        double lost = Math.max(0, -watching.value()) / 100 * result.views(1);
        ShownIn in = ShownIn.figure(CompareFigures.PARTS);
        return List.of(new Standout(watching(), lost, Optional.empty(), in));
    }

    private String watching() {
        Amount watching = main.of(Part.MEANS);
        Interval interval = watching.interval().orElseThrow();
        return WORDS.say(
                "finding.watching",
                names.first(),
                names.second(),
                Points.said(watching),
                Points.low(interval),
                Points.high(interval),
                WORDS.say("of." + measure));
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        if (result.scope().sameFile()) {
            return found;
        }
        Amount watching = main.of(Part.MEANS);
        if (watching.isSure()) {
            found.add(new Finding(
                    "watching",
                    Optional.of(number(
                            CompareTables.PARTS,
                            Map.of("measure", measure, "part", CompareTables.option(Part.MEANS)),
                            "")),
                    Optional.empty(),
                    watching.value() > 0 ? Beyond.ABOVE : Beyond.BELOW,
                    0,
                    1,
                    watching(),
                    WORDS.say("action.watching"),
                    ShownIn.figure(CompareFigures.PARTS)));
        }
        int tested = CompareResult.tested(result.videos()).size();
        result.videos().stream()
                .filter(video -> video.moved().isSure())
                .map(video -> finding(video, tested))
                .forEach(found::add);
        return found;
    }

    private Finding finding(Changed<BothSides.Video> video, int tested) {
        boolean higher = video.moved() == Moved.HIGHER;
        String title = video.what().first().orElseThrow().title();
        return new Finding(
                "video",
                Optional.of(number(CompareTables.VIDEOS, Map.of("video_title_a", title), "views_b")),
                Optional.of(new Subject(Subject.Kind.VIDEO, title)),
                higher ? Beyond.ABOVE : Beyond.BELOW,
                0,
                Math.max(1, tested),
                WORDS.say(
                        "finding.video",
                        title,
                        names.first(),
                        names.second(),
                        Points.said(video.difference().value()),
                        Points.said(video.low()),
                        Points.said(video.high()),
                        WORDS.say("of." + measure)),
                WORDS.say(higher ? "action.higher" : "action.lower", title),
                ShownIn.table(CompareTables.VIDEOS));
    }

    private static TableNumber number(String table, Map<String, String> row, String behind) {
        return new TableNumber(table, row, "difference", "low", "high", behind);
    }
}
