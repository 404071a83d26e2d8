package org.lectern.handout;

import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What somebody wants to hand over.
 *
 * @param title of the whole, on one line and no longer than it can be shown; where it is blank the study's name takes its place
 * @param audience for whom it is
 * @param fewest learners of whom a number may be told, 5 to 20
 * @param withLearners whether rows and names of single learners are in it
 */
public record HandoutOptions(String title, Audience audience, int fewest, boolean withLearners) {

    private static final Words WORDS = Words.of(HandoutOptions.class);
    private static final int LEAST = 5;
    private static final int MOST = 20;
    private static final int USUAL = 10;

    /** @throws org.lectern.contract.ProblemException where numbers of fewer learners, or only of more, are asked for */
    public HandoutOptions {
        if (fewest < LEAST || fewest > MOST) {
            throw Problem.of(WORDS, "fewest", fewest, LEAST, MOST).asException();
        }
        title = ShortText.of(title);
    }

    /** For teachers, under the study's name, without learners. */
    public static HandoutOptions standard() {
        return new HandoutOptions("", Audience.TEACHERS, USUAL, false);
    }

    public HandoutOptions withTitle(String other) {
        return new HandoutOptions(other, audience, fewest, withLearners);
    }

    public HandoutOptions withAudience(Audience other) {
        return new HandoutOptions(title, other, fewest, withLearners);
    }

    public HandoutOptions withFewest(int other) {
        return new HandoutOptions(title, audience, other, withLearners);
    }

    public HandoutOptions withLearners(boolean wanted) {
        return new HandoutOptions(title, audience, fewest, wanted);
    }
}
