package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;

/** The figures, the one that answers the question first. The course from end to end is drawn by {@link WalkFigure}. */
final class ChurnFigures {

    /** More rows than these are not read one by one. */
    private static final int COURSES = 15;

    private static final int VIDEOS = 15;

    private static final Words WORDS = Words.of(ChurnFigures.class);

    private final Churned churned;
    private final double threshold;
    private final Tally whole;

    ChurnFigures(Churned churned) {
        this.churned = churned;
        this.threshold = churned.params().threshold();
        this.whole = churned.whole();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (churned.counted().courses().size() > 1) {
            figures.add(courses());
        }
        figures.add(videos());
        figures.add(new WalkFigure(churned).figure());
        figures.add(thresholds());
        return figures;
    }

    private IntervalFigure courses() {
        List<CourseChurn> rankable = churned.rankableCourses();
        List<CourseChurn> shown = rankable.stream().limit(COURSES).toList();
        int all = churned.counted().courses().size();
        int minimum = churned.params().minimumRanked();
        String note = WORDS.say("courses.note", shown.size(), rankable.size(), all, minimum);
        Caption caption = shown.isEmpty()
                ? empty(
                        "churn_by_course",
                        WORDS.say("courses.title"),
                        WORDS.say("courses.empty", minimum, all),
                        ChurnTables.COURSES)
                : new Caption(
                        "churn_by_course",
                        WORDS.say("courses.title"),
                        WORDS.say(
                                "courses.alternative",
                                facts(shown.getFirst().name(), shown.getFirst().tally())),
                        FewBehind.add(
                                note,
                                whole,
                                shown.stream().map(CourseChurn::tally).toList()),
                        ChurnTables.COURSES);
        return intervals(caption, WORDS.say("label.course"), rows(shown, CourseChurn::name, CourseChurn::tally));
    }

    private IntervalFigure videos() {
        List<VideoChurn> rankable = churned.rankable();
        List<VideoChurn> shown = rankable.stream().limit(VIDEOS).toList();
        Labels labels = new Labels(churned.counted().videos());
        int all = churned.counted().videos().size();
        int minimum = churned.params().minimumRanked();
        String note = WORDS.say("videos.note", shown.size(), rankable.size(), all, minimum);
        Caption caption = shown.isEmpty()
                ? empty(
                        "videos_by_churn",
                        WORDS.say("videos.title"),
                        WORDS.say("videos.empty", minimum, all),
                        ChurnTables.VIDEOS)
                : new Caption(
                        "videos_by_churn",
                        WORDS.say("videos.title"),
                        WORDS.say(
                                "videos.alternative",
                                facts(
                                        labels.of(shown.getFirst()),
                                        shown.getFirst().tally())),
                        FewBehind.add(
                                note,
                                whole,
                                shown.stream().map(VideoChurn::tally).toList()),
                        ChurnTables.VIDEOS);
        return intervals(caption, WORDS.say("label.video"), rows(shown, labels::of, VideoChurn::tally));
    }

    private static Caption empty(String id, String title, String why, String table) {
        return new Caption(id, title, why, why, table);
    }

    private Object[] facts(String name, Tally tally) {
        return new Object[] {
            name,
            100 * tally.rate(),
            100 * tally.interval().low(),
            100 * tally.interval().high(),
            tally.views(),
            100 * whole.rate(),
            threshold
        };
    }

    private static <T> List<IntervalFigure.Row> rows(
            List<T> groups, Function<T, String> name, Function<T, Tally> tally) {
        return groups.stream()
                .map(group -> row(name.apply(group), tally.apply(group)))
                .toList();
    }

    private static IntervalFigure.Row row(String name, Tally tally) {
        return new IntervalFigure.Row(
                name,
                "",
                100 * tally.rate(),
                100 * tally.interval().low(),
                100 * tally.interval().high(),
                tally.views());
    }

    private IntervalFigure intervals(Caption caption, String label, List<IntervalFigure.Row> rows) {
        return new IntervalFigure(
                caption,
                Axis.fromZero(WORDS.say("axis.rate", threshold)),
                label,
                rows,
                100 * whole.rate(),
                WORDS.say("reference.study", 100 * whole.rate()));
    }

    private CurveFigure thresholds() {
        List<Tally> study = churned.curves().getFirst().tallies();
        Caption caption = new Caption(
                "churn_by_threshold",
                WORDS.say("thresholds.title"),
                WORDS.say(
                        "thresholds.alternative",
                        ThresholdCurve.LOWEST,
                        100 * study.getFirst().rate(),
                        threshold,
                        100 * whole.rate(),
                        ThresholdCurve.HIGHEST,
                        100 * study.getLast().rate()),
                FewBehind.add(WORDS.say("thresholds.note"), whole, List.of()),
                ChurnTables.THRESHOLDS);
        return new CurveFigure(
                caption,
                new Axis(WORDS.say("axis.threshold"), Axis.Scale.LINEAR, ThresholdCurve.LOWEST, ThresholdCurve.HIGHEST),
                Axis.fromZero(WORDS.say("axis.below")),
                CurveFigure.Path.SMOOTH,
                WORDS.say("label.course"),
                churned.curves().stream().map(ChurnFigures::line).toList(),
                threshold,
                WORDS.say("reference.threshold", threshold));
    }

    private static CurveFigure.Line line(ThresholdCurve curve) {
        List<CurveFigure.Point> points = new ArrayList<>();
        for (int i = 0; i < curve.tallies().size(); i++) {
            Tally tally = curve.tallies().get(i);
            points.add(new CurveFigure.Point(
                    "",
                    ThresholdCurve.threshold(i),
                    100 * tally.rate(),
                    100 * tally.interval().low(),
                    100 * tally.interval().high(),
                    false,
                    WORDS.say("detail.share", tally.churned(), tally.views(), 100 * tally.rate())));
        }
        return new CurveFigure.Line(curve.course().isEmpty() ? WORDS.say("line.study") : curve.course(), points);
    }
}
