package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.rate.Funnel;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Heading;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Guide;
import org.lectern.figure.ScatterFigure.Place;
import org.lectern.stats.Interval;

/** Every video's mean by its number of independent views, in the funnel that chance alone would fill. */
final class FunnelFigure {

    private static final Words WORDS = Words.of(FunnelFigure.class);

    /** More rings than this run into each other. */
    private static final int RINGS = 60;

    /** Places of a limit, from one view to as many as a video has. */
    private static final int STEPS = 120;

    private final ExploreResult result;
    private final Engagement whole;
    private final Funnel funnel;

    /** All of them, the least likely first. */
    private final List<Engagement> videos;

    /** Of those that differ where allowance is made for how many are compared, the least likely. */
    private final Set<Engagement> ringed;

    private final int differing;

    FunnelFigure(ExploreResult result) {
        this.result = result;
        this.whole = result.totals().engagement();
        this.funnel = new Funnel(whole.completion());
        this.videos = result.videos().stream()
                .sorted(Comparator.comparingDouble(video -> video.completion().p(whole.completion())))
                .toList();
        BeyondChance<Engagement> found = result.videosThatStandOut();
        Set<Engagement> beyond = new HashSet<>(found.above());
        beyond.addAll(found.below());
        this.differing = found.standOut();
        this.ringed = videos.stream().filter(beyond::contains).limit(RINGS).collect(Collectors.toSet());
    }

    ScatterFigure figure() {
        long outside = videos.stream().filter(this::isOutside).count();
        Heading heading = new Heading("views_and_mean", WORDS.say("scatter.title"), ExploreTables.VIDEOS);
        return new ScatterFigure(
                heading.saying(
                        WORDS.say("scatter.alternative", videos.size(), whole.mean(), outside),
                        WORDS.say("scatter.note"),
                        WORDS.say(
                                "scatter.note-outside",
                                outside,
                                result.params().toTest().inWords()),
                        WORDS.say(
                                differing > RINGS ? "scatter.note-ringed-most" : "scatter.note-ringed",
                                differing,
                                ringed.size())),
                Axis.log(WORDS.say("axis.independent")),
                Axis.percent(WORDS.say("axis.mean"), result.totals().spread().ceiling()),
                WORDS.say("label.video"),
                new ScatterFigure.Shading.Plain(),
                videos.stream().map(this::point).toList(),
                guides());
    }

    private boolean isOutside(Engagement video) {
        return result.params().toTest().has(video.completion()) && funnel.leavesOut(video.completion(), Funnel.OUTER);
    }

    private ScatterFigure.Point point(Engagement video) {
        return new ScatterFigure.Point(
                video.name(),
                video.completion().independent(),
                video.mean(),
                Double.NaN,
                ringed.contains(video),
                WORDS.say("scatter.detail", video.views(), video.learners(), video.mean()));
    }

    private List<Guide> guides() {
        long most = videos.stream()
                .map(Engagement::completion)
                .mapToLong(Rate::independent)
                .max()
                .orElse(1);
        List<Guide> guides = new ArrayList<>();
        guides.add(guide("", false, most, _ -> whole.mean()));
        for (double outside : List.of(Funnel.INNER, Funnel.OUTER)) {
            String name = WORDS.say("scatter.limit", 100 * (1 - outside));
            guides.add(guide(name, true, most, views -> limits(views, outside).low()));
            guides.add(guide(name, true, most, views -> limits(views, outside).high()));
        }
        return guides;
    }

    private Interval limits(double views, double outside) {
        return funnel.limits((long) views, outside).times(whole.scale());
    }

    private static Guide guide(String name, boolean dashed, long most, ToDoubleFunction<Double> height) {
        List<Place> places = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double views = Math.rint(StrictMath.exp(step * StrictMath.log((double) most) / STEPS));
            if (places.isEmpty() || views > places.getLast().x()) {
                places.add(new Place(views, height.applyAsDouble(views)));
            }
        }
        return new Guide(name, dashed, places);
    }
}
