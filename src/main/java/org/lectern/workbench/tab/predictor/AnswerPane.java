package org.lectern.workbench.tab.predictor;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.NoticeRow;

/** The answer: how likely, how sure, what it is made of, and how such views went. */
final class AnswerPane extends VBox implements AutoCloseable {

    private static final Words WORDS = Words.of(AnswerPane.class);

    private final VBox worth = notices();
    private final VBox flags = notices();
    private final Label probability = new Label();
    private final Label range = new Label();
    private final Label verdict = Facts.prose("");
    private final Label madeOf = Facts.prose("");
    private final Label alike = Facts.prose("");
    private final Label turning = Facts.prose("");
    private final Label standing = Facts.prose("");
    private final Subscription subscriptions;

    /** @param toKept leads to the answers kept */
    AnswerPane(WhatIfViewModel model, Runnable toKept) {
        getStyleClass().add("answer");
        probability.getStyleClass().add("probability");
        probability.setId("probability");
        range.getStyleClass().add("muted");
        verdict.getStyleClass().add("strong");
        probability.setMinWidth(USE_PREF_SIZE);
        range.setWrapText(true);
        range.setMinHeight(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox figures = new HBox(probability, between, keeping(model, toKept));
        figures.getStyleClass().add("figures");
        standing.getStyleClass().add("hint");
        getChildren().addAll(worth, figures, range, verdict, flags, madeOf, alike, turning, standing);
        subscriptions = Subscription.combine(
                model.answerProperty().subscribe(this::show),
                model.ranking().turningProperty().subscribe(text -> {
                    // The next answer comes in a moment; until then the line keeps its place.
                    turning.setOpacity(text.isEmpty() ? 0 : 1);
                    if (!text.isEmpty()) {
                        turning.setText(text);
                    }
                }));
    }

    private static VBox keeping(WhatIfViewModel model, Runnable toKept) {
        Button keep = Icon.on(new Button(WORDS.say("keep")), "fth-plus");
        keep.setOnAction(_ -> model.keep());
        keep.setAccessibleHelp(WORDS.say("keep.help"));
        Hyperlink kept = new Hyperlink();
        kept.textProperty()
                .bind(model.scenarios()
                        .tableProperty()
                        .map(table -> WORDS.say("kept", table.table().rowCount())));
        kept.visibleProperty()
                .bind(model.scenarios()
                        .tableProperty()
                        .map(table -> !table.table().isEmpty()));
        kept.setOnAction(_ -> {
            kept.setVisited(false);
            toKept.run();
        });
        // The link keeps its place while it is not there, so that the button does.
        VBox keeping = new VBox(keep, kept);
        keeping.setMinWidth(USE_PREF_SIZE);
        return keeping;
    }

    private void show(@Nullable WhatIfAnswer answer) {
        if (answer == null) {
            return;
        }
        probability.setText(answer.probability());
        range.setText(answer.range());
        verdict.setText(answer.verdict());
        madeOf.setText(answer.madeOf());
        alike.setText(answer.alike());
        standing.setText(answer.standing());
        show(worth, answer.worth().stream());
        // Below the number, which stays in its place while a slider moves.
        show(flags, answer.flags().stream());
    }

    private static void show(VBox place, Stream<Notice> notices) {
        place.getChildren().setAll(notices.map(notice -> NoticeRow.of(notice)).toList());
        place.setVisible(!place.getChildren().isEmpty());
        place.setManaged(place.isVisible());
    }

    private static VBox notices() {
        VBox place = new VBox();
        place.getStyleClass().add("reading");
        return place;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
