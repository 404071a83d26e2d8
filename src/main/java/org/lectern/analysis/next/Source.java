package org.lectern.analysis.next;

import java.util.Locale;

/** What a list is made by. */
public enum Source {
    /** A model that beats both the most opened items and the order of the catalogue. */
    MODEL,
    /** The order of the catalogue. */
    ORDER,
    /** What most learners opened. */
    POPULAR;

    /** Its name in answers and tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(Verdict verdict) {
        return switch (verdict) {
            case MODEL -> MODEL;
            case ORDER -> ORDER;
            case POPULAR -> POPULAR;
        };
    }
}
