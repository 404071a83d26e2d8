package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Panopto’s session usage: one row a session, times in minutes. The mean share watched is the mean time over the length. */
final class PanoptoSessionsSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "Session Name",
            "Session ID",
            "Views and Downloads",
            "Unique Viewers",
            "Average Minutes Delivered",
            "Session Length");

    @Override
    public String id() {
        return "panopto-sessions";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "Session ID")
                    .with(Quantity.TITLE, "Session Name")
                    .with(Quantity.COURSE, "Folder Name")
                    .with(Quantity.PLAYS, "Views and Downloads")
                    .with(Quantity.VIEWERS, "Unique Viewers")
                    .with(Quantity.MEAN_MINUTES, "Average Minutes Delivered")
                    .with(Quantity.LENGTH_IN_MINUTES, "Session Length")
                    .found();
            return new Recognition(
                    id(),
                    found,
                    Meaning.TIME_OVER_LENGTH,
                    CompletionRule.USUAL,
                    new Contents.Totals(columns, new Contents.Curve.None()));
        });
    }
}
