package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Tracking events of Open edX: JSON objects, or a table, with {@code event_source} and {@code event_type}. */
final class OpenEdxEventsSource implements Source {

    /** Open edX Insights counts who reaches the later of 95 percent and 30 seconds before the end. */
    private static final CompletionRule LATER = new CompletionRule(95, 30);

    @Override
    public String id() {
        return "edx-events";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Optional<List<String>> found =
                Signature.of("event_source", "event_type", "event").found(head);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var contents = new Contents.Events(
                EventFormat.EDX,
                Map.of(
                        Field.LEARNER, head.header("username").orElse("username"),
                        Field.VIDEO, found.get().get(2),
                        Field.COMPLETION, found.get().get(1),
                        Field.TIMESTAMP, head.header("time").orElse("time")));
        return Optional.of(new Recognition(id(), found.get().subList(0, 2), Meaning.COVERAGE, LATER, contents));
    }
}
