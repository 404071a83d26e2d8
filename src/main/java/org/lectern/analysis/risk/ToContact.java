package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Whom an answer about risk says to contact: those it flags, without those of whom the study knows already what came of them.
 *
 * @param rule by which they are flagged, see {@link RiskRule}
 * @param data fingerprint of the data
 * @param model fingerprint of the model
 * @param list by rank, at least one
 */
public record ToContact(String rule, String data, String model, List<One> list) {

    private static final Words WORDS = Words.of(ToContact.class);

    /**
     * A learner in a course.
     *
     * @param rank 1 for the highest
     * @param probability 0..1; NaN where only the order can be trusted
     * @param reasons in words, at most three
     */
    public record One(
            String learner, String course, String moment, int rank, double probability, List<String> reasons) {

        public One {
            reasons = List.copyOf(reasons);
        }
    }

    public ToContact {
        list = List.copyOf(list);
    }

    /**
     * Reads them off an answer.
     *
     * @param findings what {@link RiskAnalysis} answered with these parameters
     * @param study that it was asked of
     * @throws org.lectern.contract.ProblemException {@code nobody-flagged} where it flags nobody, {@code all-decided} where it is known
     *     of all whom it flags what came of them
     */
    public static ToContact of(RiskParams params, Findings findings, Study study, TaskContext context) {
        List<One> flagged = new ArrayList<>();
        String model = "";
        for (Row row : predictions(findings)) {
            if (row.getLong("at_risk") == 1) {
                flagged.add(one(row));
                model = row.getString("model_fingerprint");
            }
        }
        if (flagged.isEmpty()) {
            throw Problem.of(WORDS, "nobody-flagged", findings.reading().headline())
                    .asException();
        }
        RiskParams found = Outcomes.found(params, study);
        Set<String> decided = new HashSet<>();
        Outcomes.of(found, study, context)
                .forEach(known -> decided.add(id(known.learner(), known.course(), known.moment())));
        flagged.removeIf(one -> decided.contains(id(one.learner(), one.course(), one.moment())));
        if (flagged.isEmpty()) {
            throw Problem.of(WORDS, "all-decided").asException();
        }
        return new ToContact(RiskRule.of(found), study.fingerprint(), model, flagged);
    }

    /** Everybody whom an answer puts into order, flagged or not. */
    public static List<One> everybody(Findings findings) {
        return predictions(findings).stream()
                .filter(row -> !row.isMissing("rank"))
                .map(ToContact::one)
                .toList();
    }

    /** Fingerprint of the model that put them into order; empty where there is nobody. */
    public static String model(Findings findings) {
        return predictions(findings).stream()
                .filter(row -> !row.isMissing("rank"))
                .findFirst()
                .map(row -> row.getString("model_fingerprint"))
                .orElse("");
    }

    private static Table predictions(Findings findings) {
        return findings.tables().stream()
                .filter(table -> table.name().equals(RiskTables.PREDICTIONS))
                .findFirst()
                .orElseThrow()
                .table();
    }

    private static One one(Row row) {
        double probability = row.isMissing("probability") ? Double.NaN : row.getDouble("probability");
        return new One(
                row.getString("user_id"),
                row.getString("course_id"),
                row.getString("moment"),
                (int) row.getDouble("rank"),
                probability,
                Stream.of("reason_1", "reason_2", "reason_3")
                        .map(row::getString)
                        .filter(reason -> !reason.isEmpty())
                        .toList());
    }

    private static String id(String learner, String course, String moment) {
        return String.join("\u0000", learner, course, moment);
    }
}
