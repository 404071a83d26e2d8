package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * Kaltura's user engagement report: one row a person, over all videos. Its {@code avg_view_drop_off} is, despite its
 * name, the mean of the quarters that a play reached: (reached 25 + 50 + 75 + 100) / 4 / plays.
 */
final class KalturaUserEngagementSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "name|User ID", "unique_videos|Unique Videos", "count_plays|Plays", "avg_view_drop_off|Avg. Drop Off Rate");

    @Override
    public String id() {
        return "kaltura-user-engagement";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Field, String> columns = Map.of(Field.LEARNER, found.getFirst(), Field.COMPLETION, found.get(3));
            return new Recognition(
                    id(), found, Meaning.PLAY_AVERAGE, CompletionRule.USUAL, Contents.Views.ofOneVideo(columns, head));
        });
    }
}
