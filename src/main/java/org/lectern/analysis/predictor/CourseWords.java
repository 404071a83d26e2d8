package org.lectern.analysis.predictor;

import org.lectern.contract.Words;

/** What courses are called. */
final class CourseWords {

    private static final Words WORDS = Words.of(CourseWords.class);

    private CourseWords() {}

    /** The course of a curve. */
    static String of(ProbabilityCurve curve) {
        return curve.course().map(CourseWords::of).orElseGet(() -> WORDS.say("course.another"));
    }

    /** A course by its name, which is empty where views name none. */
    static String of(String name) {
        return name.isEmpty() ? WORDS.say("course.none") : name;
    }
}
