package org.lectern.analysis.risk;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * Parameters of risk.
 *
 * @param contacts how many learners can be contacted
 * @param foreseen what is foreseen
 * @param week at whose end it is foreseen, counted from the start of the course, or of the data where they tell dates; for what is
 *     foreseen once a term
 * @param lead days before an exam at which it is foreseen
 * @param window days before that in which what was done counts; for exams
 * @param followUp days after an exam in which paying again counts
 * @param model what learns
 * @param mode corrected or as published
 * @param seed of everything random
 */
public record RiskParams(
        @Allowed(from = 1) int contacts,
        Foreseen foreseen,
        @Allowed(from = 1, to = 60) int week,
        @Allowed(from = 0, to = 365) int lead,
        @Allowed(from = 1, to = 365) int window,
        @Allowed(from = 1, to = 730) int followUp,
        Learner model,
        Mode mode,
        long seed) {

    /** What learns. */
    public enum Learner {
        /** A logistic regression: every reason can be read off. */
        LOGISTIC,
        /** Boosted trees. */
        BOOSTED
    }

    public RiskParams {
        check(contacts, 1, Integer.MAX_VALUE, "Learners to contact");
        check(week, 1, 60, "The week");
        check(lead, 0, 365, "Days before the exam");
        check(window, 1, 365, "Days of the window");
        check(followUp, 1, 730, "Days of follow-up");
    }

    /** The same at the end of another week. */
    RiskParams atWeek(int other) {
        return new RiskParams(contacts, foreseen, other, lead, window, followUp, model, mode, seed);
    }

    /** The same about something else. */
    RiskParams of(Foreseen other) {
        return new RiskParams(contacts, other, week, lead, window, followUp, model, mode, seed);
    }

    /** The same for so many learners to contact. */
    RiskParams withContacts(int many) {
        return new RiskParams(many, foreseen, week, lead, window, followUp, model, mode, seed);
    }

    private static void check(int value, int low, int high, String what) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + ": " + low + " to " + high + ", not " + value);
        }
    }

    /** Twenty contacts, week 4, two weeks of two weeks before an exam, half a year of follow-up. */
    public static RiskParams of(Choices choices) {
        return new RiskParams(20, Foreseen.FOUND, 4, 14, 14, 180, Learner.LOGISTIC, choices.mode(), choices.seed());
    }
}
