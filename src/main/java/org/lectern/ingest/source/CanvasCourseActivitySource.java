package org.lectern.ingest.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;
import org.lectern.study.TableSpec;

/**
 * Canvas New Analytics' course activity: one row a person and thing opened, with how often in all. When it was first and last
 * opened says nothing of the times between, so that no time is taken.
 */
final class CanvasCourseActivitySource implements Source {

    private static final Signature SIGNATURE = Signature.of(
            "Times Viewed", "Times Participated", "Content Name", "Student Id|Student SIS ID|Student Name");

    @Override
    public String id() {
        return "canvas-course-activity";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        return SIGNATURE.found(head).map(found -> {
            Map<String, Taken> columns = new HashMap<>();
            columns.put("clicks", Taken.of(found.getFirst()));
            columns.put("module", Taken.of(found.get(2)));
            columns.put("learner", Taken.of(found.get(3)));
            head.header("Course Name", "Course Id").ifPresent(course -> columns.put("course", Taken.of(course)));
            Map<String, Taken> units = new HashMap<>(Map.of("title", Taken.of(found.get(2))));
            head.header("Content Type").ifPresent(kind -> units.put("kind", Taken.of(kind)));
            return new Recognition(
                    id(),
                    found,
                    Meaning.UNKNOWN,
                    CompletionRule.USUAL,
                    new Contents.Records(
                            TableSpec.ACTIVITY, columns, units, Map.of(LeftOut.NEVER_VIEWED, found.getFirst())));
        });
    }
}
