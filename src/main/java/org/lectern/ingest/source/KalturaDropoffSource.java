package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Kaltura’s content drop-off: how many plays of an entry reach each quarter. */
final class KalturaDropoffSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "object_id",
            "entry_name",
            "count_plays|Plays",
            "count_plays_25",
            "count_plays_50",
            "count_plays_75",
            "count_plays_100");

    @Override
    public String id() {
        return "kaltura-dropoff";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "object_id")
                    .with(Quantity.TITLE, "entry_name")
                    .with(Quantity.PLAYS, "count_plays", "Plays")
                    .with(Quantity.FINISHED, "count_plays_100")
                    .found();
            return new Recognition(
                    id(),
                    found,
                    Meaning.PLAY_AVERAGE,
                    CompletionRule.USUAL,
                    new Contents.Totals(
                            columns,
                            new Contents.Curve.Reached(Map.of(
                                    0.0,
                                    found.get(2),
                                    0.25,
                                    found.get(3),
                                    0.5,
                                    found.get(4),
                                    0.75,
                                    found.get(5),
                                    1.0,
                                    found.get(6)))));
        });
    }
}
