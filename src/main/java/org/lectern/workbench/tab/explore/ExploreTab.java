package org.lectern.workbench.tab.explore;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import org.lectern.analysis.explore.ExploreFindings;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnalysisPage;
import org.lectern.workbench.kit.SettingsPane;

/** Which videos hold attention? */
public final class ExploreTab implements WorkTab {

    private static final Words WORDS = Words.of(ExploreTab.class);

    private final ExploreViewModel model;
    private final AnalysisPage<ExploreFindings> page;

    public ExploreTab(TabContext context) {
        model = new ExploreViewModel(context.desk(), context.tasks());
        page = new AnalysisPage<>(WORDS, model.answer(), settings(), context);
    }

    private SettingsPane settings() {
        CheckBox asPublished = new CheckBox(WORDS.say("as-published"));
        asPublished.selectedProperty().bindBidirectional(model.asPublishedProperty());
        return new SettingsPane()
                .add(
                        WORDS.say("finished-at"),
                        spinner(new IntegerSpinnerValueFactory(50, 100), model.finishedAtProperty()),
                        WORDS.say("finished-at.hint"))
                .add(
                        WORDS.say("ranked"),
                        spinner(new IntegerSpinnerValueFactory(3, 50), model.rankedProperty()),
                        WORDS.say("ranked.hint"))
                .add(asPublished, WORDS.say("as-published.hint"));
    }

    private static Spinner<Integer> spinner(
            IntegerSpinnerValueFactory values, javafx.beans.property.ObjectProperty<Integer> value) {
        values.valueProperty().bindBidirectional(value);
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        return spinner;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public void showExports() {
        page.showExports();
    }

    @Override
    public void focusSearch() {
        page.focusSearch();
    }

    @Override
    public void rerun() {
        page.rerun();
    }

    @Override
    public void close() {
        page.close();
        model.close();
    }
}
