package org.lectern.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/** Predicts every row of a CSV file, of any size, and writes the rows with what was predicted. */
final class TablePredictions {

    private static final Words WORDS = Words.of(TablePredictions.class);
    private static final int SHOWN_LINES = 10;
    /** Rows between two signs of life. */
    private static final int STEP = 10_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final PredictionCells cells;
    private final PredictionInput input;
    private final TaskContext context;
    private final int average;
    private final int course;
    private final List<Long> linesWithout = new ArrayList<>();
    private long rows;
    private long without;

    TablePredictions(PredictionCells cells, PredictionInput input, TaskContext context) {
        this.cells = cells;
        this.input = input;
        this.context = context;
        average = input.header().indexOf(PredictionCells.AVERAGE);
        course = input.header().indexOf(PredictionCells.COURSE);
    }

    /** Writes the file, whole or not at all. */
    void write(Path out) {
        AtomicFile.write(out, this::copy);
    }

    private void copy(OutputStream bytes) throws IOException {
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), input.format());
        csv.printRecord(joined(input.header(), PredictionCells.COLUMNS));
        while (input.hasNext()) {
            csv.printRecord(predicted(input.next()));
            if (++rows % STEP == 0) {
                context.checkCancelled();
                context.progress(WORDS.say("predict.rows", rows), Double.NaN);
            }
        }
        csv.flush();
    }

    private List<String> predicted(CSVRecord row) {
        List<String> given = new ArrayList<>(row.toList());
        while (given.size() < input.header().size()) {
            given.add("");
        }
        double asked = number(given.get(average).strip());
        if (asked >= 0 && asked <= 100) {
            return joined(given, cells.of(asked, given.get(course).strip()));
        }
        without++;
        if (linesWithout.size() < SHOWN_LINES) {
            linesWithout.add(input.line());
        }
        return joined(given, PredictionCells.NO_CELLS);
    }

    private static double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** How many rows something was predicted of. */
    long predicted() {
        return rows - without;
    }

    /** Whether there are rows without an average between 0 and 100. */
    boolean isPartial() {
        return without > 0;
    }

    /** What to tell of these. */
    Problem problem() {
        String lines = linesWithout.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.of(WORDS, "rows-without-average", without, rows, lines, without - linesWithout.size());
    }
}
