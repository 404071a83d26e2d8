package org.lectern.workbench.kit;

import org.lectern.analysis.Analysis;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;

/** The tab of an analysis that has none of its own: its answer in the common page, with the settings that it declares. */
public final class PlainTab<P extends Record> extends AnalysisTab {

    private PlainTab(TabWords words, DeclaredSettings<P> settings, TabContext context) {
        super(
                words,
                new AnalysisViewModel<>(settings.settings(), words.running(), Cost.CHEAP, context.tasks()),
                settings.pane(),
                context,
                settings);
    }

    /** The tab of any analysis. */
    public static <P extends Record> PlainTab<P> of(Analysis<P> analysis, TabContext context) {
        return new PlainTab<>(TabWords.of(analysis), new DeclaredSettings<>(analysis, context.desk()), context);
    }
}
