package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;

/**
 * What a page is about, chosen on the page: right below its answer what the whole page is about, above a figure what that one
 * is. Beside a figure that it does not bear on a choice is not shown.
 */
final class PageChoices {

    private record Shown(PageChoice choice, Node node) {}

    private final List<Shown> all = new ArrayList<>();
    private final FlowPane ofPage = row();
    private final FlowPane ofFigure = row();
    private Consumer<PageChoice> chosen = _ -> {};
    private String front = "";

    private static FlowPane row() {
        FlowPane row = new FlowPane();
        row.getStyleClass().addAll("bar", "page-choices");
        row.setVisible(false);
        row.setManaged(false);
        return row;
    }

    /** What the whole page is about. */
    Node ofPage() {
        return ofPage;
    }

    /** What the figure in front is about. */
    Node ofFigure() {
        return ofFigure;
    }

    /** @param listener told where the user chose */
    void onChoose(Consumer<PageChoice> listener) {
        chosen = listener;
    }

    void add(PageChoice choice) {
        LabelledChoice node = new LabelledChoice(choice.label(), choice.names());
        node.choice().onChoose(_ -> chosen.accept(choice));
        node.choice().setAccessibleHelp(choice.hint());
        node.choice().setTooltip(new Tooltip(choice.hint()));
        node.managedProperty().bind(node.visibleProperty());
        FlowPane row = choice.figures().isEmpty() ? ofPage : ofFigure;
        row.getChildren().add(node);
        all.add(new Shown(choice, node));
        choice.names().names().subscribe(this::lay);
    }

    /** @param figure id of the figure in front */
    void front(String figure) {
        front = figure;
        lay();
    }

    private void lay() {
        for (Shown shown : all) {
            shown.node.setVisible(shown.choice.isOpen() && shown.choice.bearsOn(front));
        }
        for (FlowPane row : List.of(ofPage, ofFigure)) {
            boolean any = row.getChildren().stream().anyMatch(Node::isVisible);
            row.setVisible(any);
            row.setManaged(any);
        }
    }

    /** Whether a figure, by its id, can be about a thing. */
    boolean lets(String figure, Subject subject) {
        return all.stream()
                .map(Shown::choice)
                .anyMatch(choice ->
                        choice.bearsOn(figure) && choice.nameOf(subject).isPresent());
    }

    /**
     * Makes the figure in front be about a thing again, where something else was chosen. Where nothing was, it is about what a
     * finding was found along.
     *
     * @return whether another answer is to come for it
     */
    boolean chooseAgain(Subject thing) {
        boolean changed = false;
        for (Shown shown : all) {
            Optional<Subject> chosen = shown.choice.chosen();
            Optional<String> name = shown.choice.nameOf(thing);
            if (shown.choice.bearsOn(front)
                    && chosen.isPresent()
                    && !chosen.get().equals(thing)
                    && name.isPresent()) {
                shown.choice.names().nameProperty().set(name.get());
                changed = true;
            }
        }
        return changed;
    }

    /** Makes the figure in front be about a thing, where one can choose it. */
    void follow(@Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        for (Shown shown : all) {
            if (shown.choice.bearsOn(front)) {
                shown.choice.nameOf(subject).ifPresent(shown.choice.names().nameProperty()::set);
            }
        }
    }
}
