package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.dropoff.CoursePath.Stop;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Marks;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** The path of learners through one course, with the steepest losses marked. */
final class PathFigure {

    static final String ID = "course_path";

    private static final Words WORDS = Words.of(PathFigure.class);

    private final Paths paths;

    private final Losses losses;

    PathFigure(Paths paths, Losses losses) {
        this.paths = paths;
        this.losses = losses;
    }

    CurveFigure figure() {
        return paths.chosen().map(this::of).orElseGet(PathFigure::empty);
    }

    private static CurveFigure empty() {
        String nothing = OrderedCourse.nowhere("");
        return figure(new Caption(ID, WORDS.say("path.title-none"), nothing, nothing, DropoffTables.VIDEOS), List.of());
    }

    private CurveFigure of(CoursePath path) {
        List<Stop> steepest = losses.steepest().stream().map(path::at).toList();
        List<Point> reaching = new ArrayList<>();
        List<Point> watching = new ArrayList<>();
        for (Stop stop : path.stops()) {
            reaching.add(reaching(stop, path.learners(), steepest.contains(stop)));
            watching.add(new Point(
                    stop.video(),
                    stop.position(),
                    100.0 * stop.watching() / path.learners(),
                    Double.NaN,
                    Double.NaN,
                    false,
                    WORDS.say("path.detail-watching", stop.watching(), path.learners())));
        }
        return figure(
                caption(path, steepest),
                List.of(
                        new Line(WORDS.say("path.reaching"), reaching),
                        new Line(WORDS.say("path.watching"), watching)));
    }

    private static Point reaching(Stop stop, long learners, boolean steep) {
        double share = 100.0 * stop.reaching() / learners;
        Interval interval = Wilson.of(stop.reaching(), learners).times(100);
        String detail = stop.last()
                ? WORDS.say("path.detail-last", stop.reaching(), learners)
                : WORDS.say("path.detail", stop.reaching(), learners, stop.lost(), 100 * stop.lossRate());
        return new Point(
                stop.video(),
                stop.position(),
                share,
                Math.min(interval.low(), share),
                Math.max(interval.high(), share),
                steep,
                detail);
    }

    private Caption caption(CoursePath path, List<Stop> steepest) {
        int videos = path.stops().size();
        String alternative = WORDS.say("path.alternative", path.learners(), videos, path.arriving())
                + " "
                + steepest.stream()
                        .findFirst()
                        .map(stop -> WORDS.say(
                                "path.alternative-steepest",
                                stop.video(),
                                stop.lost(),
                                stop.reaching(),
                                100 * stop.lossRate()))
                        .orElse(WORDS.say(losses.tested() == 0 ? "path.alternative-untold" : "path.alternative-even"));
        String title = path.course().isEmpty() ? WORDS.say("path.title-none") : WORDS.say("path.title", path.course());
        return new Caption(ID, title, alternative, note(path), DropoffTables.PATHS);
    }

    private String note(CoursePath path) {
        List<String> said = new ArrayList<>(List.of(OrderedCourse.note(path.order()), marks()));
        if (losses.silent() > 0) {
            said.add(WORDS.say("path.note-silent", losses.silent()));
        }
        if (paths.courses().size() > 1) {
            said.add(WORDS.say("path.note-others", paths.courses().size()));
        }
        said.add(FewLearners.note(path.learners()));
        return String.join(" ", said).strip();
    }

    private String marks() {
        if (losses.tested() == 0) {
            return WORDS.say("path.note-untested");
        }
        return losses.steepest().isEmpty()
                ? WORDS.say("path.note-even", losses.tested())
                : WORDS.say("path.note-marked", losses.steepest().size(), losses.tested());
    }

    private static CurveFigure figure(Caption caption, List<Line> lines) {
        return new CurveFigure(
                caption,
                new Axis(WORDS.say("axis.position"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                Axis.percent(WORDS.say("axis.learners")),
                Path.POINTS,
                Marks.WAYS,
                WORDS.say("path.label"),
                lines,
                Double.NaN,
                "");
    }
}
