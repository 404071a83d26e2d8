package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** YouTube’s audience retention: one row a hundredth of a video, of one or several. */
final class YoutubeRetentionSource implements Source {

    private static final Signature SIGNATURE = Signature.of("elapsedVideoTimeRatio", "audienceWatchRatio");

    @Override
    public String id() {
        return "youtube-retention";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Quantity, String> columns = new QuantityColumns(head)
                    .with(Quantity.ID, "video", "video id", "content")
                    .with(Quantity.TITLE, "video title", "title")
                    .found();
            return new Recognition(
                    id(),
                    found,
                    Meaning.PLAY_AVERAGE,
                    CompletionRule.USUAL,
                    new Contents.Retention(columns, head.studyName(), found.getFirst(), found.getLast()));
        });
    }
}
