package org.lectern.cards;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.study.Meaning;

/**
 * What was found, and all that it takes to find it again.
 *
 * @param question that was answered by it
 * @param finding what is claimed
 * @param value what the finding's number was; empty where it has none
 * @param meaning what the percentages of the study counted
 */
public record Claim(Question question, Finding finding, Optional<TableNumber.Value> value, Meaning meaning) {

    /**
     * What an answer claims.
     *
     * @param analysis id of the analysis
     * @param found its answer
     * @param finding one of the answer's findings
     * @param meaning what the percentages of the study count
     */
    public static Claim of(String analysis, Findings found, Finding finding, Meaning meaning) {
        return new Claim(
                question(analysis, found, finding),
                finding,
                finding.measure().flatMap(number -> number.in(found.tables())),
                meaning);
    }

    private static Question question(String analysis, Findings found, Finding finding) {
        Question question = found.provenance().question(analysis);
        return new Question(
                question.analysis(),
                settled(question.parameters(), finding),
                question.filter(),
                question.fingerprint(),
                question.version());
    }

    /** Which course or video was looked along is said, where the analysis had chosen it: in other data it might choose another. */
    private static Map<String, String> settled(Map<String, String> parameters, Finding finding) {
        Map<String, String> settled = new LinkedHashMap<>(parameters);
        finding.in().along().ifPresent(thing -> {
            String parameter = thing.kind() == Subject.Kind.COURSE ? "course" : "video";
            settled.computeIfPresent(parameter, (_, chosen) -> chosen.isEmpty() ? thing.name() : chosen);
        });
        return settled;
    }

    /**
     * Whether an answer claims the same of the same thing, asked in the same way, perhaps of other data.
     *
     * @param analysis id of the analysis that answered
     * @param found its answer
     * @param other one of the answer's findings
     */
    public boolean isOf(String analysis, Findings found, Finding other) {
        if (!question.analysis().equals(analysis)
                || !finding.isAs(other)
                || !finding.measure().equals(other.measure())) {
            return false;
        }
        Question asked = question(analysis, found, other);
        return question.parameters().equals(asked.parameters())
                && question.filter().equals(asked.filter());
    }
}
