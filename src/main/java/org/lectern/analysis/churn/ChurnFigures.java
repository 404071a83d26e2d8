package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Ranking;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;

/** The figures, the one that answers the question first. The course from end to end is drawn by {@link ChurnByPositionFigure}. */
final class ChurnFigures {

    /** More rows than these are not read one by one. */
    private static final int COURSES = 15;

    private static final int VIDEOS = 15;

    static final String RANKING = "videos_by_churn";
    static final String BY_COURSE = "churn_by_course";

    private static final Words WORDS = Words.of(ChurnFigures.class);

    private final ChurnResult result;
    private final double threshold;
    private final Rate whole;

    ChurnFigures(ChurnResult result) {
        this.result = result;
        this.threshold = result.params().threshold();
        this.whole = result.whole();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (result.churn().courses().size() > 1) {
            figures.add(courses());
        }
        figures.add(videos());
        figures.add(new ChurnByPositionFigure(result).figure());
        figures.add(thresholds());
        return figures;
    }

    private IntervalFigure courses() {
        Ranking<CourseRate> ranking = Ranking.first(
                        COURSES,
                        Ranking.Of.COURSES,
                        result.rankableCourses(),
                        result.churn().courses().size(),
                        result.params().toRank())
                .among(result.churn().courses());
        Heading heading = new Heading(BY_COURSE, WORDS.say("courses.title"), ChurnTables.COURSES);
        Caption caption = ranking.caption(
                heading,
                course -> WORDS.say("ranking.alternative", facts(course.course(), course.rate())),
                notes(ranking, CourseRate::rate));
        return figure(ranking, caption, CourseRate::course, CourseRate::rate);
    }

    private IntervalFigure videos() {
        Labels labels = new Labels(result.churn().videos());
        Ranking<VideoRate> ranking = Ranking.first(
                        VIDEOS,
                        Ranking.Of.VIDEOS,
                        result.rankable(),
                        result.churn().videos().size(),
                        result.params().toRank())
                .among(result.churn().videos());
        Heading heading = new Heading(RANKING, WORDS.say("videos.title"), ChurnTables.VIDEOS);
        Caption caption = ranking.caption(
                heading,
                video -> WORDS.say("ranking.alternative", facts(labels.of(video), video.rate())),
                notes(ranking, VideoRate::rate));
        return figure(ranking, caption, labels::of, VideoRate::rate);
    }

    private <T> String[] notes(Ranking<T> ranking, Function<T, Rate> rate) {
        String few = FewLearners.note(whole.learners());
        return new String[] {Ranking.order(), few.isEmpty() ? ranking.few(rate) : few};
    }

    private Object[] facts(String name, Rate rate) {
        Interval percent = rate.percentInterval();
        return new Object[] {
            name,
            rate.percent(),
            percent.low(),
            percent.high(),
            rate.views(),
            whole.percent(),
            result.params().line()
        };
    }

    private <T> IntervalFigure figure(
            Ranking<T> ranking, Caption caption, Function<T, String> name, Function<T, Rate> rate) {
        return ranking.figure(
                caption,
                Axis.fromZero(WORDS.say("axis.rate", result.params().line())),
                name,
                rate,
                whole.percent(),
                WORDS.say("reference.study", whole.percent()));
    }

    private CurveFigure thresholds() {
        List<Rate> study = result.curves().getFirst().rates();
        Caption caption = new Caption(
                "churn_by_threshold",
                WORDS.say("thresholds.title"),
                WORDS.say(
                        "thresholds.alternative",
                        ThresholdCurve.LOWEST,
                        study.getFirst().percent(),
                        threshold,
                        whole.percent(),
                        ThresholdCurve.HIGHEST,
                        study.getLast().percent()),
                (WORDS.say("thresholds.note") + " " + FewLearners.note(whole.learners())).strip(),
                ChurnTables.THRESHOLDS);
        return new CurveFigure(
                caption.asCheck(),
                new Axis(WORDS.say("axis.threshold"), Axis.Scale.LINEAR, ThresholdCurve.LOWEST, ThresholdCurve.HIGHEST),
                Axis.fromZero(WORDS.say("axis.below")),
                CurveFigure.Path.SMOOTH,
                WORDS.say("label.course"),
                result.curves().stream().map(ChurnFigures::line).toList(),
                threshold,
                WORDS.say("reference.threshold", threshold));
    }

    private static CurveFigure.Line line(ThresholdCurve curve) {
        List<CurveFigure.Point> points = new ArrayList<>();
        boolean study = curve.course().isEmpty();
        for (int i = 0; i < curve.rates().size(); i++) {
            Rate rate = curve.rates().get(i);
            points.add(new CurveFigure.Point(
                    "",
                    ThresholdCurve.threshold(i),
                    rate.percent(),
                    study ? rate.percentInterval().low() : Double.NaN,
                    study ? rate.percentInterval().high() : Double.NaN,
                    false,
                    WORDS.say("detail.share", rate.hits(), rate.views(), rate.percent())));
        }
        return new CurveFigure.Line(curve.course().isEmpty() ? WORDS.say("line.study") : curve.course(), points);
    }
}
