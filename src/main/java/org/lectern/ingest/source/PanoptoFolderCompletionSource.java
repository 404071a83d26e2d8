package org.lectern.ingest.source;

import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Panopto's folder completion report: one row a person and session. */
final class PanoptoFolderCompletionSource implements Source {

    private static final Signature SIGNATURE =
            Signature.of("Session Name", "Minutes Delivered", "Percent Completed", "User ID|UserName|Email");

    @Override
    public String id() {
        return "panopto-folder-completion";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<Field, String> columns =
                    Map.of(Field.VIDEO, found.getFirst(), Field.COMPLETION, found.get(2), Field.LEARNER, found.get(3));
            return new Recognition(id(), found, Meaning.COVERAGE, CompletionRule.USUAL, Contents.Views.of(columns));
        });
    }
}
