package org.lectern.study;

/** What a study may hold; analyses say which of it they need. */
public enum Holding {
    /** Who watched what: rows in {@code views}. */
    LEARNERS,
    /** How much of it: {@code completion} in {@code views}. */
    COMPLETION,
    /** Which seconds: the tables {@code segments} and {@code events}. */
    POSITIONS,
    /** How often each video was played, without learners: the table {@code videos}. */
    TOTALS,
    /** The share still present along each video, without learners: the table {@code retention}. */
    RETENTION
}
