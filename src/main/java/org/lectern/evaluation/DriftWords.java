package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.SpeltOut;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** Drift in sentences. */
public final class DriftWords {

    private static final Words WORDS = Words.of(DriftWords.class);
    private static final double PERCENT = 100;

    private DriftWords() {}

    /** What to do, then why, what matters most first. */
    public static List<String> of(DriftReport report) {
        List<String> said = new ArrayList<>();
        long drifted = report.shifts().stream()
                .filter(shift -> shift.standing() == Shift.Standing.DRIFTED)
                .count();
        said.add(
                switch (report.verdict()) {
                    case FINE -> WORDS.say("verdict.fine", report.shifts().size(), report.learners());
                    case WATCH ->
                        WORDS.say("verdict.watch", drifted, report.shifts().size(), report.learners());
                    case TRAIN_AGAIN -> WORDS.say("verdict.train-again", report.learners());
                    case CANNOT_TELL -> WORDS.say("verdict.cannot-tell", Shift.FEWEST, report.learners());
                });
        report.shifts().stream()
                .filter(shift -> shift.standing() == Shift.Standing.DRIFTED)
                .map(DriftWords::of)
                .forEach(said::add);
        report.missed().ifPresent(missed -> said.add(missed(missed)));
        report.base().ifPresent(base -> said.add(WORDS.say("base", PERCENT * base.before(), PERCENT * base.after())));
        report.shifts().stream()
                .filter(shift ->
                        !shift.appeared().isEmpty() || !shift.vanished().isEmpty())
                .forEach(shift -> said.add(WORDS.say(
                        "categories",
                        name(shift),
                        shift.appeared().size(),
                        shift.vanished().size())));
        return said;
    }

    private static String missed(Estimate missed) {
        Interval interval = missed.interval().orElse(new Interval(missed.value(), missed.value()));
        return missed.value() < 0
                ? WORDS.say(
                        "missed.less", -PERCENT * missed.value(), -PERCENT * interval.high(), -PERCENT * interval.low())
                : WORDS.say(
                        "missed.more", PERCENT * missed.value(), PERCENT * interval.low(), PERCENT * interval.high());
    }

    /** What a column is called. */
    public static String name(Shift shift) {
        return WORDS.knows("column." + shift.column())
                ? WORDS.say("column." + shift.column())
                : SpeltOut.of(shift.column());
    }

    /** What a column is called where its name stands alone. */
    public static String title(Shift shift) {
        String name = name(shift);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A column that has drifted. */
    private static String of(Shift shift) {
        if (!shift.isNumber()) {
            return WORDS.say(
                    "shift.shares", name(shift), shift.effect(), shift.learnersBefore(), shift.learnersAfter());
        }
        boolean share =
                shift.column().equals(Observation.SCORE) || shift.column().equals(Observation.OUTCOME);
        double unit = share ? PERCENT : 1;
        return WORDS.say(
                share ? "shift.percent" : "shift.number",
                name(shift),
                unit * shift.before(),
                unit * shift.after(),
                shift.moved(),
                shift.effect(),
                shift.learnersBefore(),
                shift.learnersAfter());
    }

    /** What may be said of a column, in a word. */
    public static String standing(Shift shift) {
        return WORDS.say("standing."
                + shift.standing().name().toLowerCase(Words.LANGUAGE).replace('_', '-'));
    }
}
