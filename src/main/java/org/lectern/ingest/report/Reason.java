package org.lectern.ingest.report;

import java.util.Locale;
import org.lectern.contract.Words;

/** Why a row is set aside; the first that holds counts. */
public enum Reason {
    MALFORMED,
    TOTALS_ROW,
    OTHER_KIND,
    NO_LEARNER,
    NO_VIDEO,
    NO_KEY,
    BY_SYSTEM,
    AS_ANOTHER,
    TEACHING,
    NO_LEARNING,
    TOLD_AS_COMPLETION,
    UNFINISHED,
    PREVIEW,
    NOT_COMPLETED,
    OVERRIDDEN,
    UNGRADED,
    DELETED,
    NOT_HANDED_IN,
    TEST_STUDENT,
    NEVER_OPENED,
    NO_COMPLETION,
    NO_NUMBER,
    NEGATIVE,
    ABOVE_100;

    private static final Words WORDS = Words.of(Reason.class);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The reason in words. */
    public String sentence() {
        return switch (this) {
            case MALFORMED -> WORDS.say("reason.malformed");
            case TOTALS_ROW -> WORDS.say("reason.totals-row");
            case OTHER_KIND -> WORDS.say("reason.other-kind");
            case NEVER_OPENED -> WORDS.say("reason.never-opened");
            case NO_LEARNER -> WORDS.say("reason.no-learner");
            case NO_KEY -> WORDS.say("reason.no-key");
            case BY_SYSTEM -> WORDS.say("reason.by-system");
            case AS_ANOTHER -> WORDS.say("reason.as-another");
            case TEACHING -> WORDS.say("reason.teaching");
            case NO_LEARNING -> WORDS.say("reason.no-learning");
            case UNFINISHED -> WORDS.say("reason.unfinished");
            case PREVIEW -> WORDS.say("reason.preview");
            case NOT_COMPLETED -> WORDS.say("reason.not-completed");
            case TOLD_AS_COMPLETION -> WORDS.say("reason.told-as-completion");
            case OVERRIDDEN -> WORDS.say("reason.overridden");
            case UNGRADED -> WORDS.say("reason.ungraded");
            case DELETED -> WORDS.say("reason.deleted");
            case NOT_HANDED_IN -> WORDS.say("reason.not-handed-in");
            case TEST_STUDENT -> WORDS.say("reason.test-student");
            case NO_VIDEO -> WORDS.say("reason.no-video");
            case NO_COMPLETION -> WORDS.say("reason.no-completion");
            case NO_NUMBER -> WORDS.say("reason.no-number");
            case NEGATIVE -> WORDS.say("reason.negative");
            case ABOVE_100 -> WORDS.say("reason.above-100");
        };
    }
}
