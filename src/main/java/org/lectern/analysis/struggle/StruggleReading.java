package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** What the numbers say: headline, evidence, action. What limits them is in {@link StruggleNotices}. */
final class StruggleReading {

    private static final Words WORDS = Words.of(StruggleReading.class);

    private final Struggled struggled;
    private final StruggleParams params;
    private final StruggleEvidence evidence;
    private final List<Notice> notices;

    StruggleReading(Struggled struggled) {
        this.struggled = struggled;
        this.params = struggled.params();
        this.evidence = new StruggleEvidence(struggled);
        this.notices = new StruggleNotices(struggled).all();
    }

    Reading reading() {
        if (struggled.learners().isEmpty()) {
            return nothingJudged();
        }
        Share whole = struggled.whole();
        if (whole.flagged() == 0) {
            String headline = WORDS.say("headline.none", whole.views(), whole.learners());
            return new Reading(headline, List.of(evidence.rule()), notices, List.of(WORDS.say("action.none")));
        }
        String headline = WORDS.say("headline", whole.percent(), whole.flagged(), whole.views(), whole.learners());
        return params.judgingRule() == StruggleRule.PERCENTILE
                ? ofLearners(headline)
                : ofCourses(headline, whole.rate());
    }

    private Reading nothingJudged() {
        int videos = struggled.videos().size();
        if (struggled.impossible().isEmpty()) {
            String headline = WORDS.say("headline.none-judged", videos, params.minimumViews());
            return new Reading(headline, List.of(), notices, List.of(WORDS.say("action.lower-minimum")));
        }
        String headline = WORDS.say("headline.none-possible", videos);
        return new Reading(headline, List.of(evidence.rule()), notices, List.of(WORDS.say("action.other-rule")));
    }

    /** Where every video has its lowest views, only learners can be compared. */
    private Reading ofLearners(String headline) {
        return new Reading(
                headline,
                List.of(evidence.rule(), evidence.learners()),
                notices,
                List.of(WORDS.say("action.learners")));
    }

    private Reading ofCourses(String headline, double whole) {
        BeyondChance<Course> courses = Standing.ofCourses(struggled.rankedCourses(), whole);
        BeyondChance<Video> videos = Standing.ofVideos(struggled.rankedVideos(), whole);
        List<String> sentences = new ArrayList<>(List.of(evidence.rule()));
        sentences.addAll(evidence.of(courses, videos));
        return new Reading(headline, sentences, notices, actions(courses, videos));
    }

    private List<String> actions(BeyondChance<Course> courses, BeyondChance<Video> videos) {
        List<String> actions = new ArrayList<>();
        if (!courses.above().isEmpty()) {
            actions.add(WORDS.say("action.course", courses.above().getFirst().name()));
        } else if (!videos.above().isEmpty()) {
            actions.add(WORDS.say("action.video", videos.above().getFirst().name()));
        }
        struggled
                .onset()
                .flatMap(Onset::beginning)
                .ifPresent(place -> actions.add(WORDS.say("action.onset", place.video(), place.number())));
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }
}
