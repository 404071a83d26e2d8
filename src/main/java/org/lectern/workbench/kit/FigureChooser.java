package org.lectern.workbench.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;

/** A button for each figure of an answer. Those that check the method stand behind one button until they are asked for. */
final class FigureChooser extends FlowPane {

    private static final Words WORDS = Words.of(FigureChooser.class);

    private final TabWords words;
    private final Consumer<Figure> draw;
    private ToggleGroup group = new ToggleGroup();
    private boolean unfolded;

    /**
     * @param words with the figures' short names
     * @param draw told the figure that is chosen
     */
    FigureChooser(TabWords words, Consumer<Figure> draw) {
        this.words = words;
        this.draw = draw;
        getStyleClass().add("chooser");
        setAccessibleText(WORDS.say("figure.choose"));
    }

    /**
     * Offers figures in place of those before.
     *
     * @param wanted the id of the one to choose; the first is chosen where there is none of this id
     */
    void offer(List<Figure> figures, String wanted) {
        group = new ToggleGroup();
        Map<Boolean, List<Figure>> byCheck = figures.stream()
                .collect(Collectors.partitioningBy(offered -> offered.caption().check()));
        List<Figure> checks = byCheck.getOrDefault(true, List.of());
        unfolded |= checks.stream().anyMatch(check -> check.caption().id().equals(wanted));
        getChildren().setAll(buttons(byCheck.getOrDefault(false, List.of())));
        if (unfolded) {
            getChildren().addAll(buttons(checks));
        } else if (!checks.isEmpty()) {
            getChildren().add(fold(checks));
        }
        group.getToggles().stream()
                .filter(button -> wanted.equals(button.getUserData()))
                .findFirst()
                .or(() -> group.getToggles().stream().findFirst())
                .ifPresent(group::selectToggle);
    }

    /** Moves the keyboard to the chosen one. */
    void focus() {
        if (group.getSelectedToggle() instanceof ToggleButton chosen) {
            chosen.requestFocus();
        }
    }

    private Button fold(List<Figure> checks) {
        Button fold = new Button(WORDS.say("figure.checks"));
        fold.setTooltip(new Tooltip(WORDS.say("figure.checks.hint")));
        fold.getStyleClass().addAll("checks-button", "flat");
        fold.setOnAction(_ -> {
            unfolded = true;
            List<ToggleButton> buttons = buttons(checks);
            getChildren().addAll(buttons);
            // While it still stands there: with it the keyboard would leave.
            buttons.getFirst().requestFocus();
            getChildren().remove(fold);
            buttons.getFirst().setSelected(true);
        });
        return fold;
    }

    private List<ToggleButton> buttons(List<Figure> figures) {
        return figures.stream().map(this::button).toList();
    }

    private ToggleButton button(Figure offered) {
        ToggleButton button = new ToggleButton(words.figure(offered.caption()));
        button.setTooltip(new Tooltip(offered.caption().title()));
        button.setUserData(offered.caption().id());
        button.setToggleGroup(group);
        button.getStyleClass().add("choice-button");
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                draw.accept(offered);
            }
        });
        // Pressing the chosen figure's button again would leave none chosen.
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }
}
