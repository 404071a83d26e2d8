package org.lectern.workbench.mapping;

import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Dates;
import org.lectern.ingest.ImportOptions.FileCourses;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;

/** What can be chosen beside columns, in words. */
final class ChoiceWords {

    private static final Words WORDS = Words.of(ChoiceWords.class);

    private ChoiceWords() {}

    static String unit(Unit unit) {
        return switch (unit) {
            case FOUND -> WORDS.say("unit.found");
            case FRACTION -> WORDS.say("unit.fraction");
            case PERCENT -> WORDS.say("unit.percent");
            case SECONDS -> WORDS.say("unit.seconds");
            case MINUTES -> WORDS.say("unit.minutes");
        };
    }

    static String over(Over over) {
        return switch (over) {
            case CAP -> WORDS.say("over.cap");
            case REJECT -> WORDS.say("over.reject");
            case KEEP -> WORDS.say("over.keep");
        };
    }

    static String dates(Dates dates) {
        return switch (dates) {
            case FOUND -> WORDS.say("dates.found");
            case DAY_FIRST -> WORDS.say("dates.day-first");
            case MONTH_FIRST -> WORDS.say("dates.month-first");
        };
    }

    static String fileCourses(FileCourses courses) {
        return switch (courses) {
            case FOUND -> WORDS.say("file-courses.found");
            case ALWAYS -> WORDS.say("file-courses.always");
            case NEVER -> WORDS.say("file-courses.never");
        };
    }
}
