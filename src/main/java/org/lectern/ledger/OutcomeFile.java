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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Outcomes in a CSV file: a learner, 1 or 0, and where known the course and the day, by the names of columns in the first line. Rows
 * without an outcome are of those of whom nobody knows yet.
 */
public final class OutcomeFile {

    private static final Words WORDS = Words.of(OutcomeFile.class);

    /** Names without blanks, hyphens, underscores and capitals. */
    private static final Set<String> LEARNER = Set.of(
            "learner",
            "learnerid",
            "pseudonym",
            "user",
            "userid",
            "student",
            "studentid",
            "idstudent",
            "participantid");

    private static final Set<String> OUTCOME = Set.of("outcome", "label", "cameabout");
    private static final Set<String> COURSE = Set.of("course", "courseid", "coursecode", "coursename");
    private static final Set<String> DATE = Set.of("date", "outcomedate", "day", "on");
    private static final Set<String> YES = Set.of("1", "yes", "true");
    private static final Set<String> NO = Set.of("0", "no", "false");

    private final Path file;
    private final CSVParser rows;

    private OutcomeFile(Path file, CSVParser rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Whether a file may be one, by its first line: it names a column of learners and one of outcomes. */
    public static boolean isOne(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser rows = parser(String.valueOf(reader.readLine()))) {
            OutcomeFile read = new OutcomeFile(file, rows);
            return read.column(LEARNER).isPresent() && read.column(OUTCOME).isPresent();
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
        try (CSVParser rows = parser(Files.readString(file))) {
            return new OutcomeFile(file, rows).all();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "outcomes-unreadable", file.getFileName()).asException(e);
        }
    }

    private static CSVParser parser(String text) throws IOException {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = bare.lines().findFirst().orElse("");
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVParser.parse(
                bare,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .get());
    }

    private List<Reported> all() {
        String learner =
                column(LEARNER).orElseThrow(() -> lacks("outcomes.learner").asException());
        String outcome =
                column(OUTCOME).orElseThrow(() -> lacks("outcomes.outcome").asException());
        Optional<String> course = column(COURSE);
        Optional<String> date = column(DATE);
        List<Reported> all = new ArrayList<>();
        for (CSVRecord row : rows) {
            value(row, outcome)
                    .ifPresent(came -> all.add(new Reported(
                            cell(row, learner),
                            course.map(name -> cell(row, name)).orElse(""),
                            "",
                            new Outcome(came, date.flatMap(name -> date(row, name))))));
        }
        return all;
    }

    private Problem lacks(String what) {
        return Problem.of(
                WORDS, "outcomes-columns", file.getFileName(), WORDS.bundle().getString(what));
    }

    private Optional<String> column(Set<String> names) {
        return rows.getHeaderNames().stream()
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")))
                .findFirst();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private Optional<Boolean> value(CSVRecord row, String column) {
        String cell = cell(row, column).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(cell) && !NO.contains(cell)) {
            throw Problem.of(WORDS, "outcome-value", file.getFileName(), rows.getCurrentLineNumber())
                    .asException();
        }
        return Optional.of(YES.contains(cell));
    }

    private Optional<LocalDate> date(CSVRecord row, String column) {
        String cell = cell(row, column);
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            throw Problem.of(WORDS, "outcome-date", file.getFileName(), rows.getCurrentLineNumber())
                    .asException(e);
        }
    }
}
