package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.contract.Words;

/**
 * How many learners got so far.
 *
 * @param name of the step in words
 * @param share of those of the first step, 0..1
 */
record FunnelStep(String name, Estimate share) {

    private static final Words WORDS = Words.of(FunnelStep.class);

    /** Numbers of completed units that are told each by itself. */
    private static final int EACH = 5;

    /** From everybody who is listed, or active where there is no list, to those who completed all units. */
    static List<FunnelStep> of(List<LearnerActivity> everybody, Told told, long units) {
        long all = everybody.size();
        List<FunnelStep> steps = new ArrayList<>();
        if (told.listed()) {
            steps.add(step(WORDS.say("funnel.listed"), everybody, _ -> true, all));
        }
        steps.add(step(WORDS.say("funnel.active"), everybody, LearnerActivity::isActive, all));
        if (told.lessons()) {
            steps.add(step(WORDS.say("funnel.lesson"), everybody, learner -> learner.lessons() > 0, all));
        }
        if (told.status()) {
            completions(everybody, units)
                    .forEach(number -> steps.add(step(
                            number == units
                                    ? WORDS.say("funnel.completed-all", number)
                                    : WORDS.say("funnel.completed", number),
                            everybody,
                            learner -> learner.completedUnits() >= number,
                            all)));
        } else if (told.quizzes()) {
            steps.add(step(WORDS.say("funnel.quiz"), everybody, learner -> learner.attempts() > 0, all));
        }
        return List.copyOf(steps);
    }

    /** One to five units, then twice as many each time, as far as anybody got; and all there are. */
    private static List<Long> completions(List<LearnerActivity> everybody, long units) {
        long most = everybody.stream()
                .mapToLong(LearnerActivity::completedUnits)
                .max()
                .orElse(0);
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= Math.max(1, most); number = number < EACH ? number + 1 : 2 * number) {
            if (units == 0 || number < units) {
                numbers.add(number);
            }
        }
        if (units > 0) {
            numbers.add(units);
        }
        return numbers;
    }

    private static FunnelStep step(
            String name, List<LearnerActivity> everybody, Predicate<LearnerActivity> here, long all) {
        return new FunnelStep(
                name, Estimate.ofLearners(everybody.stream().filter(here).count(), all));
    }
}
