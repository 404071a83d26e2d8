package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.rate.Enough;
import org.lectern.analysis.rate.Standing;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ExploreNotices}. */
final class ExploreReading {

    private static final Words WORDS = Words.of(ExploreReading.class);

    private final ExploreResult result;
    private final ExploreTotals totals;
    private final BeyondChance<Engagement> videos;
    private final BeyondChance<CourseEngagement> courses;

    ExploreReading(ExploreResult result) {
        this.result = result;
        this.totals = result.totals();
        Enough enough = result.params().toTest();
        this.videos = outermostFirst(result.videosThatStandOut(), Engagement.LOWEST_FIRST);
        this.courses = outermostFirst(
                Standing.ofCourses(
                        result.courses(),
                        course -> course.engagement().completion(),
                        CourseEngagement::p,
                        totals.engagement().completion(),
                        enough),
                Comparator.comparing(CourseEngagement::engagement, Engagement.LOWEST_FIRST));
    }

    private static <T> BeyondChance<T> outermostFirst(BeyondChance<T> found, Comparator<T> lowestFirst) {
        return new BeyondChance<>(
                found.tested(),
                found.above().stream().sorted(lowestFirst.reversed()).toList(),
                found.below().stream().sorted(lowestFirst).toList());
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        evidence.add(finished());
        if (videos.tested() > 0) {
            evidence.add(videosThatStandOut());
        }
        if (courses.tested() > 0) {
            evidence.add(coursesThatStandOut());
        }
        return new Reading(headline(), evidence, new ExploreNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    /** Which videos hold attention; how far views run where none stands out or none could be compared. */
    private String headline() {
        if (videos.standOut() > 0) {
            boolean less = !videos.below().isEmpty();
            Engagement first = less ? videos.below().getFirst() : videos.above().getFirst();
            return WORDS.say(
                    less ? "headline.less" : "headline.more",
                    videos.below().size(),
                    videos.tested(),
                    videos.above().size(),
                    first.name(),
                    first.mean(),
                    first.views());
        }
        String all = howFarViewsRun();
        return videos.tested() > 1 ? WORDS.say("headline.alike", all, videos.tested()) : all;
    }

    private String howFarViewsRun() {
        double finished = totals.engagement().finished().share();
        return WORDS.say(
                "headline",
                WORDS.say("headline.finished", Fraction.nearest(finished).place(), 100 * finished),
                WORDS.say(
                        "headline.stopped",
                        Fraction.nearest(totals.spread().stoppedShare()).place(),
                        100 * totals.spread().stoppedShare()),
                totals.views(),
                totals.learners());
    }

    private String finished() {
        Engagement all = totals.engagement();
        Interval interval = all.finished().percentInterval();
        return WORDS.say(
                "evidence.finished",
                result.params().rule().inWords(),
                all.finished().hits(),
                all.views(),
                100 * all.finished().share(),
                interval.low(),
                interval.high(),
                totals.mean(),
                all.median(),
                100 * totals.spread().stoppedShare());
    }

    private String videosThatStandOut() {
        String minimum = result.params().toTest().inWords();
        String counts = WORDS.say(
                "evidence.videos",
                videos.tested(),
                minimum,
                totals.mean(),
                videos.above().size(),
                videos.below().size());
        if (videos.standOut() == 0) {
            return WORDS.say("evidence.videos-none", videos.tested(), minimum, totals.mean());
        }
        return counts + " " + first(videos, result.videos(), Function.identity(), "named.video");
    }

    private String coursesThatStandOut() {
        if (courses.standOut() == 0) {
            return WORDS.say("evidence.courses-none", courses.tested(), totals.mean());
        }
        String counts = WORDS.say(
                "evidence.courses",
                courses.standOut(),
                courses.tested(),
                totals.mean(),
                courses.above().size(),
                courses.below().size());
        return counts + " " + first(courses, result.courses(), CourseEngagement::engagement, "named.course");
    }

    /** The first of those beyond chance, and how many lie further out that are not: they stand in tables and figures, too. */
    private static <T> String first(
            BeyondChance<T> found, List<T> all, Function<T, Engagement> engagement, String named) {
        boolean low = !found.below().isEmpty();
        List<T> side = low ? found.below() : found.above();
        Engagement first = engagement.apply(side.getFirst());
        long further = all.stream()
                .mapToDouble(one -> engagement.apply(one).mean())
                .filter(mean -> low ? mean < first.mean() : mean > first.mean())
                .count();
        return WORDS.say(
                low ? "evidence.lowest" : "evidence.highest",
                Stream.concat(Stream.of(facts(WORDS.say(named, first.name()), first)), Stream.of(side.size(), further))
                        .toArray());
    }

    private static Object[] facts(String name, Engagement group) {
        Interval interval = group.meanInterval();
        return new Object[] {name, group.mean(), interval.low(), interval.high(), group.views()};
    }

    private List<Standout> standouts() {
        List<Standout> found = new ArrayList<>();
        if (!videos.below().isEmpty()) {
            Engagement lowest = videos.below().getFirst();
            found.add(Standout.of(
                    Subject.Kind.VIDEO,
                    lowest.name(),
                    videos.below().stream().mapToDouble(this::unwatched).sum(),
                    WORDS.say("standout.videos", standing(videos, facts(lowest.name(), lowest))),
                    ShownIn.figure(ExploreFigures.VIDEOS_BY_MEAN)));
        }
        if (!courses.below().isEmpty()) {
            CourseEngagement lowest = courses.below().getFirst();
            found.add(Standout.of(
                    Subject.Kind.COURSE,
                    lowest.name(),
                    courses.below().stream()
                            .mapToDouble(course -> unwatched(course.engagement()))
                            .sum(),
                    WORDS.say("standout.courses", standing(courses, facts(lowest.name(), lowest.engagement()))),
                    ShownIn.table(ExploreTables.COURSES)));
        }
        return found;
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        videos.below().forEach(video -> found.add(video(video, Beyond.BELOW)));
        videos.above().forEach(video -> found.add(video(video, Beyond.ABOVE)));
        courses.below().forEach(course -> found.add(course(course.engagement(), Beyond.BELOW)));
        courses.above().forEach(course -> found.add(course(course.engagement(), Beyond.ABOVE)));
        return found;
    }

    private Finding video(Engagement video, Beyond beyond) {
        return finding(
                new Subject(Subject.Kind.VIDEO, video.name()),
                mean(ExploreTables.VIDEOS, "video_title", video),
                beyond,
                videos.tested(),
                video,
                ShownIn.figure(ExploreFigures.VIDEOS_BY_MEAN));
    }

    private Finding course(Engagement course, Beyond beyond) {
        ShownIn in = ShownIn.table(ExploreTables.COURSES);
        TableNumber mean = mean(in.table(), "course_code", course);
        return finding(new Subject(Subject.Kind.COURSE, course.name()), mean, beyond, courses.tested(), course, in);
    }

    private static TableNumber mean(String table, String naming, Engagement group) {
        return TableNumber.of(table, Map.of(naming, group.name()), "avg_completion_rate", "avg_completion", "views");
    }

    private Finding finding(Subject about, TableNumber mean, Beyond beyond, int tested, Engagement group, ShownIn in) {
        String kind = about.kind().name().toLowerCase(Locale.ROOT);
        Object[] facts = Stream.concat(
                        Stream.of(beyond == Beyond.ABOVE ? 0 : 1),
                        Stream.concat(Stream.of(facts(group.name(), group)), Stream.of(totals.mean())))
                .toArray();
        return new Finding(
                kind,
                Optional.of(mean),
                Optional.of(about),
                beyond,
                totals.mean(),
                tested,
                WORDS.say("finding." + kind, facts),
                beyond == Beyond.BELOW ? WORDS.say("action." + kind, group.name()) : "",
                in);
    }

    /** How many more full lengths would be watched if it were watched like the rest. */
    private double unwatched(Engagement group) {
        return Math.max(0, group.views() * (totals.mean() - group.mean()) / 100);
    }

    private static Object[] standing(BeyondChance<?> standing, Object... lowest) {
        return Stream.concat(Stream.of(standing.below().size(), standing.tested()), Stream.of(lowest))
                .toArray();
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!videos.below().isEmpty()) {
            actions.add(WORDS.say("action.video", videos.below().getFirst().name()));
        }
        if (!courses.below().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.below().getFirst().name()));
        }
        return actions.isEmpty()
                ? List.of(result.params()
                        .toTest()
                        .nothingStandsOut(videos.tested() + courses.tested(), WORDS.say("action.none")))
                : actions;
    }
}
