package org.lectern.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.sharing.Disclosed;

/**
 * Answers as they are told. One whose headline may not be told begins with the first sentence that may; one that is left without
 * any is named among what is left out.
 *
 * @param findings by the id of their analysis, in the order to be shown
 * @param withheld what is left out and why, a sentence each
 */
record ToldAnswers(Map<String, Findings> findings, List<String> withheld) {

    private static final Words WORDS = Words.of(ToldAnswers.class);

    /** All that was answered. */
    static ToldAnswers everything(Map<String, Findings> answers) {
        return new ToldAnswers(answers, List.of());
    }

    static ToldAnswers of(Map<String, Findings> answers, Disclosed disclosed) {
        Map<String, Findings> told = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        answers.forEach((id, whole) -> Optional.ofNullable(disclosed.findings().get(id))
                .flatMap(kept -> headed(kept, whole.reading().headline()))
                .ifPresentOrElse(kept -> told.put(id, kept), () -> silent.add(Section.topic(id))));
        List<String> withheld = new ArrayList<>(disclosed.withheld());
        if (!silent.isEmpty()) {
            withheld.add(WORDS.say("limits.silent", String.join(", ", silent)));
        }
        return new ToldAnswers(told, withheld);
    }

    private static Optional<Findings> headed(Findings kept, String headline) {
        Reading reading = kept.reading();
        if (reading.headline().equals(headline)) {
            return Optional.of(kept);
        }
        return Stream.concat(
                        reading.sentences().stream(),
                        kept.figures().stream().map(figure -> figure.caption().alternative()))
                .findFirst()
                .map(first -> headed(kept, reading, first));
    }

    private static Findings headed(Findings kept, Reading reading, String first) {
        Reading told = new Reading(
                first,
                reading.sentences().stream()
                        .filter(sentence -> !sentence.equals(first))
                        .toList(),
                reading.notices(),
                reading.actions(),
                reading.standouts(),
                reading.findings());
        return new Findings(kept.figures(), kept.tables(), told, kept.provenance());
    }
}
