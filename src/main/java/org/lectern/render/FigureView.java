package org.lectern.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lectern.figure.Figure;

/**
 * A figure on the screen, with its title and notes. It takes the width it is given and asks for the height it needs;
 * colours and sizes follow the theme and the font size of the page. The pointer and the arrow keys walk over its marks and
 * tell what they are; a click or Enter chooses one.
 */
public final class FigureView extends Region {

    /** Canvases higher than this do not fit some graphics cards. */
    private static final double TILE = 2_000;

    /** A dot may have a ring of its own, which the outline is not to be taken for. */
    private static final double AROUND = 4;

    private static final double USUAL_WIDTH = 46;
    private static final int MOST_HEIGHTS = 50;

    private final Figure figure;

    /** The same, with what is selected. */
    private Figure drawn;

    private final ThemeProbe theme = new ThemeProbe(this::requestLayout);
    private final List<Canvas> tiles = new ArrayList<>();
    private final Map<Room, Double> heights = new HashMap<>();
    private final Rectangle chosen = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyIntegerWrapper mark = new ReadOnlyIntegerWrapper(this, "mark", -1);
    private Consumer<String> onSelect = _ -> {};
    private @Nullable String selected;
    private int selectedMark = -1;
    private @Nullable Look shown;
    private Drawing drawing = new Drawing(0, 0, List.of(), Hits.NONE);

    /** Everything that what is on screen depends on. */
    private record Look(double width, double height, Palette palette, Typeface type, double pixels, String followed) {}

    /** A width to be laid out in, and how much height is offered. */
    private record Room(double width, double offered, Typeface type) {}

