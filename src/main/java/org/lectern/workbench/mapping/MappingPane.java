package org.lectern.workbench.mapping;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Sources;
import org.lectern.workbench.kit.PageScroll;

/** What the file is, the choices, and the first rows before and after. */
final class MappingPane extends VBox {

    private static final Words WORDS = Words.of(MappingPane.class);

    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    /** Below this width, in em, there is little room for two tables side by side. */
    private static final double NARROW = 52;

    /** What a choice needs for a column's long name, in em. */
    private static final double CHOICE = 22;

    private static final int MOST_IN_ROW = 4;

    private final MappingViewModel model;
    private final MappingChoices choices;
    private final VBox after;
    private final HBox tables;
    private final Label letters = wrapped("prose");

    /** @param first the choice that has the keyboard at first, as a selector */
    MappingPane(MappingViewModel model, String first) {
        this.model = model;
        getStyleClass().add("mapping");
        after = PreviewTables.after(model);
        tables = new HBox(PreviewTables.before(model), after);
        tables.getStyleClass().add("before-after");
        VBox.setVgrow(tables, Priority.ALWAYS);
        choices = new MappingChoices(model);
        // They can have the keyboard only once they are on screen.
        choices.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                choices.lookup(first).requestFocus();
            }
        });
        ScrollPane scroll = scrolling(new VBox(kind(), choices, people()));
        getChildren().addAll(scroll, advice(), tables);
        scroll.viewportBoundsProperty().subscribe(() -> showFocused(scroll));
        choices.onPlaced(() -> showFocused(scroll));
        widthProperty().subscribe(this::arrange);
        letters.fontProperty().subscribe(this::arrange);
        model.advice().subscribe(_ -> arrange());
        onPreview(_ -> arrange());
    }

    /** Where there is little room, what becomes of the rows takes none before there is something in it. */
    private void arrange() {
        double width = getWidth() / letters.getFont().getSize();
        boolean narrow = width > 0 && width < NARROW;
        boolean folded = narrow
                && !model.advice().get().isEmpty()
                && Outcome.of(model.previewProperty().get().after()).isEmpty();
        choices.arrange(Math.clamp((int) (width / CHOICE), 1, MOST_IN_ROW));
        after.setManaged(!folded);
        after.setVisible(!folded);
        tables.pseudoClassStateChanged(ALONE, folded);
    }

    /** No further than it takes: what the file is stands above the choices. */
    private void showFocused(ScrollPane scroll) {
        choices.focused().map(choices::localToParent).ifPresent(place -> PageScroll.bring(scroll, place));
    }

    /** Where there is too little room for all, it is the choices that scroll: what becomes of the first rows stays in sight. */
    private static ScrollPane scrolling(VBox choices) {
        choices.getStyleClass().add("choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page-scroll", "choices-scroll");
        return scroll;
    }

    private VBox kind() {
        Label name = wrapped("section-title");
        Label reasons = letters;
        Label meaning = wrapped("prose");
        Label doubt = wrapped("advice");
        onPreview(preview -> {
            Recognition kind = preview.recognition();
            name.setText(kind.name());
            reasons.setText(
                    kind.evidence().isEmpty()
                            ? WORDS.say("evidence.none", preview.format())
                            : WORDS.say(
                                    "evidence",
                                    kind.evidence().size(),
                                    String.join(", ", kind.evidence()),
                                    preview.format()));
            meaning.setText(
                    kind.isMeasured()
                            ? WORDS.say(
                                    "meaning",
                                    kind.meaningInWords(),
                                    kind.rule().inWords())
                            : WORDS.say("meaning.alone", kind.meaningInWords()));
            doubt.setText(preview.unsureDate().isEmpty() ? "" : WORDS.say("unsure"));
        });
        shownWithText(doubt);
        return new VBox(name, reasons, meaning, doubt);
    }

    private HBox people() {
        CheckBox replace = new CheckBox(WORDS.say("pseudonyms"));
        replace.selectedProperty().bindBidirectional(model.pseudonymsProperty());
        CheckBox plain = new CheckBox(WORDS.say("plain-table"));
        plain.selectedProperty().bindBidirectional(model.plainTableProperty());
        boolean known = !model.previewProperty().get().recognition().source().equals(Sources.TABLE)
                || model.plainTableProperty().get();
        plain.setVisible(known);
        plain.setManaged(known);
        HBox ticks = new HBox(replace, plain);
        ticks.getStyleClass().add("ticks");
        return ticks;
    }

    private VBox advice() {
        Label advice = wrapped("advice");
        advice.textProperty().bind(model.advice());
        shownWithText(advice);
        Label outcome = wrapped("hint");
        outcome.textProperty().bind(model.outcomeProperty());
        shownWithText(outcome);
        return new VBox(advice, outcome);
    }

    private void onPreview(Consumer<Preview> show) {
        model.previewProperty().subscribe(show);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static void shownWithText(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
