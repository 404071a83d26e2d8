package org.lectern.cards;

import java.util.Optional;
import org.lectern.analysis.TableNumber;

/**
 * What a newer export says of a claim.
 *
 * @param verdict whether it is still so
 * @param now the number there; empty where it could not be found
 * @param p that so large a change is chance, adjusted for how many were looked at once (Holm); NaN where nothing was compared
 * @param fingerprint of the newer export, and how it was read
 */
public record Check(Verdict verdict, Optional<TableNumber.Value> now, double p, String fingerprint) {

    /** What became of a claim. */
    public enum Verdict {
        /** The number is higher beyond chance. */
        HIGHER,
        /** The number is lower beyond chance. */
        LOWER,
        /** It may have changed or not. */
        NOT_SURE,
        /** A claim whose number has no interval, or is not in the same place any more, is made by the newer export, too. */
        STILL,
        /** Such a claim is not made any more, which is no proof that anything has changed. */
        NO_LONGER,
        /** The video, course, learner or group is not there. */
        GONE,
        /** It was found in a comparison of two studies, and the newer export stands alone. */
        TAKES_TWO,
        /** Percentages count something else in the newer export. */
        COUNTS_OTHERWISE,
        /** The newer export lacks what the question needs. */
        NOT_TOLD
    }
}
