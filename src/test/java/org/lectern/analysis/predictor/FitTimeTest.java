package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.LearnerSplit;
import org.lectern.evaluation.LearnerSplit.Part;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.learning.Bins;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Boosting;
import org.lectern.learning.LabelledMatrix;
import org.lectern.study.Learners;
import org.lectern.study.Study;

/** Prints how long the two fits take, in the first run of a JVM and in further ones; {@code src/bench/predictor} asks it. */
@Tag("bench")
class FitTimeTest {

    private static final int BINS = 64;
    private static final int RUNS = 3;

    @Test
    void printsSecondsOfFitsAlone() {
        Path file =
                Path.of(Objects.requireNonNullElse(System.getenv("LECTERN_STUDY"), "target/bench/views-668000.csv"));
        try (Study whole = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study study = whole.filtered(whole.facts().learnersOnly());
            Learners learners = study.learners(TaskContext.quiet());
            CaseQueries queries = new CaseQueries(PredictorParams.of(Choices.standard()), study, TaskContext.quiet());
            LearnerSplit parts = LearnerSplit.of(
                    IntStream.range(0, learners.size())
                            .mapToLong(learners::views)
                            .toArray(),
                    42);
            print("corrected", queries.corrected(75).of(learner -> parts.of(learner) != Part.TEST));
            print(
                    "as published",
                    ViewParts.of(queries.asPublished(learners), 42).training());
        }
    }

    private static void print(String what, Cases training) {
        CaseGrid grid = CaseGrid.of(training, BINS);
        StringBuilder told = new StringBuilder("Fit, " + what + ", " + training.views() + " views:");
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            LabelledMatrix groups = grid.groups(training);
            BoostedTrees trees = new Boosting(100, 6, 64, 0.3, 1, 1, 1, 0, 100, 42, Set.of())
                    .fit(groups, List.of(grid.bins(), Bins.NONE), null, TaskContext.quiet(), _ -> {});
            told.append(" %.2f s".formatted((System.nanoTime() - start) / 1e9));
            assertEquals(100, trees.trees().size());
        }
        System.out.println(told);
    }
}
