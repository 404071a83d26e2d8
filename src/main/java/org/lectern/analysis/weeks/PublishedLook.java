package org.lectern.analysis.weeks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.figure.Figure;
import org.lectern.learning.ShuffleSplit;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/**
 * All that a published system made of its second weekly table, and what is wrong with it.
 *
 * @param tables the weekly table first
 * @param sentences what its models seemed to be worth, and why
 * @param correlations of its columns; absent where there are hardly any rows
 */
record PublishedLook(List<NamedTable> tables, List<String> sentences, Optional<PublishedCorrelations> correlations) {

    private static final Words WORDS = Words.of(PublishedLook.class);

    private static final double JUDGING = 0.2;

    /** Fewer rows are too few to divide. */
    private static final int FEWEST = 10;

    static PublishedLook of(WeekClock clock, Study study, long seed, TaskContext context) {
        Table master = PublishedWeeks.master(clock, study, seed, context);
        NamedTable table = new NamedTable("weekly_behavior_master", WORDS.say("table.master"), master);
        MasterRows rows = new MasterRows(master);
        if (rows.size() < FEWEST) {
            return new PublishedLook(List.of(table), List.of(), Optional.empty());
        }
        // A fifth of rows judges, whoever they are of.
        Folds.Fold fold = Folds.judgedBy(rows.size(), ShuffleSplit.judging(rows.size(), JUDGING, seed));
        PublishedScoreModels scores = PublishedScoreModels.of(rows, fold);
        PublishedLabelModels labels = PublishedLabelModels.of(rows, fold, context);
        PublishedKinds kinds = PublishedKinds.of(rows, seed, context);
        PublishedCorrelations correlations = PublishedCorrelations.of(rows);
        return new PublishedLook(
                Stream.concat(
                                Stream.of(table, scores.table(), labels.table(), kinds.table()),
                                correlations.tables().stream())
                        .toList(),
                Stream.of(scores.sentences(), labels.sentences(), kinds.sentences(), correlations.sentences())
                        .flatMap(List::stream)
                        .toList(),
                Optional.of(correlations));
    }

    List<Figure> figures() {
        return correlations.<Figure>map(PublishedCorrelations::figure).stream().toList();
    }
}
