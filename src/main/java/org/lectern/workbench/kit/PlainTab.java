package org.lectern.workbench.kit;

import org.lectern.analysis.Analysis;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;

/** The tab of an analysis that has none of its own: its answer in the common page, with the settings that it declares. */
public final class PlainTab<P extends Record> extends AnalysisTab {

    private PlainTab(TabWords words, Analysis<P> analysis, DeclaredSettings<P> settings, TabContext context) {
        super(
                words,
                new AnalysisViewModel<>(
                        analysis, words.running(), Cost.CHEAP, context.desk(), context.tasks(), settings.parameters()),
                settings.pane(),
                context,
                settings);
    }

    /** The tab of any analysis. */
    public static <P extends Record> PlainTab<P> of(Analysis<P> analysis, TabContext context) {
        return new PlainTab<>(TabWords.of(analysis), analysis, new DeclaredSettings<>(analysis, context), context);
    }
}
