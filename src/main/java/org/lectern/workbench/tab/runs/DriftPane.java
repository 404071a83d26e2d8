package org.lectern.workbench.tab.runs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftWords;
import org.lectern.evaluation.Shift;
import org.lectern.workbench.DriftWatch.Found;
import org.lectern.workbench.kit.Facts;

/** Whether the study that is open is still what the models in use were trained on. */
final class DriftPane extends VBox {

    private static final Words WORDS = Words.of(DriftPane.class);

    void show(List<Found> found) {
        getChildren().setAll(found.stream().map(DriftPane::section).toList());
        Facts.appear(this, !found.isEmpty());
    }

    private static Node section(Found found) {
        List<String> said = DriftWords.of(found.report());
        Label verdict = Facts.prose(said.getFirst());
        VBox section = Facts.section(
                WORDS.say("drift"),
                Facts.hint(WORDS.say(
                        "drift.of", found.run().title(), found.run().run().study())),
                verdict);
        said.subList(1, said.size()).forEach(sentence -> section.getChildren().add(Facts.wrapped(sentence)));
        section.getChildren()
                .add(Facts.told(found.report().shifts().stream()
                        .map(shift -> new Facts.Line(DriftWords.title(shift), inWords(shift), ""))
                        .toList()));
        return section;
    }

    private static String inWords(Shift shift) {
        if (Double.isNaN(shift.p())) {
            return DriftWords.standing(shift);
        }
        return WORDS.say(
                shift.isNumber() ? "drift.number" : "drift.shares",
                DriftWords.standing(shift),
                shift.effect(),
                shift.index(),
                shift.learnersBefore(),
                shift.learnersAfter());
    }
}
