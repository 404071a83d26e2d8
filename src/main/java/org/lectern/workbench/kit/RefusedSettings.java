package org.lectern.workbench.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** Says, as long as it is so, that the settings of a tab are not what its answer was asked with. */
final class RefusedSettings extends VBox {

    private static final Words WORDS = Words.of(RefusedSettings.class);

    /** @param refusal why they are not; null where they are */
    RefusedSettings(ObservableValue<@Nullable Problem> refusal) {
        refusal.subscribe(this::say);
    }

    private void say(@Nullable Problem refusal) {
        getChildren().clear();
        setVisible(refusal != null);
        setManaged(refusal != null);
        if (refusal != null) {
            getChildren().add(NoticeRow.of(true, WORDS.say("settings.refused", refusal.sentence())));
        }
    }
}
