package org.lectern.workbench.kit;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The line that stays on top of a page while the rest scrolls: the page's question or, once the answer is out of sight, the
 * answer in one line. What leads to other pages stands before it, where no text moves it, or below where room is short; then the
 * question wraps, too.
 */
public final class PageBar extends Pane {

    /** Between parts, in em. */
    private static final double GAP = 0.75;

    private final Label question;
    private final Label folded = new Label();
    private final HBox tools = new HBox();
    private final Region beside;
    private ObservableValue<Boolean> outOfSight = folded.visibleProperty();

    /** A line with nothing beside its question. */
    public PageBar(String question) {
        this(question, new Region());
    }

    /** @param beside stands left of the question */
    PageBar(String question, Region beside, Node... tools) {
        this.question = new Label(question);
        this.beside = beside;
        this.question.getStyleClass().add("question");
        this.question.setWrapText(true);
        folded.getStyleClass().add("folded");
        folded.setVisible(false);
        this.tools.getChildren().addAll(tools);
        this.tools.getStyleClass().add("bar");
        getStyleClass().add("page-bar");
        getChildren().addAll(beside, this.question, folded, this.tools);
    }

    /**
     * Shows the answer in one line for as long as it is out of sight.
     *
     * @param whether it is; held from here on
     */
    public void fold(ObservableValue<String> answer, ObservableValue<Boolean> whether) {
        outOfSight = whether;
        folded.textProperty().bind(answer);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.textProperty().bind(answer);
        folded.setTooltip(whole);
        folded.visibleProperty().bind(outOfSight);
        question.visibleProperty().bind(folded.visibleProperty().not());
        folded.visibleProperty().subscribe(this::requestLayout);
    }

    /** The size of the page's letters, in pixels. */
    public double em() {
        return question.getFont().getSize();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return Math.rint(GAP * em());
    }

    private double besideWidth() {
        return beside.isManaged() && beside.prefWidth(-1) > 0 ? beside.prefWidth(-1) + gap() : 0;
    }

    private double rightOf() {
        double width = tools.prefWidth(-1);
        return width > 0 ? width + gap() : 0;
    }

    private boolean isOneLine(double width) {
        return Math.ceil(question.prefWidth(-1)) + besideWidth() + rightOf() <= width;
    }

    private double firstLine(double width) {
        double title = Math.max(1, width - rightOf() - (isOneLine(width) ? besideWidth() : 0));
        return Stream.of(question.prefHeight(title), folded.prefHeight(-1), tools.prefHeight(-1))
                .mapToDouble(height -> height)
                .max()
                .orElse(0);
    }

    private double besideHeight() {
        return besideWidth() > 0 ? beside.prefHeight(-1) : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return question.prefWidth(-1) + besideWidth() + rightOf();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(rightOf(), besideWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        double within = width < 0 ? prefWidth(-1) : width;
        double first = firstLine(within);
        if (isOneLine(within)) {
            return Math.max(first, besideHeight());
        }
        return besideHeight() > 0 ? first + gap() / 2 + besideHeight() : first;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean oneLine = isOneLine(width);
        double line = oneLine ? Math.max(firstLine(width), besideHeight()) : firstLine(width);
        double right = tools.prefWidth(-1);
        place(tools, width - right, line, right, 0);
        double free = Math.max(0, width - rightOf() - (oneLine ? besideWidth() : 0));
        double asked = Math.min(free, Math.ceil(question.prefWidth(-1)));
        double before = oneLine ? besideWidth() : 0;
        place(question, before, line, asked, 0);
        place(folded, before, line, free, 0);
        double height = oneLine ? line : besideHeight();
        place(beside, 0, height, Math.max(0, besideWidth() - gap()), oneLine ? 0 : line + gap() / 2);
    }

    /** Puts a part into the middle of a line of this height that begins so far down. */
    private void place(Region part, double left, double line, double width, double down) {
        double height = Math.min(line, part.prefHeight(width));
        part.resizeRelocate(
                snapPositionX(left), snapPositionY(down + (line - height) / 2), snapSizeX(width), snapSizeY(height));
    }
}
