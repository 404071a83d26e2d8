package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.study.Meaning;
import org.lectern.study.Study;

/** Says so where the percentages of a study do not count the share of a video that was watched. */
public final class WhatPercentMeans {

    private static final Words WORDS = Words.of(WhatPercentMeans.class);

    private WhatPercentMeans() {}

    /** What an analysis says of a study, and, where there is cause, what the percentages behind it count. */
    public static Reading noted(Study study, Reading reading) {
        Optional<Notice> notice = notice(study.facts().origin().meaning());
        if (notice.isEmpty()) {
            return reading;
        }
        List<Notice> notices = new ArrayList<>(reading.notices());
        notices.add(notice.get());
        return reading.noticing(notices);
    }

    /** The notice {@code what-percent-counts}; empty where the share watched is counted, or where nobody knows. */
    static Optional<Notice> notice(Meaning meaning) {
        return switch (meaning) {
            case COVERAGE, UNKNOWN -> Optional.empty();
            case FURTHEST_POINT ->
                Optional.of(Notice.warning("what-percent-counts", WORDS.say("meaning.furthest-point")));
            case TIME_OVER_LENGTH ->
                Optional.of(Notice.warning("what-percent-counts", WORDS.say("meaning.time-over-length")));
            case PLAY_AVERAGE -> Optional.of(Notice.warning("what-percent-counts", WORDS.say("meaning.play-average")));
        };
    }
}
