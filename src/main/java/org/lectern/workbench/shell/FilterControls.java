package org.lectern.workbench.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.WholeNumberSpinner;

/** The controls of the filter, each seen where the study has something for it. */
final class FilterControls {

    private static final Words WORDS = Words.of(FilterControls.class);
    private static final int MOST_VIEWS = 1_000_000;

    private final FilterViewModel filter;
    private final String place;

    /** @param place stands before the controls' ids; empty for those of the bar */
    FilterControls(FilterViewModel filter, String place) {
        this.filter = filter;
        this.place = place;
    }

    /** New controls, in their order. */
    List<Region> all() {
        ObservableValue<String> counts =
                filter.playsProperty().map(plays -> WORDS.say(plays ? "filter.counts.plays" : "filter.counts"));
        Button courses = new TickPopup(
                        place + "courses",
                        WORDS.say("filter.courses.label"),
                        WORDS.say("filter.courses.search"),
                        filter.courseLabelProperty(),
                        counts,
                        filter.courses())
                .button();
        Button roles = new TickPopup(
                        place + "roles",
                        WORDS.say("filter.roles.label"),
                        WORDS.say("filter.roles.search"),
                        filter.roleLabelProperty(),
                        counts,
                        filter.roles())
                .button();
        Button videos = new TickPopup(
                        place + "videos",
                        WORDS.say("filter.videos.label"),
                        WORDS.say("filter.videos.search"),
                        filter.videoLabelProperty(),
                        counts,
                        filter.videos())
                .button();
        DayRange days = new DayRange(filter, place);
        showOnlyIf(filter.timedProperty(), days);
        showOnlyIf(Bindings.size(filter.videos()).greaterThan(1), videos);
        showOnlyIf(Bindings.isNotEmpty(filter.courses()), courses);
        showOnlyIf(Bindings.isNotEmpty(filter.roles()), roles);
        HBox minimum = minimum();
        showOnlyIf(filter.watchedProperty(), minimum);
        return List.of(courses, videos, roles, days, minimum, reset());
    }

    /** Why what was chosen last changes nothing; seen only where that is so. */
    Label refusal() {
        Label refusal = new Label();
        refusal.setId(place + "filter-refusal");
        refusal.getStyleClass().add("refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(filter.refusalProperty());
        showOnlyIf(filter.refusalProperty().isNotEmpty(), refusal);
        return refusal;
    }

    private HBox minimum() {
        Spinner<Integer> spinner = new WholeNumberSpinner(1, MOST_VIEWS, filter.minimumViewsProperty());
        spinner.setId(place + "minimum-views");
        spinner.getStyleClass().add("minimum-views");
        spinner.setAccessibleText(WORDS.say("filter.minimum.label"));
        spinner.getEditor().setAccessibleText(WORDS.say("filter.minimum.label"));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(filter.minimumHintProperty());
        spinner.setTooltip(hint);
        spinner.accessibleHelpProperty().bind(filter.minimumHintProperty());
        Label before = new Label(WORDS.say("filter.minimum"));
        before.setLabelFor(spinner);
        Label unit = new Label();
        unit.textProperty()
                .bind(filter.playsProperty()
                        .map(plays -> WORDS.say(plays ? "filter.minimum.unit.plays" : "filter.minimum.unit")));
        HBox box = new HBox(before, spinner, unit);
        box.getStyleClass().add("labelled");
        return box;
    }

    private Button reset() {
        Button reset = new Button(WORDS.say("filter.reset"), Icons.of("fth-rotate-ccw"));
        reset.setId(place + "reset-filter");
        reset.getStyleClass().add("flat");
        reset.setTooltip(new Tooltip(WORDS.say("filter.reset.hint")));
        reset.setAccessibleHelp(WORDS.say("filter.reset.hint"));
        reset.disableProperty().bind(filter.changedProperty().not());
        reset.setOnAction(_ -> filter.reset());
        return reset;
    }

    static void showOnlyIf(ObservableValue<Boolean> condition, Region region) {
        region.visibleProperty().bind(condition);
        region.managedProperty().bind(condition);
    }
}
