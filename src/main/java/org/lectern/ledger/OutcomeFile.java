package org.lectern.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Outcomes in a CSV file: a learner, 1 or 0, and where known the course and the day, by the names of columns in the first line. Rows
 * without an outcome are of those of whom nobody knows yet.
 */
public final class OutcomeFile {

    private static final Words WORDS = Words.of(OutcomeFile.class);

    private static final Set<String> OUTCOME = Set.of("outcome", "label", "cameabout");
    private static final Set<String> COURSE = Set.of("course", "courseid", "coursecode", "coursename");
    private static final Set<String> DATE = Set.of("date", "outcomedate", "day", "on");
    private static final Set<String> YES = Set.of("1", "yes", "true");
    private static final Set<String> NO = Set.of("0", "no", "false");

    private final Path file;
    private final HeadedCsv csv;

    private OutcomeFile(HeadedCsv csv, Path file) {
        this.csv = csv;
        this.file = file;
    }

    /** Whether a file may be one, by its first line: it names a column of learners and one of outcomes. */
    public static boolean isOne(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file);
                HeadedCsv csv = HeadedCsv.of(String.valueOf(reader.readLine()))) {
            return csv.column(HeadedCsv.LEARNER).isPresent()
                    && csv.column(OUTCOME).isPresent();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Reads all rows that have an outcome.
     *
     * @throws org.lectern.contract.ProblemException where it is missing, no CSV, lacks a column, or a value cannot be
     */
    public static List<Reported> read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.of(WORDS, "outcomes-missing-file", file).asException();
        }
        try (HeadedCsv csv = HeadedCsv.of(Files.readString(file))) {
            return new OutcomeFile(csv, file).all();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "outcomes-unreadable", file.getFileName()).asException(e);
        }
    }

    private List<Reported> all() {
        String learner = csv.column(HeadedCsv.LEARNER)
                .orElseThrow(() -> lacks("outcomes.learner").asException());
        String outcome =
                csv.column(OUTCOME).orElseThrow(() -> lacks("outcomes.outcome").asException());
        Optional<String> course = csv.column(COURSE);
        Optional<String> date = csv.column(DATE);
        List<Reported> all = new ArrayList<>();
        for (CSVRecord row : csv.rows()) {
            value(row, outcome)
                    .ifPresent(came -> all.add(new Reported(
                            HeadedCsv.cell(row, learner),
                            course.map(name -> HeadedCsv.cell(row, name)).orElse(""),
                            "",
                            new Outcome(came, date.flatMap(name -> date(row, name))))));
        }
        return all;
    }

    private Problem lacks(String what) {
        return Problem.of(
                WORDS, "outcomes-columns", file.getFileName(), WORDS.bundle().getString(what));
    }

    private Optional<Boolean> value(CSVRecord row, String column) {
        String cell = HeadedCsv.cell(row, column).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(cell) && !NO.contains(cell)) {
            throw Problem.of(
                            WORDS,
                            "outcome-value",
                            file.getFileName(),
                            csv.rows().getCurrentLineNumber())
                    .asException();
        }
        return Optional.of(YES.contains(cell));
    }

    private Optional<LocalDate> date(CSVRecord row, String column) {
        String cell = HeadedCsv.cell(row, column);
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            throw Problem.of(
                            WORDS,
                            "outcome-date",
                            file.getFileName(),
                            csv.rows().getCurrentLineNumber())
                    .asException(e);
        }
    }
}
