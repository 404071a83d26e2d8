package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Tracking events of Open edX: JSON objects, or a table, with {@code event_source} and {@code event_type}. */
final class OpenEdxEventsSource implements Source {

    /** Open edX Insights counts who reaches the later of 95 percent and 30 seconds before the end. */
    static final CompletionRule LATER = new CompletionRule(95, 30);

    @Override
    public String id() {
        return "edx-events";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return Signature.of("event_type", "event", "event_source")
                .found(head)
                .or(() -> Signature.of("event_type", "event", "time", "username|user_id")
                        .found(head)
                        .filter(found -> tellsOfVideos(head.texts(found.getFirst()))))
                .map(found -> recognition(head, found));
    }

    /** Some of the columns are enough where the types of events are those of videos. */
    private static boolean tellsOfVideos(List<String> types) {
        return types.stream().anyMatch(type -> type.endsWith("_video") || type.startsWith("edx.video."));
    }

    private Recognition recognition(Head head, List<String> found) {
        String learner = head.header("username", "user_id").orElse("username");
        var contents = new Contents.Events(
                EventFormat.EDX,
                Map.of(
                        Field.LEARNER, learner,
                        Field.VIDEO, found.get(1),
                        Field.COMPLETION, found.getFirst(),
                        Field.TIMESTAMP, head.header("time").orElse("time")));
        List<String> evidence = List.of(found.get(2), found.getFirst());
        return new Recognition(id(), evidence, Meaning.COVERAGE, LATER, contents);
    }
}
