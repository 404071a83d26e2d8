package org.lectern.workbench.tab.engagement;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Reading;
import org.lectern.analysis.engagement.LearnerCard;
import org.lectern.contract.Problem;
import org.lectern.workbench.kit.NoticeRow;
import org.lectern.workbench.kit.TablePane;

/** The card of one learner: place among all, what it is made of, and the videos behind it. Absent without a learner. */
final class LearnerCardPane extends VBox implements AutoCloseable {

    private final Label headline = new Label();
    private final VBox said = new VBox();
    private final TablePane videos = new TablePane();
    private final Subscription subscriptions;

    LearnerCardPane(LearnerCardViewModel model) {
        getStyleClass().add("learner-card");
        headline.getStyleClass().add("section-title");
        headline.setWrapText(true);
        said.getStyleClass().add("reading");
        videos.onSelect((_, title) -> model.lookAtVideo(title));
        subscriptions = Subscription.combine(
                model.cardProperty()
                        .subscribe(card -> show(card, model.problemProperty().get())),
                model.problemProperty()
                        .subscribe(problem -> show(model.cardProperty().get(), problem)),
                sceneProperty().subscribe(scene -> model.show(scene != null)));
    }

    private void show(@Nullable LearnerCard card, @Nullable Problem problem) {
        if (card != null) {
            show(card);
        } else if (problem != null) {
            headline.setText(problem.sentence());
            said.getChildren().setAll(paragraph(problem.remedy()));
            appear(headline, said);
        } else {
            appear();
        }
    }

    private void show(LearnerCard card) {
        Reading reading = card.reading();
        headline.setText(reading.headline());
        said.getChildren().clear();
        reading.sentences().forEach(sentence -> said.getChildren().add(paragraph(sentence)));
        reading.notices().forEach(notice -> said.getChildren().add(NoticeRow.of(true, notice.sentence())));
        videos.show(List.of(card.table()));
        appear(headline, said, videos);
    }

    /** Shows these parts, or no card where there are none; a table without a learner has no name to be read out. */
    private void appear(Node... parts) {
        getChildren().setAll(parts);
        setVisible(parts.length > 0);
        setManaged(parts.length > 0);
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("prose");
        return label;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
