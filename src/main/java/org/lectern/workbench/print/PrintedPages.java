package org.lectern.workbench.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.lectern.contract.Words;
import org.lectern.workbench.Printout;

/**
 * Lays a printout out on pages, in black on white whatever the window's colours are. All lengths are points, 1/72 of an inch. A
 * figure is as wide as the page; one higher than a page is shrunk a little or goes on over the next pages.
 */
public final class PrintedPages {

    private static final Words WORDS = Words.of(PrintedPages.class);
    private static final Color INK = Color.BLACK;
    private static final Color FAINT = Color.gray(0.35);
    private static final double BODY = 9;
    private static final double HEADING = 10.5;
    private static final double HEADLINE = 15;
    private static final double FOOT = 8;
    private static final double GAP = 5;
    private static final double INDENT = 12;

    /** What is no more than this much higher than a page is made to fit. */
    private static final double SHRINKS = 1.4;

    private final double width;
    private final double height;
    private final Printout printout;
    private final List<Pane> pages = new ArrayList<>();
    private double used;

    private PrintedPages(Printout printout, double width, double height) {
        this.printout = printout;
        this.width = width;
        this.height = height - 2 * FOOT - 2 * GAP;
    }

    /**
     * The pages, each as large as given.
     *
     * @param pictures what the figures look like
     * @param width in points, that can be printed on, as {@code height}
     */
    public static List<Pane> of(Printout printout, Map<Printout.Picture, Image> pictures, double width, double height) {
        PrintedPages laid = new PrintedPages(printout, width, height);
        laid.lay(pictures);
        laid.foot(height);
        return List.copyOf(laid.pages);
    }

    private void lay(Map<Printout.Picture, Image> pictures) {
        turn();
        put(text(printout.question(), BODY, FontWeight.NORMAL, FAINT, 0), 0, 0);
        for (Printout.Block block : printout.blocks()) {
            switch (block) {
                case Printout.Headline(String said) -> put(text(said, HEADLINE, FontWeight.BOLD, INK, 0), 0, 0);
                case Printout.Heading(String said) -> heading(said);
                case Printout.Paragraph(String said) -> put(text(said, BODY, FontWeight.NORMAL, INK, 0), 0, 0);
                case Printout.Item(String said) -> item(said);
                case Printout.Picture picture -> put(Objects.requireNonNull(pictures.get(picture)));
            }
        }
    }

    private void turn() {
        Pane page = new Pane();
        page.setMinSize(width, height);
        page.setPrefSize(width, height);
        pages.add(page);
        used = 0;
    }

    /** With room for two lines below it. */
    private void heading(String said) {
        used += GAP;
        put(text(said, HEADING, FontWeight.BOLD, INK, 0), 0, 3 * BODY + GAP);
    }

    private void item(String said) {
        Text text = text(said, BODY, FontWeight.NORMAL, INK, INDENT);
        Text mark = text(WORDS.say("item"), BODY, FontWeight.NORMAL, INK, 0);
        put(text, INDENT, 0);
        mark.setY(text.getY());
        pages.getLast().getChildren().add(mark);
    }

    private Text text(String said, double size, FontWeight weight, Color color, double indent) {
        Text text = new Text(said);
        text.setFont(Font.font(Font.getDefault().getFamily(), weight, size));
        text.setFill(color);
        text.setTextOrigin(VPos.TOP);
        text.setWrappingWidth(width - indent);
        return text;
    }

    /** @param below that has to have room on the same page, too */
    private void put(Text text, double indent, double below) {
        double needed = text.getLayoutBounds().getHeight();
        if (used > 0 && used + needed + below > height) {
            turn();
        }
        text.setX(indent);
        text.setY(used);
        add(text, needed);
    }

    private void add(Node node, double needed) {
        pages.getLast().getChildren().add(node);
        used += needed + GAP;
    }

    private void put(Image image) {
        double whole = image.getHeight() * width / image.getWidth();
        if (used > 0 && used + whole > height) {
            turn();
        }
        if (whole <= SHRINKS * height) {
            put(slice(image, 0, image.getHeight()), Math.min(whole, height));
            return;
        }
        double most = image.getWidth() * height / width;
        double top = 0;
        while (top < image.getHeight()) {
            double end = PageBreak.in(image, top, most);
            put(slice(image, top, end), (end - top) * width / image.getWidth());
            top = end;
            if (top < image.getHeight()) {
                turn();
            }
        }
    }

    private void put(ImageView view, double needed) {
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(needed);
        view.setY(used);
        add(view, needed);
    }

    private static ImageView slice(Image image, double top, double end) {
        ImageView view = new ImageView(image);
        view.setViewport(new Rectangle2D(0, top, image.getWidth(), end - top));
        return view;
    }

    private void foot(double whole) {
        for (int i = 0; i < pages.size(); i++) {
            String line = WORDS.say("foot", printout.foot(), i + 1, pages.size());
            Text foot = text(line, FOOT, FontWeight.NORMAL, FAINT, 0);
            foot.setY(whole - foot.getLayoutBounds().getHeight());
            pages.get(i).getChildren().add(foot);
        }
    }
}
