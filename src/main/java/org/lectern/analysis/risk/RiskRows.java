package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/**
 * What is known of learners at a moment, and what came of it.
 *
 * @param foreseen what
 * @param features names of the values of every row
 * @param rows in the order of learners and courses; those that are not scored included
 * @param gates first to last
 * @param inferred whether dates of exams were concluded from enrolments
 * @param panel of weeks that they are of, where they are
 * @param sql the SELECT that told them, for who wants them all, asked of {@link #askedOf}
 */
record RiskRows(
        Foreseen foreseen,
        List<String> features,
        List<RiskRow> rows,
        List<Gate> gates,
        boolean inferred,
        Optional<WeekPanel> panel,
        String sql) {

    private static final Words WORDS = Words.of(RiskRows.class);

    RiskRows {
        features = List.copyOf(features);
        rows = List.copyOf(rows);
        gates = List.copyOf(gates);
    }

    /** The study that told them: one that has the panel of weeks at hand, where they are of one. */
    Study askedOf(Study study) {
        return panel.map(WeekPanel::study).orElse(study);
    }

    /** How many weeks are known; 0 where they are of none. */
    int weeks() {
        return panel.map(of -> of.clock().weeks()).orElse(0);
    }

    /** Whether the newest week is the one that the list is of, and not a whole one. */
    boolean endsEarly() {
        return foreseen == Foreseen.NEXT_WEEK
                && panel.filter(of -> of.clock().endsEarly()).isPresent();
    }

    /** The same without some features; this where none is left out. */
    RiskRows without(Set<String> left) {
        if (left.isEmpty()) {
            return this;
        }
        int[] kept = IntStream.range(0, features.size())
                .filter(feature -> !left.contains(features.get(feature)))
                .toArray();
        return new RiskRows(
                foreseen,
                IntStream.of(kept).mapToObj(features::get).toList(),
                rows.stream().map(row -> row.only(kept)).toList(),
                gates,
                inferred,
                panel,
                sql);
    }

    /**
     * The same, of whom nobody knows yet what comes of them, where there are any: the others are decided, and nothing is said of
     * them. Where it is known of all, all.
     */
    RiskRows undecided() {
        if (open().isEmpty()) {
            return this;
        }
        return with(rows.stream()
                .map(row -> row.isLabelled() ? row.unscored(WORDS.say("unscored.known")) : row)
                .toList());
    }

    private RiskRows with(List<RiskRow> others) {
        return new RiskRows(foreseen, features, others, gates, inferred, panel, sql);
    }

    /** Those of whom something is said. */
    List<RiskRow> scored() {
        return rows.stream().filter(row -> row.unscored().isEmpty()).toList();
    }

    /** One row a learner and course: of what is foreseen every week, those of the newest week. */
    RiskRows newest() {
        if (foreseen != Foreseen.NEXT_WEEK) {
            return this;
        }
        String last = rows.stream().map(RiskRow::period).max(String::compareTo).orElse("");
        return with(rows.stream().filter(row -> row.period().equals(last)).toList());
    }

    List<RiskRow> labelled() {
        return rows.stream().filter(RiskRow::isLabelled).toList();
    }

    /** Those of whom nobody knows yet. */
    List<RiskRow> open() {
        return rows.stream()
                .filter(row -> row.label() < 0 && row.unscored().isEmpty())
                .toList();
    }

    long positives() {
        return labelled().stream().filter(RiskRow::isPositive).count();
    }

    /** Share of labelled rows in which nothing was done. */
    double emptyShare() {
        List<RiskRow> labelled = labelled();
        return labelled.isEmpty()
                ? 0
                : (double) labelled.stream().filter(RiskRow::empty).count() / labelled.size();
    }
}
