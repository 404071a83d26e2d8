package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.stats.Confusion;
import org.lectern.stats.ScoredRows;

/** The numbers that a published model comes with, one a row. */
final class PublishedMeasures {

    private static final Words WORDS = Words.of(PublishedMeasures.class);

    private static final double THRESHOLD = 0.5;

    private record Line(String measure, double value) {}

    private final List<Line> lines = new ArrayList<>();

    PublishedMeasures with(String measure, double value) {
        lines.add(new Line(measure, value));
        return this;
    }

    /** What came of the rows that judge. */
    PublishedMeasures of(ScoredRows judged) {
        Confusion confusion = judged.confusion(THRESHOLD);
        return with("truly_no", confusion.trueNegatives())
                .with("falsely_yes", confusion.falsePositives())
                .with("falsely_no", confusion.falseNegatives())
                .with("truly_yes", confusion.truePositives())
                .with("accuracy", confusion.accuracy())
                .with("roc_auc", judged.rocAuc())
                .with("average_precision", judged.averagePrecision())
                .with("brier_score", judged.brierScore())
                .with("log_loss", judged.logLoss());
    }

    NamedTable table() {
        return new NamedTable(
                "risk_published_model",
                WORDS.say("table.published-model"),
                TableOf.rows(lines)
                        .text("measure", Line::measure)
                        .number("value", Line::value)
                        .table());
    }
}
