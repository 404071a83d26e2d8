package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.timeline.RetentionCurve.Place;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Heading;
import org.lectern.stats.Interval;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** A published curve, and what stands out in it, made into findings. */
record RetentionAnswer(TimelineParams params, TitleChoice titles, RetentionCurve retention) {

    private static final String FIGURE = "timeline_retention";

    private static final Words WORDS = Words.of(RetentionAnswer.class);

    Findings findings(Study study) {
        FoundWords words = new FoundWords(
                retention.video(), "plays", retention.lengthKnown(), retention.standing(params.minimumViewers()));
        List<String> evidence = new ArrayList<>(words.evidence());
        evidence.add(whole(words));
        return new Findings(
                        ListOnDemand.of(() -> List.of(figure(words))),
                        List.of(
                                new NamedTable(TimelineTables.TIMELINE, WORDS.say("table.timeline"), timeline(words)),
                                FoundTable.of(words)),
                        new Reading(words.headline(), evidence, notices(), words.actions(), words.standouts(FIGURE))
                                .finding(() -> words.findings(FIGURE)),
                        Provenance.of(study, retention.plays(), 0, params, params.seed()))
                .withOptions("video", ParameterOption.of(titles.titles()));
    }

    private String whole(FoundWords words) {
        Place half = retention.places().stream()
                .min(java.util.Comparator.comparingDouble(place -> Math.abs(place.place() - 0.5)))
                .orElseThrow();
        return WORDS.say(
                "evidence.published",
                100 * half.watching(),
                words.position(retention.position(half)),
                100 * retention.places().getLast().watching(),
                retention.plays());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (titles.missing()) {
            notices.add(Notice.warning("video-missing", WORDS.say("notice.video-missing", titles.asked())));
        }
        notices.add(Notice.note("no-learners", WORDS.say("notice.no-learners")));
        if (retention.plays() < params.minimumViewers()) {
            notices.add(Notice.warning(
                    "too-few-to-test", WORDS.say("notice.too-few-plays", retention.plays(), params.minimumViewers())));
        }
        if (!retention.lengthKnown()) {
            notices.add(Notice.note("length-unknown", WORDS.say("notice.percent-only")));
        }
        return notices;
    }

    private Table timeline(FoundWords words) {
        return TableOf.rows(retention.places())
                .text("video_title", _ -> retention.video())
                .text("course_code", _ -> retention.course())
                .number("place", Place::place)
                .number("second", place -> retention.lengthKnown() ? retention.position(place) : Double.NaN)
                .text("at", place -> words.position(retention.position(place)))
                .number("watching_share", Place::watching)
                .number("watching_low", place -> end(place, true))
                .number("watching_high", place -> end(place, false))
                .table();
    }

    private double end(Place place, boolean low) {
        Optional<Interval> interval = retention.interval(place);
        return interval.isEmpty()
                ? Double.NaN
                : low ? interval.get().low() : interval.get().high();
    }

    private CurveFigure figure(FoundWords words) {
        boolean seconds = retention.lengthKnown();
        Axis across = seconds
                ? Axis.clock(WORDS.say("axis.position"), retention.length())
                : Axis.percent(WORDS.say("axis.percent"));
        return new CurveFigure(
                caption(words),
                across,
                Axis.fromZero(WORDS.say("axis.plays")),
                Path.SMOOTH,
                WORDS.say("line.label"),
                List.of(new CurveFigure.Line(
                        WORDS.say("line.published"),
                        retention.places().stream()
                                .map(place -> point(place, words))
                                .toList())),
                Double.NaN,
                "");
    }

    private Caption caption(FoundWords words) {
        return new Heading(FIGURE, WORDS.say("title.viewers", retention.video()), TimelineTables.TIMELINE)
                .saying(
                        whole(words) + " " + words.headline(),
                        WORDS.say(
                                "retention.note",
                                retention.plays(),
                                words.standing().found().size()));
    }

    private Point point(Place place, FoundWords words) {
        double share = 100 * place.watching();
        double x = retention.position(place);
        Optional<Found> found =
                words.standing().found().stream().filter(one -> one.at() == x).min(Found.SUREST);
        return new Point(
                "",
                x,
                share,
                Math.min(share, 100 * end(place, true)),
                Math.max(share, 100 * end(place, false)),
                found.isPresent(),
                WORDS.say("detail.at", words.position(x)) + FoundWords.detail(found));
    }
}
