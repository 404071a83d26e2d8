package org.lectern.analysis.weeks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.stats.Holm;
import org.lectern.stats.MannWhitney;

/**
 * What learners who were active in the early weeks did there, and whether they came back.
 *
 * @param learners who were active early
 */
record Early(List<Learner> learners) {

    /** Fewer of a kind are too few to tell what they have in common. */
    static final int FEWEST = 10;

    /**
     * One learner; means are NaN where there is nothing to average.
     *
     * @param dropped whether nothing was done after the early weeks
     * @param progress mean of lessons, percent
     * @param score mean of quizzes, percent
     * @param daysSinceLast from the last event to the end of the early weeks
     */
    record Learner(
            String name,
            boolean dropped,
            long sessions,
            long completed,
            double progress,
            long quizzes,
            double score,
            long activeDays,
            long daysSinceLast) {}

    /** What is compared. */
    enum Behaviour {
        SESSIONS,
        COMPLETED,
        PROGRESS,
        QUIZZES,
        SCORE,
        ACTIVE_DAYS,
        DAYS_SINCE_LAST;

        private double of(Learner learner) {
            return switch (this) {
                case SESSIONS -> learner.sessions;
                case COMPLETED -> learner.completed;
                case PROGRESS -> learner.progress;
                case QUIZZES -> learner.quizzes;
                case SCORE -> learner.score;
                case ACTIVE_DAYS -> learner.activeDays;
                case DAYS_SINCE_LAST -> learner.daysSinceLast;
            };
        }
    }

    /**
     * How those who dropped out differ from those who stayed.
     *
     * @param n of whom it is known
     * @param dropped mean of those who dropped out, NaN of nobody
     * @param stayed mean of those who stayed
     * @param effect share of pairs of one of each in which who dropped out has more
     * @param p that a difference so large is chance; NaN where one side has nobody
     * @param adjusted the same, as one of all that are compared (Holm)
     */
    record Difference(
            Behaviour behaviour, int n, double dropped, double stayed, double effect, double p, double adjusted) {}

    long dropped() {
        return learners.stream().filter(Learner::dropped).count();
    }

    /** Whether there are enough of both to tell. */
    boolean tells() {
        return dropped() >= FEWEST && learners.size() - dropped() >= FEWEST;
    }

    List<Difference> differences() {
        Difference[] raw =
                Arrays.stream(Behaviour.values()).map(this::difference).toArray(Difference[]::new);
        int[] tested = IntStream.range(0, raw.length)
                .filter(i -> !Double.isNaN(raw[i].p()))
                .toArray();
        double[] adjusted =
                Holm.adjust(IntStream.of(tested).mapToDouble(i -> raw[i].p()).toArray());
        for (int i = 0; i < tested.length; i++) {
            Difference one = raw[tested[i]];
            raw[tested[i]] = new Difference(
                    one.behaviour(), one.n(), one.dropped(), one.stayed(), one.effect(), one.p(), adjusted[i]);
        }
        return List.of(raw);
    }

    private Difference difference(Behaviour behaviour) {
        double[] gone = values(behaviour, true);
        double[] here = values(behaviour, false);
        double dropped = Arrays.stream(gone).average().orElse(Double.NaN);
        double stayed = Arrays.stream(here).average().orElse(Double.NaN);
        if (gone.length == 0 || here.length == 0) {
            return new Difference(
                    behaviour, gone.length + here.length, dropped, stayed, Double.NaN, Double.NaN, Double.NaN);
        }
        MannWhitney test = MannWhitney.of(gone, here);
        return new Difference(behaviour, gone.length + here.length, dropped, stayed, test.share(), test.p(), test.p());
    }

    private double[] values(Behaviour behaviour, boolean dropped) {
        return learners.stream()
                .filter(learner -> learner.dropped == dropped)
                .mapToDouble(behaviour::of)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
