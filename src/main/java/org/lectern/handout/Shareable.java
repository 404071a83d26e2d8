package org.lectern.handout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/**
 * Answers without what tells of single learners: tables with a row for each, the figures drawn from those, and every sentence
 * that names one.
 *
 * @param findings by the id of their analysis
 * @param withheld what is left out and why, a sentence each
 */
record Shareable(Map<String, Findings> findings, List<String> withheld) {

    private static final Words WORDS = Words.of(Shareable.class);
    private static final Set<String> LEARNER = Set.of("student_id", "user_id", "learner");

    static Shareable everything(Map<String, Findings> answers) {
        return new Shareable(answers, List.of());
    }

    static Shareable of(Map<String, Findings> answers) {
        Set<String> names = answers.values().stream()
                .flatMap(findings -> findings.tables().stream())
                .flatMap(table -> table.table().columns().stream())
                .filter(column -> LEARNER.contains(column.name()))
                .flatMap(column -> column.asStringColumn().unique().asList().stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Findings> told = new LinkedHashMap<>();
        answers.forEach((id, findings) -> told.put(id, without(names, findings)));
        return new Shareable(told, List.of(WORDS.say("withheld.learners")));
    }

    private static Findings without(Set<String> names, Findings whole) {
        List<NamedTable> tables = new ArrayList<>(whole.tables());
        tables.removeIf(table -> table.table().columnNames().stream().anyMatch(LEARNER::contains));
        Set<String> kept = tables.stream().map(NamedTable::name).collect(Collectors.toSet());
        return new Findings(
                whole.figures().stream()
                        .filter(figure -> kept.contains(figure.caption().table()))
                        .toList(),
                tables,
                without(names, whole.reading()),
                whole.provenance());
    }

    private static Reading without(Set<String> names, Reading whole) {
        return new Reading(
                tells(names, whole.headline()) ? WORDS.say("withheld.headline") : whole.headline(),
                whole.sentences().stream().filter(one -> !tells(names, one)).toList(),
                whole.notices().stream()
                        .filter(one -> !tells(names, one.sentence()))
                        .toList(),
                whole.actions().stream().filter(one -> !tells(names, one)).toList(),
                whole.standouts().stream()
                        .filter(one -> !tells(names, one.sentence()))
                        .toList(),
                whole.findings().stream()
                        .filter(one -> !tells(names, one.sentence()))
                        .toList());
    }

    private static boolean tells(Set<String> names, String sentence) {
        return names.stream().anyMatch(sentence::contains);
    }
}
