package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Sessions of Moodle's plugin Video Time Pro: one row a session, with the furthest moment reached. */
final class VideoTimeSource implements Source {

    private static final Signature SIGNATURE =
            Signature.of("percent_watch", "current_watch_time", "module_id", "user_id");

    @Override
    public String id() {
        return "moodle-video-time";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Field, String> columns = new EnumMap<>(Field.class);
            columns.put(Field.COMPLETION, found.getFirst());
            columns.put(Field.VIDEO, found.get(2));
            columns.put(Field.LEARNER, found.get(3));
            head.header("timestarted").ifPresent(started -> columns.put(Field.TIMESTAMP, started));
            return new Recognition(
                    id(), found, Meaning.FURTHEST_POINT, CompletionRule.USUAL, Contents.Views.of(columns));
        });
    }
}
