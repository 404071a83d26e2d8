package org.lectern.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.Source;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.study.Study;

/** What to show to every learner of a study, one after another, so that none waits in memory. */
final class RecommendBatch {

    private static final Words WORDS = Words.of(RecommendBatch.class);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final int NOT_THERE = -1;

    private final Recommending recommending;
    private final Study study;
    private final TaskContext context;
    private long rows;
    private long popular;

    RecommendBatch(Recommending recommending, Study study, TaskContext context) {
        this.recommending = recommending;
        this.study = study;
        this.context = context;
    }

    /**
     * What was written.
     *
     * @param learners of the study
     * @param rows items for them
     * @param popular learners who are shown what most opened, as nothing is known of them
     */
    record Written(long learners, long rows, long popular) {}

    /**
     * Writes what is shown to each learner, best first.
     *
     * @throws org.lectern.contract.ProblemException where the study does not tell who opened what, is about other items, or has no learner
     */
    Written write(Path out) {
        new NextAnalysis().lacking(study.facts()).ifPresent(problem -> {
            throw problem.asException();
        });
        Openings openings = Openings.of(study, Shelf.of(study, context), context);
        List<String> newcomers = newcomers(openings.learners());
        int learners = openings.learners().size() + newcomers.size();
        if (learners == 0) {
            throw Problem.of(WORDS, "nobody-to-predict").asException();
        }
        int[] places = places(openings);
        AtomicFile.write(out, bytes -> {
            Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
                csv.printRecord("learner", "rank", "item", "title", "score", "reason");
                for (int learner = 0; learner < openings.learners().size(); learner++) {
                    tell((double) learner / learners);
                    int[] history = Arrays.stream(openings.pairs().history(learner))
                            .map(item -> places[item])
                            .filter(place -> place != NOT_THERE)
                            .toArray();
                    write(csv, openings.learners().get(learner), history);
                }
                for (String newcomer : newcomers) {
                    tell(1);
                    write(csv, newcomer);
                }
            }
        });
        return new Written(learners, rows, popular);
    }

    private void tell(double fraction) {
        context.checkCancelled();
        context.progress(WORDS.say("recommend.step"), fraction);
    }

    /** Items of the study by their places in the model. */
    private int[] places(Openings openings) {
        int[] places = openings.items().stream()
                .mapToInt(item -> recommending.place(item.id()).orElse(NOT_THERE))
                .toArray();
        if (places.length > 0 && IntStream.of(places).allMatch(place -> place == NOT_THERE)) {
            throw Problem.of(WORDS, "other-items").asException();
        }
        return places;
    }

    /** Learners of a list of people who have opened nothing. */
    private List<String> newcomers(List<String> known) {
        if (!study.facts().holds("people")) {
            return List.of();
        }
        Set<String> there = new HashSet<>(known);
        return study
                .query(
                        "SELECT DISTINCT CAST(learner AS STRING) AS learner FROM people WHERE learner IS NOT NULL"
                                + " ORDER BY learner",
                        context)
                .stringColumn("learner")
                .asList()
                .stream()
                .filter(learner -> !there.contains(learner))
                .toList();
    }

    private void write(CSVPrinter csv, String learner, int... history) throws IOException {
        Recommending.Answer answer = recommending.ofHistory(
                learner, history, recommending.trained().params().shown());
        popular += history.length == 0 && answer.source() == Source.POPULAR ? 1 : 0;
        int rank = 0;
        for (Recommending.Shown one : answer.shown()) {
            rank++;
            rows++;
            csv.printRecord(
                    safe(learner),
                    rank,
                    safe(one.item().id()),
                    safe(one.item().title()),
                    one.score(),
                    safe(one.reason()));
        }
    }

    private static String safe(String cell) {
        return SpreadsheetSafety.NEUTRALISED.apply(cell);
    }
}
