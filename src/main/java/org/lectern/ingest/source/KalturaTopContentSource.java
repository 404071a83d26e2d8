package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Kaltura’s report of top content: one row an entry. */
final class KalturaTopContentSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "object_id",
            "entry_name",
            "count_plays|Plays",
            "avg_completion_rate|Avg. Completion Rate|avg_view_drop_off|Avg. Drop Off Rate",
            "count_loads|Player Impressions");

    @Override
    public String id() {
        return "kaltura-top-content";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "object_id")
                    .with(Quantity.TITLE, "entry_name")
                    .with(Quantity.PLAYS, "count_plays", "Plays")
                    .with(Quantity.VIEWERS, "unique_known_users", "Unique Viewers")
                    .with(
                            Quantity.MEAN_PERCENT,
                            "avg_completion_rate",
                            "Avg. Completion Rate",
                            "avg_view_drop_off",
                            "Avg. Drop Off Rate")
                    .found();
            return new Recognition(
                    id(),
                    found,
                    Meaning.PLAY_AVERAGE,
                    CompletionRule.USUAL,
                    new Contents.Totals(columns, new Contents.Curve.None()));
        });
    }
}
