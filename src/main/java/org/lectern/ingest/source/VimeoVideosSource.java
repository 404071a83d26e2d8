package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Vimeo’s table of videos. */
final class VimeoVideosSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "mean_percent_watched|Avg. percent watched",
            "finishes",
            "views|plays",
            "title|name|video title|video name|video|uri");

    @Override
    public String id() {
        return "vimeo-videos";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "video id", "uri", "video")
                    .with(Quantity.TITLE, "title", "name", "video title", "video name")
                    .with(Quantity.PLAYS, "views", "plays")
                    .with(Quantity.VIEWERS, "unique_viewers")
                    .with(Quantity.FINISHED, "finishes")
                    .with(Quantity.MEAN_PERCENT, "mean_percent_watched", "Avg. percent watched")
                    .with(Quantity.LENGTH, "duration")
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
