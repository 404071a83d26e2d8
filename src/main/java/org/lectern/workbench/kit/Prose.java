package org.lectern.workbench.kit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.NameLinks.Piece;

/** A sentence in which the names of videos, courses and learners are links. */
final class Prose extends VBox {

    private static final Words WORDS = Words.of(Prose.class);

    private final Label plain = new Label();
    private final TextFlow linked = new TextFlow();

    /** @param style class of its text */
    Prose(String style) {
        plain.setWrapText(true);
        for (Region said : List.of(plain, linked)) {
            said.setMinHeight(USE_PREF_SIZE);
            said.managedProperty().bind(said.visibleProperty());
        }
        plain.visibleProperty().bind(linked.visibleProperty().not());
        linked.setVisible(false);
        plain.getStyleClass().add(style);
        linked.getStyleClass().addAll("linked", style + "-linked");
        getChildren().addAll(plain, linked);
    }

    /** A sentence that stays as it is. */
    static Prose of(String style, String sentence, NameLinks names) {
        Prose prose = new Prose(style);
        prose.say(sentence, names);
        return prose;
    }

    /** Says a sentence in place of the one before; the keyboard stays on a link where it was on one. */
    void say(String sentence, NameLinks names) {
        List<Node> before = links();
        int focused = before.stream().map(Node::isFocused).toList().indexOf(true);
        List<Piece> pieces = names.in(sentence);
        plain.setText(pieces.stream().map(Prose::text).collect(Collectors.joining()));
        linked.getChildren()
                .setAll(pieces.stream().map(piece -> node(piece, names)).toList());
        linked.setVisible(!links().isEmpty());
        if (focused >= 0 && focused < links().size()) {
            links().get(focused).requestFocus();
        }
    }

    private List<Node> links() {
        return linked.getChildren().stream().filter(Hyperlink.class::isInstance).toList();
    }

    private static String text(Piece piece) {
        return piece.subject() == null ? piece.text() : ShortName.of(piece.text());
    }

    private Node node(Piece piece, NameLinks names) {
        Subject subject = piece.subject();
        if (subject == null) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("said");
            return text;
        }
        Hyperlink link = new Hyperlink(text(piece));
        link.setMnemonicParsing(false);
        if (!link.getText().equals(piece.text())) {
            link.setTooltip(new Tooltip(piece.text()));
        }
        link.setAccessibleText(WORDS.say("prose.link", piece.text()));
        link.maxWidthProperty().bind(linked.widthProperty());
        link.setOnAction(_ -> {
            link.setVisited(false);
            names.follow(subject);
        });
        return link;
    }

    /** The sentence. */
    StringProperty textProperty() {
        return plain.textProperty();
    }

    /** A label of the size of its letters. */
    Label plain() {
        return plain;
    }
}
