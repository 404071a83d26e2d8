package org.lectern.analysis.churn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;

/** Notes for the captions of figures: what a cap left out, and how few learners stand behind it. */
final class FewBehind {

    private static final Words WORDS = Words.of(FewBehind.class);

    private FewBehind() {}

    /** A note with what is to be said of the learners behind a figure and behind each of its marks, if anything. */
    static String add(String note, Tally whole, List<Tally> marks) {
        long few = marks.stream()
                .filter(mark -> mark.learners() <= FewLearners.MOST)
                .count();
        String learners = FewLearners.note(whole.learners());
        if (learners.isEmpty() && few > 0) {
            learners = WORDS.say("note.few-learners", few, FewLearners.MOST);
        }
        return Stream.of(note, learners).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
