package org.lectern.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** Whom a person takes out of a campaign beforehand, in a CSV file with the columns learner and reason. */
public final class ExclusionFile {

    private static final Words WORDS = Words.of(ExclusionFile.class);
    private static final Set<String> REASON = Set.of("reason", "why");

    private ExclusionFile() {}

    /**
     * Reads it.
     *
     * @return reasons by what the file calls learners
     * @throws org.lectern.contract.ProblemException where it is missing or no CSV, lacks a column, or a learner has no reason
     */
    public static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.of(WORDS, "outcomes-missing-file", file).asException();
        }
        try (HeadedCsv csv = HeadedCsv.of(Files.readString(file))) {
            String learner = csv.column(HeadedCsv.LEARNER).orElseThrow(() -> lacks(file));
            String reason = csv.column(REASON).orElseThrow(() -> lacks(file));
            Map<String, String> reasons = new LinkedHashMap<>();
            for (CSVRecord row : csv.rows()) {
                String why = HeadedCsv.cell(row, reason);
                if (why.isEmpty()) {
                    throw Problem.of(
                                    WORDS,
                                    "exclusion-reason",
                                    file.getFileName(),
                                    csv.rows().getCurrentLineNumber())
                            .asException();
                }
                reasons.put(HeadedCsv.cell(row, learner), why);
            }
            return reasons;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "outcomes-unreadable", file.getFileName()).asException(e);
        }
    }

    private static RuntimeException lacks(Path file) {
        return Problem.of(WORDS, "exclusion-columns", file.getFileName()).asException();
    }
}
