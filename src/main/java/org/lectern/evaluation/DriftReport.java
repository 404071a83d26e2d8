package org.lectern.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * Whether newer data is still what a model was trained on.
 *
 * @param shifts of everything that both know, in the order of the model
 * @param missed how much more came true than was said, by learner, 0..1; empty where nobody knows what came true
 * @param base what came true before and now; empty where it is not known of both
 * @param verdict what to do
 * @param rows of the newer data
 * @param learners of the newer data
 */
public record DriftReport(
        List<Shift> shifts,
        Optional<Estimate> missed,
        Optional<BaseRate> base,
        Verdict verdict,
        long rows,
        int learners) {

    /** A calibration that is off by less is none to mind. */
    private static final double LEAST_MISSED = 0.05;

    /** What to do. */
    public enum Verdict {
        /** Nothing that matters has changed. */
        FINE,
        /** Something that is asked of learners has changed, but not what is said of them, as far as anybody can tell. */
        WATCH,
        /** What is said of learners, or what comes true, has changed, or what is said does not come true. */
        TRAIN_AGAIN,
        /** There are too few learners. */
        CANNOT_TELL
    }

    /** The share that came true, a learner counting once. */
    public record BaseRate(double before, double after) {}

    public DriftReport {
        shifts = List.copyOf(shifts);
    }

    /**
     * Compares what a model was trained on with newer data.
     *
     * @param training as it was kept with the model
     * @param now what the model sees of the newer data
     */
    public static DriftReport of(Observation training, Observation now) {
        List<Shift> shifts = Shift.all(training, now);
        Optional<Estimate> missed = now.learners() < Shift.FEWEST ? Optional.empty() : now.mean(Observation.MISSED);
        Optional<BaseRate> base = training.mean(Observation.OUTCOME)
                .flatMap(before ->
                        now.mean(Observation.OUTCOME).map(after -> new BaseRate(before.value(), after.value())));
        return new DriftReport(shifts, missed, base, verdict(shifts, missed), now.rows(), now.learners());
    }

    /** Whether of some column, such as courses, all that training knew is gone: then this is no newer data of the same kind. */
    public boolean isOfOthers() {
        return shifts.stream().anyMatch(Shift::isOfOthers);
    }

    private static Verdict verdict(List<Shift> shifts, Optional<Estimate> missed) {
        if (shifts.stream().allMatch(shift -> shift.standing() == Shift.Standing.TOO_FEW)) {
            return Verdict.CANNOT_TELL;
        }
        boolean off = missed.filter(estimate -> Math.abs(estimate.value()) >= LEAST_MISSED
                        && (estimate.surelyAbove(0) || estimate.surelyBelow(0)))
                .isPresent();
        List<Shift> drifted = shifts.stream()
                .filter(shift -> shift.standing() == Shift.Standing.DRIFTED)
                .toList();
        boolean said = drifted.stream()
                .anyMatch(shift -> shift.column().equals(Observation.SCORE)
                        || shift.column().equals(Observation.OUTCOME));
        if (off || said) {
            return Verdict.TRAIN_AGAIN;
        }
        return drifted.isEmpty() ? Verdict.FINE : Verdict.WATCH;
    }
}
