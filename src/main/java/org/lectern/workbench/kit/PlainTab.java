package org.lectern.workbench.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.lectern.analysis.Analysis;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;

/** The tab of an analysis that has none of its own: its answer in the common page, for the choices that all tabs share. */
public final class PlainTab<P extends Record> extends AnalysisTab {

    private PlainTab(
            TabWords words,
            Analysis<P> analysis,
            ObjectBinding<P> parameters,
            PublishedChoice published,
            TabContext context) {
        super(
                words,
                new AnalysisViewModel<>(
                        analysis, words.running(), Cost.CHEAP, context.desk(), context.tasks(), parameters),
                new SettingsPane().asPublished(published.asPublishedProperty()),
                context,
                published,
                parameters::dispose);
    }

    /** The tab of any analysis. */
    public static <P extends Record> PlainTab<P> of(Analysis<P> analysis, TabContext context) {
        var choices = context.desk().choicesProperty();
        return new PlainTab<>(
                TabWords.of(analysis),
                analysis,
                Bindings.createObjectBinding(() -> analysis.parameters(choices.get()), choices),
                new PublishedChoice(context.desk()),
                context);
    }
}
