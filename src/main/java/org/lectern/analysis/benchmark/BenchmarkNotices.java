package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.analysis.Notice;
import org.lectern.analysis.SmallStudy;
import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.contract.Words;

/** What was left out and how far the numbers can be trusted. */
final class BenchmarkNotices {

    private static final Words WORDS = Words.of(BenchmarkNotices.class);

    private final BenchmarkResult result;

    BenchmarkNotices(BenchmarkResult result) {
        this.result = result;
    }

    List<Notice> all() {
        List<Notice> notices = new ArrayList<>(SmallStudy.notices(
                result.views(), result.learners(), result.params().minimumViews()));
        int ranked = result.ranked().size();
        if (ranked > 0 && ranked < result.videos().size()) {
            notices.add(Notice.note(
                    "not-ranked",
                    WORDS.say(
                            "notice.not-ranked",
                            result.videos().size() - ranked,
                            result.videos().size(),
                            result.params().enough().inWords())));
        }
        missing(notices, Factor.LENGTH, video -> video.video().hasLength());
        missing(notices, Factor.PLACE, video -> video.video().hasPlace());
        notices.add(Notice.note("meaning", WORDS.say("notice.meaning")));
        return notices;
    }

    private void missing(List<Notice> notices, Factor factor, Predicate<BenchmarkVideo> known) {
        long unknown = result.videos().stream().filter(known.negate()).count();
        int all = result.videos().size();
        int which = factor == Factor.LENGTH ? 0 : 1;
        if (unknown == all) {
            notices.add(Notice.note("no-" + name(factor), WORDS.say("notice.none-known", which)));
        } else if (!result.explained().has(factor)) {
            notices.add(Notice.note("no-" + name(factor), WORDS.say("notice.too-few-known", which, all - unknown)));
        } else if (unknown > 0) {
            notices.add(Notice.note("some-" + name(factor), WORDS.say("notice.some-unknown", which, unknown, all)));
        }
    }

    private static String name(Factor factor) {
        return factor == Factor.LENGTH ? "length" : "place";
    }
}
