package org.lectern.workbench.tab.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.contract.Words;
import org.lectern.messages.Contact;
import org.lectern.messages.MailLink;
import org.lectern.messages.Outgoing;
import org.lectern.messages.Prepared;
import org.lectern.text.Channel;
import org.lectern.text.Draft;
import org.lectern.text.Mark;
import org.lectern.text.Part;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** The draft that is looked at: the text with what the checks found in it, to be approved or written by hand. */
final class DraftForm extends VBox {

    private static final Words WORDS = Words.of(DraftForm.class);
    private static final int LINES = 10;

    private final TabContext context;
    private final DraftsViewModel model;

    /** Whether it is written down who is contacted: before, no text leaves. */
    private final BooleanSupplier assigned;

    private final Label about = Facts.wrapped("");
    private final TextFlow subjectRead = new TextFlow();
    private final TextFlow bodyRead = new TextFlow();
    private final VBox read = new VBox(subjectRead, bodyRead);
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final VBox written = new VBox(subject, body);
    private final VBox marks = new VBox();
    private final Button approve = Icon.on(new Button(WORDS.say("approve")), "fth-check");
    private final ToggleButton write = Icon.on(new ToggleButton(WORDS.say("write")), "fth-edit-2");
    private final Button back = Icon.on(new Button(WORDS.say("back")), "fth-corner-up-left");
    private final Button copy = Icon.on(new Button(WORDS.say("copy")), "fth-copy");
    private final Button mail = Icon.on(new Button(WORDS.say("mail")), "fth-mail");
    private final FlowPane buttons = new FlowPane(approve, write, back, copy, mail);
    private boolean filling;

    DraftForm(TabContext context, DraftsViewModel model, BooleanSupplier assigned) {
        this.context = context;
        this.model = model;
        this.assigned = assigned;
        getStyleClass().addAll("section", "draft-form");
        for (VBox part : List.of(read, written, marks)) {
            part.getStyleClass().add("section");
        }
        read.getStyleClass().add("letter");
        subjectRead.getStyleClass().add("letter-subject");
        approve.setId("approve");
        write.setId("write-draft");
        body.setId("draft-body");
        buttons.getStyleClass().add("bar");
        Facts.speak(WORDS.say("subject"), subject);
        Facts.speak(WORDS.say("body"), body);
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        subject.textProperty().subscribe((_, _) -> typed());
        body.textProperty().subscribe((_, _) -> typed());
        approve.setOnAction(_ -> model.turnApproval());
        back.setOnAction(_ -> model.backToTemplate());
        copy.setOnAction(_ -> copy());
        mail.setOnAction(_ -> mail());
        write.selectedProperty().subscribe((_, _) -> refresh());
        model.chosenProperty().subscribe((_, _) -> {
            write.setSelected(false);
            refresh();
        });
        model.drafts().subscribe(this::refresh);
        model.approvalsProperty().subscribe(this::refresh);
        getChildren().addAll(about, read, written, marks, buttons);
        refresh();
    }

    private void typed() {
        if (!filling) {
            model.write(subject.getText(), body.getText());
        }
    }

    private void refresh() {
        Optional<Prepared> chosen = model.chosen();
        Optional<Draft> draft = chosen.flatMap(Prepared::draft);
        Facts.appear(this, chosen.isPresent());
        chosen.ifPresent(one -> about.setText(WORDS.say(
                "about",
                one.to().known().learner(),
                MessageWords.state(one.state()),
                one.why(),
                String.join("; ", one.to().reasons()),
                one.to().reasons().isEmpty() ? 0 : 1)));
        Facts.appear(read, draft.isPresent() && !write.isSelected());
        Facts.appear(written, draft.isPresent() && write.isSelected());
        Facts.appear(buttons, draft.isPresent());
        marks.getChildren().clear();
        draft.ifPresent(text -> fill(chosen.orElseThrow(), text));
        Facts.appear(marks, !marks.getChildren().isEmpty());
    }

    private void fill(Prepared one, Draft draft) {
        boolean titled = draft.channel() != Channel.SMS;
        filling = true;
        set(subject::getText, subject::setText, draft.subject());
        set(body::getText, body::setText, draft.body());
        filling = false;
        Facts.appear(subject, titled);
        Facts.appear(subjectRead, titled);
        subjectRead.getChildren().setAll(pieces(draft.subject(), one.marks(), Part.SUBJECT));
        bodyRead.getChildren().setAll(pieces(draft.body(), one.marks(), Part.BODY));
        one.marks().forEach(mark -> marks.getChildren().add(line(mark)));
        approve.setText(WORDS.say(model.isApproved(one) ? "take-back" : "approve"));
        approve.setDisable(one.state() != Prepared.State.PASSES);
        Facts.appear(back, model.isOwn());
        Facts.appear(mail, draft.channel() == Channel.EMAIL && model.isApproved(one) && assigned.getAsBoolean());
        copy.setDisable(!model.isApproved(one) || !assigned.getAsBoolean());
    }

    private static void set(
            java.util.function.Supplier<String> now, java.util.function.Consumer<String> set, String text) {
        if (!text.equals(now.get())) {
            set.accept(text);
        }
    }

    /** The text in pieces, those that a check has found set off from the others. */
    private static List<Node> pieces(String text, List<Mark> found, Part part) {
        List<Node> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : found.stream()
                .filter(one -> one.part() == part && one.to() > one.from())
                .sorted(java.util.Comparator.comparingInt(Mark::from))
                .toList()) {
            int to = Math.min(mark.to(), text.length());
            if (mark.from() >= at && to > mark.from()) {
                pieces.add(piece(text.substring(at, mark.from()), "said"));
                pieces.add(piece(text.substring(mark.from(), to), mark.blocks() ? "blocked" : "advised"));
                at = to;
            }
        }
        pieces.add(piece(text.substring(at), "said"));
        return pieces;
    }

    private static Text piece(String text, String style) {
        Text piece = new Text(text);
        piece.getStyleClass().add(style);
        return piece;
    }

    private static Node line(Mark mark) {
        Label line = Facts.wrapped(WORDS.say(
                mark.blocks() ? "mark.blocks" : "mark.advice",
                mark.check(),
                mark.sentence(),
                mark.better(),
                mark.better().isEmpty() ? 0 : 1));
        line.getStyleClass().add(mark.blocks() ? "blocked-line" : "advised-line");
        return line;
    }

    private void copy() {
        model.chosen()
                .flatMap(Prepared::draft)
                .ifPresent(draft -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT,
                                draft.subject().isEmpty() ? draft.body() : draft.subject() + "\n\n" + draft.body())));
    }

    /** Without an address: names and addresses are looked at only when messages leave together. */
    private void mail() {
        model.chosen()
                .ifPresent(one -> one.draft()
                        .ifPresent(draft ->
                                context.guide().open(MailLink.of(new Outgoing(one, new Contact("", "", ""), draft)))));
    }
}
