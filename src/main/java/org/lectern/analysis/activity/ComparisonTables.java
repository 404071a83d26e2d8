package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;

/** The tables of kinds of units, of what goes together, and of tests. Differences are in points. */
final class ComparisonTables {

    private static final Words WORDS = Words.of(ComparisonTables.class);

    private final ActivityResult result;

    ComparisonTables(ActivityResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        if (!result.kinds().isEmpty()) {
            tables.add(kinds());
        }
        if (!result.pairs().isEmpty()) {
            tables.add(correlations());
        }
        if (!result.tests().isEmpty()) {
            tables.add(tests());
        }
        return tables;
    }

    private NamedTable kinds() {
        TableOf<UnitKind> table = TableOf.rows(result.kinds()).text("kind", UnitKind::name);
        measured(table, "progress", UnitKind::progress);
        return new NamedTable(
                ActivityTables.KINDS,
                WORDS.say("table.kinds"),
                measured(table, "score", UnitKind::score).table());
    }

    private static TableOf<UnitKind> measured(
            TableOf<UnitKind> table, String name, Function<UnitKind, UnitKind.Measured> measured) {
        return EstimateColumns.mean(table, name, kind -> measured.apply(kind).mean())
                .whole(name + "_n", kind -> measured.apply(kind).mean().n())
                .number(name + "_difference", kind -> measured.apply(kind).difference())
                .number(
                        name + "_difference_low",
                        kind -> EstimateColumns.low(measured.apply(kind).interval()))
                .number(
                        name + "_difference_high",
                        kind -> EstimateColumns.high(measured.apply(kind).interval()));
    }

    private NamedTable correlations() {
        TableOf<MeasurePair> table = TableOf.rows(result.pairs())
                .text("first", pair -> pair.first().label())
                .text("second", pair -> pair.second().label())
                .number("pearson", pair -> pair.pearson().r())
                .number(
                        "pearson_low",
                        pair -> EstimateColumns.low(pair.pearson().interval()))
                .number(
                        "pearson_high",
                        pair -> EstimateColumns.high(pair.pearson().interval()))
                .number("spearman", pair -> pair.spearman().r())
                .number(
                        "spearman_low",
                        pair -> EstimateColumns.low(pair.spearman().interval()))
                .number(
                        "spearman_high",
                        pair -> EstimateColumns.high(pair.spearman().interval()))
                .whole("n", pair -> pair.pearson().n())
                .whole("missing", MeasurePair::missing)
                .text("part", pair -> pair.isPart() ? WORDS.say("pair.part") : "");
        return new NamedTable(ActivityTables.CORRELATIONS, WORDS.say("table.correlations"), table.table());
    }

    private NamedTable tests() {
        TableOf<GroupTest> table = TableOf.rows(result.tests())
                .text("test", GroupTest::id)
                .number("effect", GroupTest::effect)
                .number("low", test -> EstimateColumns.low(test.interval()))
                .number("high", test -> EstimateColumns.high(test.interval()))
                .number("statistic", GroupTest::statistic)
                .number("df", GroupTest::degrees)
                .number("df_within", GroupTest::within)
                .number("p", GroupTest::p)
                .number("p_holm", GroupTest::adjusted)
                .whole("n", GroupTest::n)
                .whole("groups", GroupTest::groups)
                .number("smallest_expected", GroupTest::smallestExpected);
        return new NamedTable(ActivityTables.TESTS, WORDS.say("table.tests"), table.table());
    }
}
