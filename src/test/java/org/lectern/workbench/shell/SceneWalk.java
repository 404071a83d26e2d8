package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.workbench.kit.Unlabelled;

/** Looks at everything visible below a node for what some reader could not read. */
final class SceneWalk {

    /** What data and the names of keys stand in. */
    private static final Set<String> DATA = Set.of("fixed", "keys", "accelerator-text");

    private static final double ICON_CONTRAST = 3;

    private final BundleWords words;
    private final List<String> faults = new ArrayList<>();
    private Color page = Color.WHITE;
    private String place = "";

    SceneWalk(BundleWords words) {
        this.words = words;
    }

    /** What was found so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Walks through a scene.
     *
     * @param name of the place, for the faults
     */
    void through(String name, Parent root) {
        place = name;
        page = root.getScene().getFill() instanceof Color colour ? colour : Color.WHITE;
        Unlabelled.under(root).forEach(node -> fault("has no name", node.toString()));
        visit(root);
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            readable(labeled);
        }
        if (node instanceof TextInputControl input && input.getPromptText() != null) {
            known(input.getPromptText());
        }
        if (node instanceof Text text) {
            contrasting(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void readable(Labeled labeled) {
        String written = labeled.getText();
        if (written == null || written.isEmpty() || isData(labeled)) {
            return;
        }
        known(written);
        String text = labeled.isMnemonicParsing() ? written.replace("_", "") : written;
        boolean whole = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .allMatch(child -> ((Text) child).getText().equals(text));
        if (!whole && labeled.getTextOverrun() != OverrunStyle.CENTER_ELLIPSIS) {
            fault("is cut off", text);
        }
    }

    private static boolean isData(Labeled labeled) {
        return labeled instanceof IndexedCell
                || labeled.getStyleClass().stream().anyMatch(DATA::contains)
                || labeled.getParent().getStyleClass().stream().anyMatch(DATA::contains);
    }

    /** A heading's line ends after an underscore, or in place of a space. */
    private void known(String text) {
        if (!words.know(text) && !words.know(text.replace("_\n", "_").replace('\n', ' '))) {
            fault("stands in no bundle", text);
        }
    }

    private void contrasting(Text text) {
        if (text.getText().isBlank() || text.isDisabled() || !(text.getFill() instanceof Color)) {
            return;
        }
        double needed = text instanceof FontIcon ? ICON_CONTRAST : Contrast.needed(text);
        double contrast = Contrast.of(text, page);
        if (contrast < needed) {
            String of = text instanceof FontIcon icon ? "icon " + icon.getIconLiteral() : text.getText();
            fault(String.format(Locale.ROOT, "has a contrast of %.2f, not %.1f", contrast, needed), of);
        }
    }

    private void fault(String what, String where) {
        String fault = place + ": “" + where + "” " + what;
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
