package org.lectern.ledger;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A small CSV file that somebody made, with commas, semicolons or tabs, read by the names of its columns. */
record HeadedCsv(CSVParser rows) implements AutoCloseable {

    /** What a column of learners may be called. */
    static final Set<String> LEARNER = Set.of(
            "learner",
            "learnerid",
            "pseudonym",
            "user",
            "userid",
            "student",
            "studentid",
            "idstudent",
            "participantid");

    static HeadedCsv of(String text) throws IOException {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = bare.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        return new HeadedCsv(CSVParser.parse(
                bare,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get()));
    }

    /** The first column of one of these names, which are in small letters without blanks, hyphens and underscores. */
    Optional<String> column(Set<String> names) {
        return rows.getHeaderNames().stream()
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")))
                .findFirst();
    }

    static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
