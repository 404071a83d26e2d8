package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * Events of Wistia's Stats API ({@code /stats/events}), which are viewings: one row each, with the share that was seen from 0
 * to 1. Who has left no address is known by a {@code visitor_key} alone, and is a learner only where nobody has left one.
 */
final class WistiaEventsSource implements Source {

    /** A play of all of it may be told with a little more than 1. */
    private static final double WHOLE = 1.01;

    @Override
    public String id() {
        return "wistia-events";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return Signature.of("event_key", "visitor_key", "percent_viewed", "received_at", "media_name|media_id")
                .found(head)
                .map(found -> recognition(head, found));
    }

    private Recognition recognition(Head head, List<String> found) {
        String learner = head.header("email")
                .filter(header -> head.texts(header).stream().anyMatch(text -> text.contains("@")))
                .orElse(found.get(1));
        Map<Field, String> columns = Map.of(
                Field.LEARNER, learner,
                Field.VIDEO, found.get(4),
                Field.COMPLETION, found.get(2),
                Field.TIMESTAMP, found.get(3));
        Contents.Views views = head.texts(found.get(2)).stream().allMatch(WistiaEventsSource::isShare)
                ? Contents.Views.ofShares(columns)
                : Contents.Views.of(columns);
        return new Recognition(id(), found, Meaning.COVERAGE, CompletionRule.USUAL, views);
    }

    private static boolean isShare(String text) {
        try {
            return text.isBlank() || Double.parseDouble(text.strip()) <= WHOLE;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
