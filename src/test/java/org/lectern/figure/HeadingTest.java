package org.lectern.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadingTest {

    private static final Heading HEADING = new Heading("scores", "Scores of learners", "learner_scores");

    @Test
    void notesThatSayNothingAreLeftOut() {
        assertEquals(
                new Caption("scores", "Scores of learners", "Half are above 0.5.", "One. Two.", "learner_scores"),
                HEADING.saying("Half are above 0.5.", "", "One.", "", "Two."));
        assertEquals("", HEADING.saying("Half are above 0.5.").note());
    }

    @Test
    void anEmptyFigureSaysWhy() {
        assertEquals(
                new Caption("scores", "Scores of learners", "No views.", "No views.", "learner_scores"),
                HEADING.empty("No views."));
    }
}