    public FigureView(Figure figure) {
        this.figure = figure;
        this.drawn = figure;
        getStyleClass().add("figure-view");
        chosen.getStyleClass().add("figure-chosen");
        chosen.setManaged(false);
        chosen.setMouseTransparent(true);
        chosen.setVisible(false);
        getChildren().addAll(theme, chosen);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(figure.caption().alternative());
        setAccessibleHelp(figure.caption().title());
        tooltip.setWrapText(true);
        tooltip.setHideOnEscape(false);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> leave());
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::walk);
        focusedProperty().subscribe(this::leave);
    }

    /** Whether a figure has a mark of this name, or shows it once it is selected. */
    public static boolean draws(Figure figure, String name) {
        Figure drawn = Followed.in(figure, name);
        return IntStream.range(0, drawn.size())
                .anyMatch(index -> MarkWords.name(drawn, index).equals(name));
    }

    /** Where the selected mark stands, in this node's own coordinates; nothing at the top where there is none. */
    public Bounds selectedBounds() {
        return selectedMark < 0 ? new BoundingBox(0, 0, 0, 0) : rowFrom(selectedMark);
    }

    /** Name of the selected mark; empty where there is none. */
    public String selectedName() {
        return selectedMark < 0 ? "" : MarkWords.name(drawn, selectedMark);
    }

    /** What is shown. */
    public Figure figure() {
        return figure;
    }

    /** Tells the name of the category, bin or point that was clicked, or chosen with Enter. */
    public void onSelect(Consumer<String> listener) {
        onSelect = listener;
    }

    /**
     * Outlines the mark of this name, saying no more about it, whenever neither pointer nor keyboard is on another; none
     * where the figure has no such mark.
     */
    public void select(String name) {
        selected = name;
        Figure before = drawn;
        drawn = Followed.in(figure, name);
        if (!drawn.equals(before)) {
            // Its marks are found again as soon as it is laid out.
            heights.clear();
            drawing = new Drawing(0, 0, List.of(), Hits.NONE);
        }
        selectedMark = markNamed(name);
        leave();
        requestLayout();
    }

    /** The mark under the pointer, reached by the keyboard or selected, counted from 0 in the figure's order; -1 for none. */
    public ReadOnlyIntegerProperty markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** A mark and those that stand beside it in a table of marks, which share its name. */
    private Bounds rowFrom(int index) {
        Bounds first = boundsOf(index);
        Bounds last = boundsOf(index + drawing.hits().across() - 1);
        return new BoundingBox(first.getMinX(), first.getMinY(), last.getMaxX() - first.getMinX(), first.getHeight());
    }

    /** Where a mark stands, in this node's own coordinates. */
    Bounds boundsOf(int index) {
        Rectangle2D place = drawing.hits().bounds(index);
        return new BoundingBox(
                place.getMinX() + getInsets().getLeft(),
                place.getMinY() + getInsets().getTop(),
                place.getWidth(),
                place.getHeight());
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(FigureView.class.getResource("figure.css"))
                .toExternalForm();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH * theme.typeface().em() + sides();
    }

    @Override
    protected double computeMinWidth(double height) {
        return USUAL_WIDTH / 2.5 * theme.typeface().em() + sides();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightFor(width, Double.NaN);
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightFor(width, 0);
    }

    private double heightFor(double width, double offered) {
        double inner = (width < 0 ? prefWidth(-1) : width) - sides();
        Room room = new Room(Math.max(1, inner), offered, theme.typeface());
        // One pass through a page asks for the same height many times.
        double height = heightIn(room);
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    private double heightIn(Room room) {
        Double known = heights.get(room);
        if (known != null) {
            return known;
        }
        if (heights.size() > MOST_HEIGHTS) {
            heights.clear();
        }
        double height = FigureLayout.height(drawn, Imprint.NONE, room.type, room.width, room.offered);
        heights.put(room, height);
        return height;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth() - sides());
        double height =
                Math.floor(getHeight() - getInsets().getTop() - getInsets().getBottom());
        if (width <= 0 || height <= 0) {
            return;
        }
        Look look = new Look(
                width,
                height,
                theme.palette(),
                theme.typeface(),
                outputScale(),
                Objects.requireNonNullElse(selected, ""));
        if (!look.equals(shown)) {
            shown = look;
            drawing = FigureLayout.lay(drawn, Imprint.NONE.following(look.followed), look.type, width, height);
            selectedMark = markNamed(selected);
            leave();
            paint(look);
        }
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    private void paint(Look look) {
        getChildren().removeAll(tiles);
        tiles.clear();
        for (double top = 0; top < drawing.height(); top += TILE) {
            Canvas tile = new Canvas(look.width, Math.min(TILE, drawing.height() - top));
            tile.setManaged(false);
            tile.setMouseTransparent(true);
            tile.relocate(getInsets().getLeft(), getInsets().getTop() + top);
            new Painter(tile.getGraphicsContext2D(), look.palette, look.type, look.pixels).paint(drawing, top);
            tiles.add(tile);
        }
        getChildren().addAll(1, tiles);
    }

    private int markAt(MouseEvent event) {
        return drawing.hits()
                .at(
                        event.getX() - getInsets().getLeft(),
                        event.getY() - getInsets().getTop());
    }

    private void point(MouseEvent event) {
        int under = markAt(event);
        if (under >= 0 && under != mark.get()) {
            show(under, new Point2D(event.getX(), event.getY()));
        } else if (under < 0 && mark.get() != selectedMark) {
            leave();
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        int under = markAt(event);
        // The other button opens a menu on the figure.
        if (under >= 0 && event.getButton() == MouseButton.PRIMARY) {
            onSelect.accept(MarkWords.name(drawn, under));
        }
    }

    private void walk(KeyEvent event) {
        int now = mark.get();
        int next = MarkWalk.step(
                event.getCode(), now, drawing.hits().size(), drawing.hits().across());
        if (next != now) {
            if (next < 0) {
                leave();
            } else {
                show(next, anchor(next));
            }
            event.consume();
        }
        if (now >= 0 && event.getCode() == KeyCode.ENTER) {
            onSelect.accept(MarkWords.name(drawn, now));
            event.consume();
        }
    }

    private Point2D anchor(int index) {
        Bounds place = boundsOf(index);
        return new Point2D(place.getCenterX(), place.getMaxY());
    }

    /** Goes back to the mark that was selected, or to none. */
    private void leave() {
        tooltip.hide();
        setAccessibleText(figure.caption().alternative());
        mark.set(selectedMark);
        chosen.setVisible(selectedMark >= 0);
        if (selectedMark >= 0) {
            outline(rowFrom(selectedMark));
        }
    }

    private int markNamed(@Nullable String name) {
        return IntStream.range(0, name == null ? 0 : drawing.hits().size())
                .filter(index -> MarkWords.name(drawn, index).equals(name))
                .findFirst()
                .orElse(-1);
    }

    private void show(int index, Point2D anchor) {
        mark.set(index);
        chosen.setVisible(true);
        outline(boundsOf(index));
        tell(MarkWords.tell(drawn, index), anchor);
    }

    private void outline(Bounds place) {
        double radius = drawing.hits().cornerRadius();
        // A dot would vanish under its ring; a row is as wide as it may be.
        double around = radius > 0 && place.getWidth() <= 2 * radius ? AROUND : 0;
        chosen.setX(place.getMinX() - around);
        chosen.setY(place.getMinY() - around);
        chosen.setWidth(place.getWidth() + 2 * around);
        chosen.setHeight(place.getHeight() + 2 * around);
        chosen.setArcWidth(2 * (radius + around));
        chosen.setArcHeight(2 * (radius + around));
    }

    private void tell(String words, Point2D anchor) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        double em = theme.typeface().em();
        tooltip.setText(words);
        tooltip.setMaxWidth(30 * em);
        Point2D place = localToScreen(anchor.add(em, em));
        if (place != null) {
            tooltip.show(this, place.getX(), place.getY());
        }
    }
}
