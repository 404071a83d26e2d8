package org.lectern.workbench.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.lectern.analysis.Mode;
import org.lectern.workbench.Desk;

/** Whether the published figures are reproduced, errors included: the mode of all tabs as something to tick. */
public final class PublishedChoice implements AutoCloseable {

    private final BooleanProperty published = new SimpleBooleanProperty();
    private final Subscription subscriptions;

    public PublishedChoice(Desk desk) {
        subscriptions = Subscription.combine(
                desk.choicesProperty().subscribe(choices -> published.set(choices.mode() == Mode.AS_PUBLISHED)),
                published.subscribe(chosen -> desk.choicesProperty()
                        .set(desk.choicesProperty().get().withMode(chosen ? Mode.AS_PUBLISHED : Mode.CORRECTED))));
    }

    /** In step with the desk's choices, whoever changes them. */
    public BooleanProperty asPublishedProperty() {
        return published;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
