package org.lectern.workbench.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.TabGroup;

/** Tabs about one thing, under a heading that folds them. Those that none of a study's answers stand in begin folded, with why. */
final class TabSection extends VBox {

    private static final Words WORDS = Words.of(TabSection.class);
    private static final PseudoClass UNABLE = PseudoClass.getPseudoClass("unable");

    private final Button heading = new Button();
    private final VBox tabs = new VBox();
    private final BooleanProperty folded = new SimpleBooleanProperty();

    TabSection(TabGroup about) {
        getStyleClass().add("tab-section");
        tabs.getStyleClass().add("tab-section-tabs");
        heading.setId("tab-group-" + about.name().toLowerCase(Locale.ROOT));
        heading.setText(label(about));
        heading.getStyleClass().setAll("tab-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setOnAction(_ -> folded.set(!folded.get()));
        heading.graphicProperty().bind(folded.map(away -> Icons.of(away ? "fth-chevron-right" : "fth-chevron-down")));
        heading.accessibleTextProperty()
                .bind(folded.map(away -> WORDS.say(away ? "tab-group.folded" : "tab-group.open", heading.getText())));
        tabs.visibleProperty().bind(folded.not());
        tabs.managedProperty().bind(folded.not());
        getChildren().addAll(heading, tabs);
    }

    /** What a group of tabs is called. */
    static String label(TabGroup about) {
        return WORDS.say("tab-group." + about);
    }

    void add(ToggleButton tab) {
        tabs.getChildren().add(tab);
    }

    void unfold() {
        folded.set(false);
    }

    /** @param lacking what each tab lacks for an answer, in their order */
    void tell(List<Optional<Problem>> lacking) {
        boolean unable = lacking.stream().allMatch(Optional::isPresent);
        Optional<String> why = lacking.getFirst().filter(_ -> unable).map(Problem::sentence);
        pseudoClassStateChanged(UNABLE, unable);
        heading.setTooltip(why.map(Tooltip::new).orElse(null));
        heading.setAccessibleHelp(why.orElse(null));
        folded.set(unable);
    }
}
