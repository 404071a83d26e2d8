package org.lectern.workbench.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.lectern.contract.Words;
import org.lectern.workbench.shell.FilterViewModel.Tick;

/** What the filter lets through, in one line. */
final class FilterSummary {

    private static final Words WORDS = Words.of(FilterSummary.class);

    private final FilterViewModel filter;
    private final ObservableValue<String> text;

    FilterSummary(FilterViewModel filter) {
        this.filter = filter;
        this.text = Bindings.createStringBinding(
                this::say,
                filter.courseLabelProperty(),
                filter.videoLabelProperty(),
                filter.roleLabelProperty(),
                filter.fromProperty(),
                filter.toProperty(),
                filter.minimumViewsProperty(),
                filter.playsProperty(),
                filter.watchedProperty());
    }

    private String say() {
        List<String> parts = new ArrayList<>();
        if (!filter.courses().isEmpty()) {
            parts.add(filter.courseLabelProperty().get());
        }
        if (filter.videos().stream().map(Tick::ticked).anyMatch(ticked -> ticked.get())) {
            parts.add(filter.videoLabelProperty().get());
        }
        if (!filter.roles().isEmpty()) {
            parts.add(filter.roleLabelProperty().get());
        }
        LocalDate first = filter.fromProperty().get();
        LocalDate last = filter.toProperty().get();
        if (first != null) {
            parts.add(WORDS.say("filter.folded.from", first.toString()));
        }
        if (last != null) {
            parts.add(WORDS.say("filter.folded.to", last.toString()));
        }
        if (filter.watchedProperty().get()) {
            parts.add(WORDS.say(
                    filter.playsProperty().get() ? "filter.folded.minimum.plays" : "filter.folded.minimum",
                    filter.minimumViewsProperty().get()));
        }
        return WORDS.say(
                "filter.folded",
                parts.stream()
                        .reduce((before, next) -> WORDS.say("filter.folded.next", before, next))
                        .orElse(""));
    }

    ObservableValue<String> textProperty() {
        return text;
    }
}
