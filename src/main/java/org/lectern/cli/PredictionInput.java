package org.lectern.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;

/** A CSV file of learners' averages and courses, read row by row. */
final class PredictionInput implements AutoCloseable {

    private static final Words WORDS = Words.of(PredictionInput.class);
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");
    private static final int LONGEST_HEADER = 1 << 16;

    private final Path file;
    private final CSVFormat format;
    private final CSVParser csv;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    private PredictionInput(Path file, CSVFormat format, CSVParser csv) {
        this.file = file;
        this.format = format;
        this.csv = csv;
        records = csv.iterator();
        header = records.hasNext() ? records.next().toList() : List.of();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws ProblemException where it cannot be read, lacks a column that is needed or has one that is to be added
     */
    static PredictionInput open(Path file) {
        if (Files.isDirectory(file)) {
            throw Problem.of(WORDS, "predict-folder", file).asException();
        }
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setRecordSeparator('\n')
                    .get();
            PredictionInput input = new PredictionInput(
                    file,
                    format,
                    CSVParser.builder().setReader(text).setFormat(format).get());
            input.checkColumns();
            return input;
        } catch (IOException e) {
            throw trouble(file, e);
        } catch (UncheckedIOException e) {
            throw trouble(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** What stands between the columns; skips the mark that some programs begin a file with. */
    private static String delimiter(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER];
        int length = Math.max(0, text.read(head));
        text.reset();
        String line = new String(head, 0, length).lines().findFirst().orElse("");
        return DELIMITERS.stream()
                .filter(delimiter -> Arrays.asList(line.replace("\"", "").split(delimiter, -1))
                        .contains(PredictionCells.AVERAGE))
                .findFirst()
                .orElse(",");
    }

    private void checkColumns() {
        List<String> missing = Stream.of(PredictionCells.AVERAGE, PredictionCells.COURSE)
                .filter(name -> !header.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(
                            WORDS,
                            "predict-columns-missing",
                            file.getFileName(),
                            missing.size(),
                            String.join(", ", missing))
                    .asException();
        }
        List<String> there =
                PredictionCells.COLUMNS.stream().filter(header::contains).toList();
        if (!there.isEmpty()) {
            throw Problem.of(WORDS, "predict-columns-there", file.getFileName(), there.size(), String.join(", ", there))
                    .asException();
        }
    }

    /** How the file is written, for what is to look alike. */
    CSVFormat format() {
        return format;
    }

    List<String> header() {
        return header;
    }

    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw trouble(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** The next row. */
    CSVRecord next() {
        CSVRecord row = records.next();
        if (row.size() > header.size()) {
            throw Problem.of(WORDS, "predict-row-too-long", file.getFileName(), line())
                    .asException();
        }
        return row;
    }

    /** The line that the last row ends on. */
    long line() {
        return csv.getCurrentLineNumber();
    }

    private static ProblemException trouble(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ ->
                Problem.of(WORDS, "predict-missing", file).asException(cause);
            case CharacterCodingException _ ->
                Problem.of(WORDS, "predict-not-utf8", file.getFileName()).asException(cause);
            default ->
                Problem.of(WORDS, "predict-unreadable", file.getFileName()).asException(cause);
        };
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }
}
