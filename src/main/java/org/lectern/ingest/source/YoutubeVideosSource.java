package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** YouTube Studio’s table of content: one row a video, a row of totals first. */
final class YoutubeVideosSource implements Source {

    private static final Signature SIGNATURE =
            Signature.of("Content", "Average view duration", "Average percentage viewed", "Views");

    @Override
    public String id() {
        return "youtube-videos";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "Content")
                    .with(Quantity.TITLE, "Video title")
                    .with(Quantity.PLAYS, "Views")
                    .with(Quantity.VIEWERS, "Unique viewers")
                    .with(Quantity.MEAN_PERCENT, "Average percentage viewed")
                    .with(Quantity.LENGTH, "Duration")
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
