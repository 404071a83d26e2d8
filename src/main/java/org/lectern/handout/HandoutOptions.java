package org.lectern.handout;

import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.sharing.Sharing;

/**
 * What somebody wants to hand over.
 *
 * @param title of the whole, on one line and no longer than it can be shown; where it is blank the study's name takes its place
 * @param audience for whom it is
 * @param sharing what may be told to others
 * @param withLearners whether rows and names of single learners are in it, and every number, whatever may be told
 */
public record HandoutOptions(String title, Audience audience, Sharing sharing, boolean withLearners) {

    private static final Words WORDS = Words.of(HandoutOptions.class);

    public HandoutOptions {
        title = ShortText.of(title);
    }

    /** For teachers, under the study's name, without learners. */
    public static HandoutOptions standard() {
        return new HandoutOptions("", Audience.TEACHERS, Sharing.standard(), false);
    }

    public HandoutOptions withTitle(String other) {
        return new HandoutOptions(other, audience, sharing, withLearners);
    }

    public HandoutOptions withAudience(Audience other) {
        return new HandoutOptions(title, other, sharing, withLearners);
    }

    /**
     * The same, with nothing told of fewer learners.
     *
     * @throws org.lectern.contract.ProblemException where that is no number to choose
     */
    public HandoutOptions withFewest(int learners) {
        if (learners < Sharing.LOWEST || learners > Sharing.HIGHEST) {
            throw Problem.of(WORDS, "fewest", learners, Sharing.LOWEST, Sharing.HIGHEST)
                    .asException();
        }
        return new HandoutOptions(title, audience, new Sharing(learners), withLearners);
    }

    public HandoutOptions withLearners(boolean wanted) {
        return new HandoutOptions(title, audience, sharing, wanted);
    }
}
