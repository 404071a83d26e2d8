package org.lectern.workbench.tab.messages;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.messages.Approvals;
import org.lectern.messages.Prepared;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** The drafts, a row each, and what lets all go at once that pass. */
final class DraftsPane extends VBox {

    private static final Words WORDS = Words.of(DraftsPane.class);

    private final DraftsViewModel model;
    private final Button all = Icon.on(new Button(), "fth-check-square");
    private final Label unseen = Facts.hint("");

    DraftsPane(DraftTable table, DraftsViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("drafts"));
        heading.getStyleClass().add("section-title");
        all.setId("approve-all");
        all.setOnAction(_ -> model.approveAll());
        FlowPane bar = new FlowPane(all, unseen);
        bar.getStyleClass().add("bar");
        getChildren().addAll(heading, table, bar);
        model.drafts().subscribe(this::refresh);
        model.approvalsProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        List<Approvals.Kind> missing = model.unseen();
        List<Prepared> together = Approvals.together(model.drafts());
        all.setText(WORDS.say("approve-all", together.size()));
        all.setDisable(!missing.isEmpty() || together.stream().allMatch(model::isApproved));
        unseen.setText(
                missing.isEmpty()
                        ? ""
                        : WORDS.say(
                                "unseen",
                                missing.stream()
                                        .map(kind -> MessageWords.of(kind.tone(), MessageWords.of(kind.channel())))
                                        .collect(Collectors.joining("; "))));
    }
}
