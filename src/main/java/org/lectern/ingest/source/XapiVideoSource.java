package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Statements of the xAPI Video Profile: JSON objects, or a table with JSON in its cells, whose verb and object have ids. */
final class XapiVideoSource implements Source {

    /** The profile's threshold where a statement names none: the whole video. */
    private static final CompletionRule WHOLE = CompletionRule.ofPercent(100);

    @Override
    public String id() {
        return "xapi-video";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Optional<String> verb = head.header("verb").filter(name -> hasId(head, name));
        Optional<String> object = head.header("object").filter(name -> hasId(head, name));
        Optional<String> actor = head.header("actor");
        if (verb.isEmpty() || object.isEmpty() || actor.isEmpty()) {
            return Optional.empty();
        }
        var contents = new Contents.Events(
                EventFormat.XAPI,
                Map.of(
                        Field.LEARNER, actor.get(),
                        Field.VIDEO, object.get(),
                        Field.COMPLETION, head.header("result").orElse("result"),
                        Field.TIMESTAMP, head.header("timestamp").orElse("timestamp")));
        return Optional.of(new Recognition(
                id(), List.of(verb.get() + ".id", object.get() + ".id"), Meaning.COVERAGE, WHOLE, contents));
    }

    private static boolean hasId(Head head, String header) {
        return head.texts(header).stream().anyMatch(text -> text.startsWith("{") && text.contains("\"id\""));
    }
}
