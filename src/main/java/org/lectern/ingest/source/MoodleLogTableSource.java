package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Moodle's table {@code logstore_standard_log} as a database hands it out; what was opened is known by its number only. */
final class MoodleLogTableSource implements Source {

    private static final Signature SIGNATURE =
            Signature.of("eventname", "contextinstanceid", "userid", "courseid", "timecreated", "crud");

    @Override
    public String id() {
        return "moodle-log-table";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Field, String> columns = Map.of(
                    Field.VIDEO,
                    found.get(1),
                    Field.LEARNER,
                    found.get(2),
                    Field.COURSE,
                    found.get(3),
                    Field.TIMESTAMP,
                    found.get(4));
            return new Recognition(id(), found, Meaning.UNKNOWN, CompletionRule.USUAL, new Contents.Openings(columns));
        });
    }
}
