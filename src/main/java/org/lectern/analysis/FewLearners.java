package org.lectern.analysis;

import java.util.Optional;
import org.lectern.contract.Words;

/** Says so where so few learners stand behind numbers that one more could change them all. */
public final class FewLearners {

    /** The most that are few. */
    public static final int MOST = 10;

    private static final Words WORDS = Words.of(FewLearners.class);

    private FewLearners() {}

    /** The warning for an analysis as a whole, where there is cause. */
    public static Optional<Notice> notice(long learners) {
        return learners > MOST
                ? Optional.empty()
                : Optional.of(Notice.warning("few-learners", WORDS.say("few-learners", learners)));
    }

    /** The note for one figure, to stand in its caption; empty where there is no cause. */
    public static String note(long learners) {
        return learners > MOST ? "" : WORDS.say("few-learners.figure", learners);
    }
}
