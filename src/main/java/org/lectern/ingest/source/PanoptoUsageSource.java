package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Panopto's detailed usage ({@code DetailedUsageResponseItem} of its usage reporting): one row a segment. */
final class PanoptoUsageSource implements Source {

    @Override
    public String id() {
        return "panopto-usage";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return Signature.of("SessionId", "UserId", "Time", "StartPosition", "SecondsViewed")
                .found(head)
                .map(found -> new Recognition(
                        id(),
                        found,
                        Meaning.COVERAGE,
                        CompletionRule.USUAL,
                        new Contents.Events(
                                EventFormat.PANOPTO,
                                Map.of(
                                        Field.LEARNER, found.get(1),
                                        Field.VIDEO, found.get(0),
                                        Field.COMPLETION, found.get(4),
                                        Field.TIMESTAMP, found.get(2)))));
    }
}
