package org.lectern.workbench.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.WholeNumberSpinner;

/** The bar below the menu: courses, videos, roles, days and minimum views, for all tabs at once. */
final class FilterBar {

    private static final Words WORDS = Words.of(FilterBar.class);
    private static final int MOST_VIEWS = 1_000_000;

    private final FlowPane bar = new FlowPane();

    FilterBar(FilterViewModel filter) {
        bar.setId("filter-bar");
        bar.getStyleClass().add("filter-bar");
        Button courses = new TickPopup(
                        "courses",
                        WORDS.say("filter.courses.label"),
                        WORDS.say("filter.courses.search"),
                        filter.courseLabelProperty(),
                        filter.courses())
                .button();
        Button roles = new TickPopup(
                        "roles",
                        WORDS.say("filter.roles.label"),
                        WORDS.say("filter.roles.search"),
                        filter.roleLabelProperty(),
                        filter.roles())
                .button();
        Button videos = new TickPopup(
                        "videos",
                        WORDS.say("filter.videos.label"),
                        WORDS.say("filter.videos.search"),
                        filter.videoLabelProperty(),
                        filter.videos())
                .button();
        DayRange days = new DayRange(filter);
        showOnlyIf(filter.timedProperty(), days);
        showOnlyIf(Bindings.size(filter.videos()).greaterThan(1), videos);
        showOnlyIf(Bindings.isNotEmpty(filter.courses()), courses);
        showOnlyIf(Bindings.isNotEmpty(filter.roles()), roles);
        bar.getChildren().addAll(courses, videos, roles, days, minimum(filter), reset(filter), refusal(filter));
        showOnlyIf(filter.openProperty(), bar);
    }

    private static Label refusal(FilterViewModel filter) {
        Label refusal = new Label();
        refusal.setId("filter-refusal");
        refusal.getStyleClass().add("refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(filter.refusalProperty());
        showOnlyIf(filter.refusalProperty().isNotEmpty(), refusal);
        return refusal;
    }

    private static HBox minimum(FilterViewModel filter) {
        Spinner<Integer> spinner = new WholeNumberSpinner(1, MOST_VIEWS, filter.minimumViewsProperty());
        spinner.setId("minimum-views");
        spinner.getStyleClass().add("minimum-views");
        spinner.setAccessibleText(WORDS.say("filter.minimum.label"));
        spinner.getEditor().setAccessibleText(WORDS.say("filter.minimum.label"));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(filter.minimumHintProperty());
        spinner.setTooltip(hint);
        spinner.accessibleHelpProperty().bind(filter.minimumHintProperty());
        Label before = new Label(WORDS.say("filter.minimum"));
        before.setLabelFor(spinner);
        HBox box = new HBox(before, spinner, new Label(WORDS.say("filter.minimum.unit")));
        box.getStyleClass().add("labelled");
        return box;
    }

    private static Button reset(FilterViewModel filter) {
        Button reset = new Button(WORDS.say("filter.reset"), Icons.of("fth-rotate-ccw"));
        reset.setId("reset-filter");
        reset.getStyleClass().add("flat");
        reset.setTooltip(new Tooltip(WORDS.say("filter.reset.hint")));
        reset.setAccessibleHelp(WORDS.say("filter.reset.hint"));
        reset.disableProperty().bind(filter.changedProperty().not());
        reset.setOnAction(_ -> filter.reset());
        return reset;
    }

    private static void showOnlyIf(ObservableValue<Boolean> condition, Region region) {
        region.visibleProperty().bind(condition);
        region.managedProperty().bind(condition);
    }

    Region node() {
        return bar;
    }
}
