package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.dropoff.CoursePath.Stop;
import org.lectern.analysis.rate.RateFindings;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What the numbers say: headline, evidence, action. What limits them is in {@link DropoffNotices}. */
final class DropoffReading {

    private static final Words WORDS = Words.of(DropoffReading.class);

    private final DropoffResult result;
    private final DropoffParams params;
    private final DropoffTotals totals;
    private final BeyondChance<VideoRate> standing;

    DropoffReading(DropoffResult result) {
        this.result = result;
        this.params = result.params();
        this.totals = result.totals();
        this.standing = result.standing();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        evidence.add(all());
        if (standing.tested() > 0) {
            evidence.add(videos());
        }
        result.path().ifPresent(path -> evidence.add(path(path, result.losses())));
        evidence.add(result.comparison()
                .second()
                .map(second -> CurveWords.both(result.comparison(), second, params))
                .orElseGet(() -> CurveWords.one(result.comparison().first(), params)));
        return new Reading(headline(), evidence, new DropoffNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    /** Where inside videos, and where between them; which video most is left for is the question of Churn, too. */
    private String headline() {
        boolean early = params.abandonedAt() > DropoffTotals.EARLY && totals.abandoned() > 0;
        String share = WORDS.say(
                "headline",
                totals.rate().percent(),
                totals.views(),
                params.stopping(),
                early ? 1 : 0,
                100 * totals.early(),
                DropoffTotals.EARLY);
        Losses losses = result.losses();
        return losses.tested() == 0
                ? WORDS.say("headline.untested", share)
                : WORDS.say("headline.path", share, losses.steepest().size(), losses.tested());
    }

    private String all() {
        Interval interval = totals.rate().percentInterval();
        return WORDS.say(
                "evidence.all",
                totals.abandoned(),
                totals.views(),
                totals.learners(),
                params.stopping(),
                totals.rate().percent(),
                interval.low(),
                interval.high());
    }

    private String videos() {
        if (standing.above().isEmpty()) {
            return WORDS.say(
                    "evidence.videos-none",
                    standing.tested(),
                    params.toTest().inWords(),
                    totals.rate().percent());
        }
        VideoRate first = standing.above().getFirst();
        Interval interval = first.rate().percentInterval();
        return WORDS.say(
                "evidence.videos",
                totals.rate().percent(),
                first.video(),
                first.rate().hits(),
                first.rate().views(),
                first.rate().percent(),
                interval.low(),
                interval.high(),
                params.toTest().inWords());
    }

    private static String path(CoursePath path, Losses losses) {
        String arriving = WORDS.say(
                path.course().isEmpty() ? "evidence.path-study" : "evidence.path",
                path.course(),
                path.arriving(),
                path.learners(),
                path.stops().size());
        if (losses.steepest().isEmpty()) {
            return arriving + " " + WORDS.say(losses.tested() == 0 ? "evidence.path-untold" : "evidence.path-even");
        }
        Losses.Loss loss = losses.steepest().getFirst();
        Stop stop = path.at(loss);
        Interval interval = stop.lossInterval().times(100);
        return arriving
                + " "
                + WORDS.say(
                        "evidence.path-steepest",
                        losses.steepest().size(),
                        stop.video(),
                        stop.lost(),
                        stop.reaching(),
                        100 * stop.lossRate(),
                        interval.low(),
                        interval.high(),
                        loss.expected());
    }

    private List<Standout> standouts() {
        Losses losses = result.losses();
        return result.path().filter(_ -> !losses.steepest().isEmpty()).map(path -> left(path, losses)).stream()
                .toList();
    }

    private static Standout left(CoursePath path, Losses losses) {
        Losses.Loss loss = losses.steepest().getFirst();
        Stop stop = path.at(loss);
        // Who leaves watches none of the videos that come later.
        double atStake = losses.steepest().stream()
                .mapToDouble(one ->
                        Math.max(0, one.lost() - one.expected()) * (path.stops().size() - one.position()))
                .sum();
        return Standout.of(
                Subject.Kind.VIDEO,
                stop.video(),
                atStake,
                WORDS.say(
                        "standout.path",
                        losses.steepest().size(),
                        losses.tested(),
                        stop.video(),
                        stop.lost(),
                        stop.reaching(),
                        100 * stop.lossRate(),
                        loss.expected()),
                ShownIn.figure(PathFigure.ID).along(Subject.Kind.COURSE, path.course()));
    }

    private List<Finding> findings() {
        String all = result.courses().isEmpty() ? DropoffTables.VIDEOS : DropoffTables.PAIRS;
        List<Finding> found = new ArrayList<>(new RateFindings(
                        "video",
                        facts -> WORDS.say("finding.video", facts),
                        ShownIn.table(all),
                        totals.rate().share(),
                        Beyond.ABOVE)
                .of(
                        standing,
                        video -> video(all, video),
                        one -> WORDS.say("action.video", one.label(), StoppedEarly.line(params.abandonedAt())),
                        params.stopping()));
        result.path().ifPresent(path -> result.losses().steepest().forEach(loss -> found.add(place(path, loss))));
        return found;
    }

    private static RateFindings.One video(String table, VideoRate video) {
        return new RateFindings.One(
                new Subject(Subject.Kind.VIDEO, video.video()),
                DropoffTables.COLUMNS.measure(
                        table, Map.of("course_code", video.course(), "video_title", video.video())),
                video.video(),
                video.rate());
    }

    private Finding place(CoursePath path, Losses.Loss loss) {
        Stop stop = path.at(loss);
        Interval percent = stop.lossInterval().times(100);
        return new Finding(
                "place",
                Optional.of(TableNumber.of(
                        DropoffTables.PATHS,
                        Map.of("video_title", stop.video(), "course_code", path.course()),
                        "loss_rate",
                        "loss",
                        "learners_reaching")),
                Optional.of(new Subject(Subject.Kind.VIDEO, stop.video())),
                Beyond.ABOVE,
                loss.expected() / stop.reaching(),
                result.losses().tested(),
                WORDS.say(
                        "finding.place",
                        stop.video(),
                        stop.lost(),
                        stop.reaching(),
                        100 * stop.lossRate(),
                        percent.low(),
                        percent.high(),
                        loss.expected()),
                WORDS.say("action.path", stop.video()),
                ShownIn.figure(PathFigure.ID).along(Subject.Kind.COURSE, path.course()));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        standing.above().stream()
                .findFirst()
                .ifPresent(video ->
                        actions.add(WORDS.say("action.video", video.video(), StoppedEarly.line(params.abandonedAt()))));
        result.path()
                .flatMap(path -> result.losses().steepest().stream().findFirst().map(path::at))
                .ifPresent(stop -> actions.add(WORDS.say("action.path", stop.video())));
        return actions.isEmpty()
                ? List.of(params.toTest().nothingStandsOut(standing.tested(), WORDS.say("action.none")))
                : actions;
    }
}
