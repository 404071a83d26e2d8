package org.lectern.workbench.tab.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.RowTable;

/** The learners of a campaign, a row each, and what is written down of those that are selected. */
final class LearnersPane extends VBox {

    private static final Words WORDS = Words.of(LearnersPane.class);
    private static final int REPLY_COLUMNS = 24;

    private final RecordViewModel record;
    private final ObservableList<Entry> rows = FXCollections.observableArrayList();
    private final RowTable<Entry> table;
    private final Button sent = Icon.on(new Button(), "fth-send");
    private final TextField reply = new TextField();
    private final Button note = Icon.on(new Button(WORDS.say("reply.note")), "fth-message-square");
    private boolean told;

    /** Whether rows are being replaced, so that for a moment nobody is selected. */
    private boolean showing;

    /** Whose reply the field is for; empty for nobody's. */
    private String replying = "";

    /** @param em size of the page's letters, in pixels */
    LearnersPane(RecordViewModel record, DoubleSupplier em, Runnable save) {
        this.record = record;
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("learners"));
        heading.getStyleClass().add("section-title");
        table = new RowTable<>("learners", WORDS.say("learners"), WORDS.say("learners.none"), rows, em);
        fillColumns();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().subscribe(this::refresh);
        sent.setId("mark-sent");
        sent.setOnAction(_ -> record.markSent(learners(unsent())));
        reply.setId("reply");
        reply.setPrefColumnCount(REPLY_COLUMNS);
        reply.setPromptText(WORDS.say("reply.prompt"));
        Facts.speak(WORDS.say("reply"), reply);
        reply.setOnAction(_ -> noteReply());
        note.setId("note-reply");
        note.setOnAction(_ -> noteReply());
        Button export = Icon.on(new Button(WORDS.say("save.learners")), "fth-download");
        export.setId("save-learners");
        export.setOnAction(_ -> save.run());
        FlowPane bar = new FlowPane(sent, reply, note, export);
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("learners.hint")),
                        table,
                        bar,
                        Facts.line(record.notedProperty(), "outcome"));
        refresh();
    }

    private void fillColumns() {
        table.text(WORDS.say("column.learner"), 9.5, one -> one.learner().pseudonym());
        table.text(WORDS.say("column.arm"), 8, this::arm);
        table.number(WORDS.say("column.rank"), 4, one -> (long) one.learner().rank());
        table.text(WORDS.say("column.message"), 11, one -> LedgerWords.message(one.message()));
        table.text(
                WORDS.say("column.written-on"),
                7.6,
                one -> LedgerWords.day(one.message().exportedAt()));
        table.text(
                WORDS.say("column.sent"),
                7.6,
                one -> LedgerWords.day(one.message().sentAt()));
        table.text(WORDS.say("column.reply"), 8, one -> one.message().reply());
        table.text(WORDS.say("column.outcome"), 8, one -> LedgerWords.outcome(one, told));
    }

    private String arm(Entry one) {
        return one.reason().isEmpty()
                ? LedgerWords.of(one.arm())
                : WORDS.say("arm.why", LedgerWords.of(one.arm()), one.reason());
    }

    /** Shows another campaign, or the same with what was written down. */
    void show(CampaignAnswer campaign) {
        if (!rows.equals(campaign.standing()) || told != campaign.isTold()) {
            Set<String> before = learners(selected());
            showing = true;
            told = campaign.isTold();
            rows.setAll(campaign.standing());
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(one -> before.contains(one.learner().pseudonym()))
                    .forEach(table.getSelectionModel()::select);
            showing = false;
        }
        refresh();
    }

    private List<Entry> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private List<Entry> unsent() {
        return selected().stream()
                .filter(one ->
                        one.arm() == Arm.CONTACT && one.message().sentAt().isEmpty())
                .toList();
    }

    private static Set<String> learners(List<Entry> entries) {
        return entries.stream().map(one -> one.learner().pseudonym()).collect(Collectors.toSet());
    }

    private boolean isOneContacted() {
        return selected().size() == 1 && selected().getFirst().arm() == Arm.CONTACT;
    }

    private void noteReply() {
        if (isOneContacted()) {
            record.noteReply(selected().getFirst().learner().pseudonym(), reply.getText());
        }
    }

    private void refresh() {
        if (showing) {
            return;
        }
        int unsent = unsent().size();
        sent.setText(WORDS.say("mark", unsent));
        sent.setDisable(unsent == 0);
        boolean one = isOneContacted();
        reply.setDisable(!one);
        note.setDisable(!one);
        String now = one ? selected().getFirst().learner().pseudonym() : "";
        // What is being typed stays while others write to the ledger.
        if (!now.equals(replying)) {
            replying = now;
            reply.setText(one ? selected().getFirst().message().reply() : "");
        }
    }
}
