package org.lectern.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Learners;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Predicts every learner of a study in every course of it. */
final class StudyPredictions {

    private static final Words WORDS = Words.of(StudyPredictions.class);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final PredictionCells cells;
    private final Study study;
    private final TaskContext context;

    StudyPredictions(PredictionCells cells, Study study, TaskContext context) {
        this.cells = cells;
        this.study = study;
        this.context = context;
    }

    /**
     * Writes a row for every pair, learners in the order of their names, courses too.
     *
     * @return the number of rows
     */
    long write(Path out) {
        Learners learners = study.learners(context);
        if (learners.size() == 0) {
            throw Problem.of(WORDS, "nobody-to-predict").asException();
        }
        List<String> courses = courses();
        AtomicFile.write(out, bytes -> {
            Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
                header(csv);
                for (int learner = 0; learner < learners.size(); learner++) {
                    context.checkCancelled();
                    context.progress(WORDS.say("predict.step"), (double) learner / learners.size());
                    rows(csv, learners, learner, courses);
                }
            }
        });
        return (long) learners.size() * courses.size();
    }

    /** A study without courses has one without a name. */
    private List<String> courses() {
        Table found = study.query(
                "SELECT DISTINCT coalesce(CAST(course AS STRING), '') AS course FROM views ORDER BY course", context);
        return found.stringColumn("course").asList();
    }

    private static void header(CSVPrinter csv) throws IOException {
        List<String> names =
                new ArrayList<>(List.of("learner", PredictionCells.COURSE, "views", PredictionCells.AVERAGE));
        names.addAll(PredictionCells.COLUMNS);
        csv.printRecord(names);
    }

    private void rows(CSVPrinter csv, Learners learners, int learner, List<String> courses) throws IOException {
        long views = learners.views(learner);
        double average = cells.model().seen().shrunk(learners.mean(learner), views);
        for (String course : courses) {
            List<String> row = new ArrayList<>(
                    List.of(learners.name(learner), course, Long.toString(views), Double.toString(average)));
            row.addAll(cells.of(average, course));
            csv.printRecord(row);
        }
    }
}
