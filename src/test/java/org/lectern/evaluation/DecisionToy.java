package org.lectern.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Forty made-up learners, nine of them a yes, with probabilities that tie here and there. */
final class DecisionToy {

    private final List<CSVRecord> rows;

    DecisionToy() {
        try (var in = Objects.requireNonNull(DecisionToy.class.getResourceAsStream("decision_toy.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        return rows.stream().map(row -> row.get("learner_id")).toList();
    }

    double[] probabilities() {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get("probability")))
                .toArray();
    }

    boolean[] outcomes() {
        boolean[] outcomes = new boolean[rows.size()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = rows.get(row).get("outcome").equals("1");
        }
        return outcomes;
    }
}
