package org.lectern.ingest.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Canvas New Analytics' course activity: one row a person and thing opened. */
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
            Map<Field, String> columns = new EnumMap<>(Field.class);
            columns.put(Field.VIDEO, found.get(2));
            columns.put(Field.LEARNER, found.get(3));
            head.header("First Viewed").ifPresent(first -> columns.put(Field.TIMESTAMP, first));
            return new Recognition(id(), found, Meaning.UNKNOWN, CompletionRule.USUAL, new Contents.Openings(columns));
        });
    }
}
