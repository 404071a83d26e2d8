package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Ranking;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;

/** The figures, the one that answers the question first. */
final class StruggleFigures {

    private static final Words WORDS = Words.of(StruggleFigures.class);

    private final StruggleResult result;
    private final StruggleParams params;

    StruggleFigures(StruggleResult result) {
        this.result = result;
        this.params = result.params();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (!result.courses().isEmpty()) {
            figures.add(courses());
        }
        figures.add(videos());
        figures.add(new DeviationsFigure(result).figure());
        if (!result.courses().isEmpty()) {
            figures.add(new ActivityFigure(result).figure());
        }
        result.onset().ifPresent(onset -> figures.add(new OnsetFigure(result, onset).figure()));
        return figures;
    }

    private IntervalFigure courses() {
        Ranking<CourseRate> ranking = Ranking.first(
                params.ranked(),
                Ranking.Of.COURSES,
                result.rankedCourses(),
                result.courses().size(),
                params.ofCourses());
        Heading heading = new Heading("course_struggle_rate", WORDS.say("courses.title"), StruggleTables.INTERVALS);
        return figure(ranking, heading, "courses.alternative", CourseRate::course, CourseRate::rate);
    }

    private IntervalFigure videos() {
        Ranking<StruggleVideo> ranking = Ranking.first(
                params.ranked(),
                Ranking.Of.VIDEOS,
                result.rankedVideos(),
                result.videos().size(),
                params.ofVideos());
        Heading heading = new Heading("video_struggle_rate", WORDS.say("videos.title"), StruggleTables.VIDEOS);
        return figure(ranking, heading, "videos.alternative", StruggleVideo::name, StruggleVideo::rate);
    }

    private String inWords(String key, String name, Rate first) {
        return WORDS.say(
                key, name, first.percent(), first.views(), result.whole().percent());
    }

    private <T> IntervalFigure figure(
            Ranking<T> ranking, Heading heading, String alternative, Function<T, String> name, Function<T, Rate> rate) {
        Caption caption = ranking.caption(
                heading,
                first -> inWords(alternative, name.apply(first), rate.apply(first)),
                Ranking.lines(),
                params.mode() == Mode.CORRECTED ? Ranking.order() : WORDS.say("published.order"),
                ranking.few(rate));
        boolean empty = ranking.shown().isEmpty();
        double whole = empty ? Double.NaN : result.whole().percent();
        return ranking.figure(
                caption,
                Axis.fromZero(WORDS.say("axis.share")),
                name,
                rate,
                whole,
                empty ? "" : WORDS.say("reference.whole", whole));
    }

    /** The sentences that are not empty. */
    static String joined(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
