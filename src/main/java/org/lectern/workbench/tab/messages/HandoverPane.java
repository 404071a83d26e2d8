package org.lectern.workbench.tab.messages;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.WholeNumberSpinner;

/** Where approved messages go: with whose names and addresses, and to whom not. */
final class HandoverPane extends VBox {

    private static final Words WORDS = Words.of(HandoverPane.class);
    private static final int MOST_DAYS = 60;

    private final HandoverViewModel model;
    private final DraftsViewModel drafts;
    private final Supplier<String> campaign;
    private final Button write = Icon.on(new Button(), "fth-send");
    private final Label why = Facts.hint("");

    /**
     * @param campaign that is looked at; empty where none is
     * @param done told once something has left
     */
    HandoverPane(
            HandoverViewModel model,
            DraftsViewModel drafts,
            PlanViewModel plans,
            Supplier<String> campaign,
            Runnable done) {
        this.model = model;
        this.drafts = drafts;
        this.campaign = campaign;
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("handover"));
        heading.getStyleClass().add("section-title");
        Button contacts = Icon.on(new Button(WORDS.say("contacts.choose")), "fth-users");
        Button never = Icon.on(new Button(WORDS.say("never.choose")), "fth-user-x");
        contacts.setOnAction(_ -> model.chooseContacts());
        never.setOnAction(_ -> model.chooseNever());
        TextField approvedBy = new TextField();
        approvedBy.setId("approved-by");
        approvedBy.textProperty().bindBidirectional(model.approvedByProperty());
        WholeNumberSpinner days = new WholeNumberSpinner(0, MOST_DAYS, model.daysProperty());
        days.getStyleClass().add("short-number");
        GridPane grid = Facts.grid();
        int row = 0;
        grid.addRow(row++, contacts, chosen(model.contactsProperty(), WORDS.say("contacts.none")));
        grid.addRow(row++, never, chosen(model.neverProperty(), WORDS.say("never.none")));
        grid.addRow(row++, Facts.of(WORDS.say("days"), days), days);
        grid.addRow(row, Facts.of(WORDS.say("approved-by"), approvedBy), approvedBy);
        write.setId("hand-over");
        write.setOnAction(
                _ -> model.hand(drafts.approved(), plans.planProperty().get(), campaign.get(), done));
        FlowPane bar = new FlowPane(write, why);
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("handover.hint")),
                        grid,
                        bar,
                        Facts.line(model.outcomeProperty(), "outcome"));
        drafts.approvalsProperty().subscribe(this::refresh);
        drafts.drafts().subscribe(this::refresh);
        model.approvedByProperty().subscribe(this::refresh);
        refresh();
    }

    private static Label chosen(ObservableValue<@Nullable Path> file, String none) {
        Label label = Facts.wrapped("");
        file.subscribe(now -> label.setText(now == null ? none : String.valueOf(now.getFileName())));
        return label;
    }

    private void refresh() {
        int approved = drafts.approved().size();
        write.setText(WORDS.say("hand", approved));
        String missing = campaign.get().isEmpty()
                ? "hand.no-campaign"
                : approved == 0
                        ? "hand.none-approved"
                        : model.approvedByProperty().get().isBlank() ? "hand.nobody" : "";
        why.setText(
                switch (missing) {
                    case "hand.no-campaign" -> WORDS.say("hand.no-campaign");
                    case "hand.none-approved" -> WORDS.say("hand.none-approved");
                    case "hand.nobody" -> WORDS.say("hand.nobody");
                    default -> "";
                });
        write.setDisable(!missing.isEmpty());
    }
}
