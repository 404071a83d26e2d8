package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/**
 * Kaltura's table of the people who watched one entry. The total completion rate of a person is taken, which counts what
 * all their plays reached together; the average completion rate beside it is a mean over plays.
 */
final class KalturaEntryUsersSource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "name|User ID",
            "count_plays|Plays",
            "avg_completion_rate|Avg. Completion Rate",
            "total_completion_rate|Total Completion Rate");

    @Override
    public String id() {
        return "kaltura-entry-users";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Field, String> columns = Map.of(Field.LEARNER, found.getFirst(), Field.COMPLETION, found.get(3));
            return new Recognition(
                    id(), found, Meaning.COVERAGE, CompletionRule.USUAL, Contents.Views.ofOneVideo(columns, head));
        });
    }
}
