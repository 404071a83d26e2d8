package org.lectern.analysis.risk;

import java.util.List;

/**
 * A rule that needs no model: at risk is who has this much of one feature.
 *
 * @param id for tables
 * @param feature its name
 * @param from and above
 */
record Rule(String id, String feature, double from) {

    private static final Rule INACTIVE = new Rule("inactive_7_days", "days_since_last", 7);
    private static final Rule MISSED = new Rule("missed_assessment", "missing_due", 1);

    /** Those that these features allow. */
    static List<Rule> in(List<String> features) {
        return List.of(INACTIVE, MISSED).stream()
                .filter(rule -> features.contains(rule.feature))
                .toList();
    }

    boolean holds(List<String> features, RiskRow row) {
        return row.values().get(features.indexOf(feature)) >= from;
    }

    /** Share of yeses among those whom it flags, or does not; that of all where there are none. */
    double share(List<String> features, List<RiskRow> training, boolean flagged) {
        List<RiskRow> alike =
                training.stream().filter(row -> holds(features, row) == flagged).toList();
        List<RiskRow> counted = alike.isEmpty() ? training : alike;
        return counted.stream().mapToInt(RiskRow::label).average().orElse(0);
    }
}
