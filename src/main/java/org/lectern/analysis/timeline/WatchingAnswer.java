package org.lectern.analysis.timeline;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.figure.Clock;
import org.lectern.study.Study;

/** How learners went through a video, and what stands out in it, made into findings. */
record WatchingAnswer(TimelineParams params, TitleChoice titles, TimelineResult watching) {

    private static final Words WORDS = Words.of(WatchingAnswer.class);

    Findings findings(Study study) {
        TestedMoments standing = watching.standing(params.minimumViewers(), params.rule());
        FoundWords found = new FoundWords(watching.video(), "viewers", true, standing);
        return new Findings(
                        ListOnDemand.of(() -> new TimelineFigures(watching, params.rule(), found).all()),
                        new TimelineTables(watching, new Stretches(watching, params.rule()), found).all(),
                        reading(found),
                        Provenance.of(study, watching.views(), watching.viewers(), params, params.seed()))
                .withOptions("video", ParameterOption.of(titles.titles()));
    }

    private Reading reading(FoundWords found) {
        List<String> evidence = new java.util.ArrayList<>(found.evidence());
        evidence.add(whole());
        return new Reading(
                        found.headline(),
                        evidence,
                        new TimelineNotices(params, titles, watching).all(),
                        found.actions(),
                        found.standouts(TimelineFigures.VIEWERS))
                .finding(() -> found.findings(TimelineFigures.VIEWERS));
    }

    private String whole() {
        List<TimelineResult.Moment> moments = watching.moments();
        TimelineResult.Moment half = moments.get(moments.size() / 2);
        TimelineResult.Moment last = moments.getLast();
        return WORDS.say(
                "evidence.whole",
                watching.viewers(),
                half.viewers(),
                Clock.of(half.from()),
                100 * watching.share(half.viewers()),
                last.viewers(),
                100 * watching.share(last.viewers()));
    }
}
