package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.TableSpec;

/**
 * Moodle's table {@code logstore_standard_log} as a database hands it out: one row a thing that somebody did. The actions that it
 * names are no states of lessons; that a unit was completed only events of that name tell.
 */
final class MoodleLogTableSource implements Source {

    private static final String ID = "moodle-log-table";

    private static final Signature SIGNATURE =
            Signature.of("eventname", "contextinstanceid", "userid", "courseid", "timecreated", "crud");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE
                .found(head)
                .map(found -> new Recognition(
                        id(),
                        found,
                        Meaning.UNKNOWN,
                        CompletionRule.USUAL,
                        new Contents.Records(
                                TableSpec.ACTIVITY, columns(head, found), Map.of(), leftOut(head, found))));
    }

    /** Beside the table of completions, which tells each of them as well, so that it would count twice. */
    static Recognition besideCompletions(Recognition log) {
        if (!log.source().equals(ID) || !(log.contents() instanceof Contents.Records records)) {
            return log;
        }
        Map<String, Taken> columns = new HashMap<>(records.columns());
        columns.remove("status");
        Map<LeftOut, String> leftOut = new EnumMap<>(records.leftOut());
        leftOut.put(LeftOut.TOLD_AS_COMPLETION, log.evidence().getFirst());
        return new Recognition(
                ID,
                log.evidence(),
                log.meaning(),
                log.rule(),
                new Contents.Records(records.table(), columns, records.units(), leftOut));
    }

    private static Map<String, Taken> columns(Head head, List<String> found) {
        Map<String, Taken> columns = new HashMap<>();
        columns.put("learner", Taken.of(found.get(2)));
        columns.put("course", new Taken(Reading.ABOVE_ZERO, List.of(found.get(3))));
        columns.put("happened_at", Taken.of(found.get(4)));
        columns.put(
                "module",
                head.header("contextlevel")
                        .map(level -> new Taken(Reading.UNIT_BY_LEVEL, List.of(found.get(1), level)))
                        .orElseGet(() -> Taken.of(found.get(1))));
        Optional<String> besides = head.header("other");
        Optional<String> whom = head.header("relateduserid");
        if (besides.isPresent() && whom.isPresent()) {
            columns.put(
                    "status",
                    new Taken(
                            Reading.COMPLETION_EVENT,
                            List.of(found.getFirst(), besides.get(), found.get(2), whom.get())));
        }
        return columns;
    }

    private static Map<LeftOut, String> leftOut(Head head, List<String> found) {
        Map<LeftOut, String> leftOut = new EnumMap<>(LeftOut.class);
        leftOut.put(LeftOut.BY_NOBODY, found.get(2));
        head.header("origin").ifPresent(origin -> leftOut.put(LeftOut.BY_SYSTEM, origin));
        head.header("realuserid").ifPresent(real -> leftOut.put(LeftOut.AS_ANOTHER, real));
        head.header("edulevel").ifPresent(level -> {
            leftOut.put(LeftOut.TEACHING, level);
            leftOut.put(LeftOut.NO_LEARNING, level);
        });
        return leftOut;
    }
}
