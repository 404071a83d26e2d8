package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/** Says so where a study as a whole is too small to trust what it says. */
public final class SmallStudy {

    private static final Words WORDS = Words.of(SmallStudy.class);

    private SmallStudy() {}

    /** @param minimumViews the fewest views that say anything */
    public static List<Notice> notices(long views, long learners, int minimumViews) {
        List<Notice> notices = new ArrayList<>();
        // Who asks for more asks for a stricter ranking; the study is no smaller for it.
        if (views < Math.min(minimumViews, Choices.standard().minimumViews())) {
            notices.add(Notice.warning("few-views", WORDS.say("few-views", views)));
        }
        FewLearners.notice(learners).ifPresent(notices::add);
        return notices;
    }
}
