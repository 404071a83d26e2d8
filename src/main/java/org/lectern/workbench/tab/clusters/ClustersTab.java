package org.lectern.workbench.tab.clusters;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.SettingsPane;
import org.lectern.workbench.tab.clusters.ClustersViewModel.Choice;

/** Do learners fall into groups? */
public final class ClustersTab extends AnalysisTab {

    private static final Words WORDS = Words.of(ClustersTab.class);

    public ClustersTab(TabContext context) {
        this(new ClustersViewModel(context.desk(), context.tasks()), context);
    }

    private ClustersTab(ClustersViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
    }

    private static SettingsPane settings(ClustersViewModel model) {
        return new SettingsPane()
                .add(WORDS.say("groups"), groups(model), model.groupsProperty(), WORDS.say("groups.hint"))
                .tick(WORDS.say("exact"), model.exactProperty(), WORDS.say("exact.hint"))
                .asPublished(model.asPublishedProperty());
    }

    private static ComboBox<Choice> groups(ClustersViewModel model) {
        ComboBox<Choice> box = new ComboBox<>(model.choices());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(model.choices().size());
        box.setCellFactory(_ -> new ChoiceCell());
        box.setButtonCell(new ChoiceCell());
        box.valueProperty().bindBidirectional(model.groupsProperty());
        return box;
    }

    /** A number of groups; greyed, with its reason, where the data do not bear it. */
    private static final class ChoiceCell extends ListCell<Choice> {

        private static final double GREYED = 0.6;

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            boolean refused = !empty && choice != null && !choice.refusal().isEmpty();
            setDisable(refused);
            setOpacity(refused ? GREYED : 1);
            setText(empty || choice == null ? null : words(choice));
        }

        private static String words(Choice choice) {
            return choice.refusal().isEmpty() ? WORDS.say("groups.number", choice.k()) : choice.refusal();
        }
    }
}
