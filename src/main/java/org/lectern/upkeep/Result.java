package org.lectern.upkeep;

/** What came of looking after a model. */
public enum Result {
    /** No rule says that it should be trained again. */
    NOTHING_TO_DO,
    /** A new model is in its place. */
    REPLACED,
    /** A new model was trained and is worse, or nobody can tell. */
    REFUSED
}
