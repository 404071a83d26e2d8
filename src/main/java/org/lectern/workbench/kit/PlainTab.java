package org.lectern.workbench.kit;

import org.lectern.analysis.Analysis;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;

/** The tab of an analysis that has none of its own: its answer in the common page, with the settings that it declares. */
public class PlainTab<P extends Record> extends AnalysisTab {

    private final AnalysisViewModel<P> answer;

    protected PlainTab(Analysis<P> analysis, TabContext context) {
        this(TabWords.of(analysis), new DeclaredSettings<>(analysis, context.desk()), context);
    }

    private PlainTab(TabWords words, DeclaredSettings<P> settings, TabContext context) {
        this(
                words,
                settings,
                new AnalysisViewModel<>(settings.settings(), words.running(), Cost.CHEAP, context.tasks()),
                context);
    }

    private PlainTab(TabWords words, DeclaredSettings<P> settings, AnalysisViewModel<P> answer, TabContext context) {
        super(words, answer, settings.pane(), context, settings);
        this.answer = answer;
    }

    /** What the page shows. */
    protected final AnalysisViewModel<P> answer() {
        return answer;
    }

    /** The tab of any analysis. */
    public static <P extends Record> PlainTab<P> of(Analysis<P> analysis, TabContext context) {
        return new PlainTab<>(analysis, context);
    }
}
