package org.lectern.upkeep;

/**
 * Why a model should be trained again.
 *
 * @param rule that holds
 * @param sentence in words
 */
public record Reason(Rule rule, String sentence) {

    /** When a model should be trained again. */
    public enum Rule {
        /** There is none yet. */
        NEVER_TRAINED,
        /** It is old. */
        AGE,
        /** There is much more to learn from. */
        MORE_ROWS,
        /** There are courses or items that it knows nothing of. */
        NEW_CONTENT,
        /** Learners are not any more what it was trained on. */
        DRIFT,
        /** It does worse than it was said to. */
        WORSE
    }
}
