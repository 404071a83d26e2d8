package org.lectern.workbench.tab.catalogue;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.drafts.CheckResult;
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.CourseText;
import org.lectern.drafts.DraftFormat;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.SignedDraft;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.NoticeRow;

/** Makes a draft, shows it with each check and what that went by, and saves it once somebody has put their name to it. */
final class DraftPane extends VBox implements AutoCloseable {

    private static final Words WORDS = Words.of(DraftPane.class);

    private final DraftViewModel model;
    private final VBox made = new VBox();
    private final VBox accepting = new VBox();
    private final FlowPane saving = new FlowPane();
    private final Label signed = Facts.prose("");
    private final Label despite = Facts.hint("");
    private final Subscription subscriptions;

    /** @param byModel asks a language model instead */
    DraftPane(DraftViewModel model, ModelDraftPane byModel) {
        this.model = model;
        Label heading = new Label(WORDS.say("drafts"));
        heading.getStyleClass().add("section-title");
        made.getStyleClass().add("section");
        saving.getStyleClass().add("bar");
        fillAccepting();
        getStyleClass().add("section");
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("drafts.hint")),
                        makers(),
                        byModel,
                        made,
                        accepting,
                        signed,
                        saving,
                        Facts.line(model.outcomeProperty(), "outcome"));
        subscriptions = Subscription.combine(
                model.itemProperty().subscribe(this::offer),
                model.draftProperty().subscribe(this::refresh),
                model.problemProperty().subscribe(this::refresh),
                model.signedProperty().subscribe(this::sign));
        refresh();
    }

    private Node makers() {
        Button summary = Icon.on(new Button(WORDS.say("make.summary")), "fth-align-left");
        summary.setId("draft-summary");
        summary.setOnAction(_ -> model.make(DraftKind.SUMMARY));
        Button quiz = Icon.on(new Button(WORDS.say("make.quiz")), "fth-help-circle");
        quiz.setId("draft-quiz");
        quiz.setOnAction(_ -> model.make(DraftKind.QUIZ));
        FlowPane bar = new FlowPane(summary, quiz);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private void fillAccepting() {
        TextField by = new TextField();
        by.setId("accepted-by");
        by.textProperty().bindBidirectional(model.acceptedByProperty());
        Button accept = Icon.on(new Button(WORDS.say("accept")), "fth-check");
        accept.setId("accept-draft");
        accept.setOnAction(_ -> model.accept());
        accept.disableProperty().bind(model.acceptedByProperty().map(String::isBlank));
        FlowPane bar = new FlowPane(Facts.of(WORDS.say("accepted-by"), by), by, accept);
        bar.getStyleClass().add("bar");
        despite.setMinHeight(USE_PREF_SIZE);
        accepting.getStyleClass().add("section");
        accepting.getChildren().addAll(despite, bar);
    }

    private void offer(@Nullable CourseText item) {
        Facts.appear(this, item != null);
    }

    private void refresh() {
        made.getChildren().clear();
        CourseDraft<?> draft = model.draftProperty().get();
        Problem problem = model.problemProperty().get();
        if (draft != null) {
            VBox words = new VBox();
            words.getStyleClass().addAll("letter", "draft-words");
            draft.lines().forEach(line -> words.getChildren().add(Facts.prose(line)));
            if (!draft.maker().isEmpty()) {
                made.getChildren().add(NoticeRow.of(true, WORDS.say("made-by", draft.maker())));
            }
            made.getChildren().addAll(words, Facts.prose(draft.verdict()), checks(draft));
            despite.setText(WORDS.say("despite", draft.draft().failed().size()));
        } else if (problem != null) {
            made.getChildren().addAll(NoticeRow.of(true, problem.sentence()), Facts.prose(problem.remedy()));
        }
        sign();
    }

    private static GridPane checks(CourseDraft<?> draft) {
        GridPane grid = Facts.grid();
        int row = 0;
        for (CheckResult check : draft.draft().checks()) {
            Label state = check.passed()
                    ? Icon.on(new Label(WORDS.say("passed")), "fth-check")
                    : Icon.on(new Label(WORDS.say("failed")), "fth-alert-triangle");
            state.getStyleClass().addAll("check-state", check.passed() ? "muted" : "check-failed");
            state.setMinWidth(USE_PREF_SIZE);
            Label evidence = Facts.prose(WORDS.say("check", check.title(), check.evidence()));
            GridPane.setHgrow(evidence, Priority.ALWAYS);
            GridPane.setValignment(state, VPos.TOP);
            grid.addRow(row++, state, evidence);
        }
        return grid;
    }

    private void sign() {
        SignedDraft<?> accepted = model.signedProperty().get();
        Facts.appear(accepting, model.draftProperty().get() != null && accepted == null);
        Facts.appear(signed, accepted != null);
        Facts.appear(saving, accepted != null);
        saving.getChildren().clear();
        if (accepted != null) {
            signed.setText(accepted.sentence());
            accepted.of().formats().forEach(format -> saving.getChildren().add(button(format)));
            saving.getChildren().getFirst().requestFocus();
        }
    }

    private Button button(DraftFormat<?> format) {
        Button save = Icon.on(new Button(WORDS.say("save", format.title())), "fth-save");
        save.setOnAction(_ -> model.save(format));
        return save;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
