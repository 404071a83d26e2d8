package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** What invented studies have in common: how far views run, and how analyses are asked and what they say is counted. */
public final class InventedStudies {

    /** Opening a study takes longer than asking it; divides every number of studies that is drawn. */
    private static final int TOGETHER = 5;

    private InventedStudies() {}

    /** How far one view runs, in percent, where the chance of finishing has this logit. */
    public static double completion(SplittableRandom random, double logit) {
        double place = random.nextDouble();
        if (random.nextDouble() < 1 / (1 + Math.exp(-logit))) {
            return random.nextDouble() < 0.8 ? 100 : 95 + 5 * place;
        }
        return random.nextDouble() < 0.75 ? 1 + 47 * place : 50 + 44 * place;
    }

    /** How far views run on average, which {@link #completion} draws. */
    public static double mean(double logit) {
        double finished = 1 / (1 + Math.exp(-logit));
        return finished * (0.8 * 100 + 0.2 * 97.5) + (1 - finished) * (0.75 * 24.5 + 0.25 * 72);
    }

    /** What is done with one study. */
    public interface Look {
        void at(Study study);
    }

    /** As many studies as a simulation looks at; a few at a time are courses of one, and the filter lets one of them through. */
    public static void each(Supplier<List<View>> drawn, Look look) {
        for (int i = 0; i < Simulated.STUDIES; i += TOGETHER) {
            List<View> views = new ArrayList<>();
            for (int course = 0; course < TOGETHER; course++) {
                for (View view : drawn.get()) {
                    views.add(new View(view.learner(), view.video(), "S" + course, view.completion()));
                }
            }
            try (Study study = StudyFixture.of(views)) {
                for (int course = 0; course < TOGETHER; course++) {
                    look.at(study.filtered(Filter.everything().withCourses(List.of("S" + course))));
                }
            }
        }
    }

    /** Asks as users ask who change nothing. */
    public static Findings ask(String id, Study study) {
        Analysis<?> analysis = Analyses.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return ask(analysis, study);
    }

    private static <P extends Record> Findings ask(Analysis<P> analysis, Study study) {
        return analysis.run(analysis.parameters(Choices.standard()), study, TaskContext.quiet());
    }

    /** Adds one to what was tried, and to what held if it did. */
    public static void count(Map<String, int[]> held, String of, boolean holds) {
        int[] counts = held.computeIfAbsent(of, _ -> new int[2]);
        counts[0] += holds ? 1 : 0;
        counts[1]++;
    }
}
