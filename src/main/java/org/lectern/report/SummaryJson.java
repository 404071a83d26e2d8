package org.lectern.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.contract.Problem;
import org.lectern.report.Summary.Answered;
import org.lectern.report.Summary.Outcome;
import org.lectern.report.Summary.Refused;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A summary as JSON. Keys always stand in the same order and are never renamed; numbers that JSON cannot write, such as
 * infinity, are null.
 */
final class SummaryJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryJson() {}

    static String of(Summary summary) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("program", "lectern");
        root.put("version", summary.version());
        root.put("study", summary.study());
        root.put("fingerprint", summary.fingerprint());
        ObjectNode filter = root.putObject("filter");
        texts(filter.putArray("courses"), summary.filter().courses());
        texts(filter.putArray("roles"), summary.filter().roles());
        root.put("mode", lower(summary.mode()));
        numbers(root.putObject("seconds"), summary.seconds());
        ArrayNode analyses = root.putArray("analyses");
        for (Outcome outcome : summary.outcomes()) {
            ObjectNode node = analyses.addObject().put("analysis", outcome.analysis());
            switch (outcome) {
                case Answered answered -> answered(node, answered);
                case Refused refused -> problem(node.putObject("problem"), refused.problem());
            }
        }
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void answered(ObjectNode node, Answered answered) {
        Findings findings = answered.findings();
        Provenance provenance = findings.provenance();
        node.put("views", provenance.views());
        node.put("learners", provenance.learners());
        ObjectNode parameters = node.putObject("parameters");
        provenance.parameters().forEach(parameters::put);
        node.put("seed", provenance.seed());
        reading(node, findings.reading());
        numbers(node.putObject("numbers"), answered.numbers());
        ArrayNode files = node.putArray("files");
        for (WrittenFile file : answered.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("kind", lower(file.kind()))
                    .put("rows", file.rows());
        }
        numbers(node.putObject("seconds"), answered.seconds());
    }

    private static void reading(ObjectNode node, Reading reading) {
        node.put("headline", reading.headline());
        texts(node.putArray("sentences"), reading.sentences());
        ArrayNode notices = node.putArray("notices");
        for (Notice notice : reading.notices()) {
            notices.addObject()
                    .put("severity", lower(notice.severity()))
                    .put("code", notice.code())
                    .put("sentence", notice.sentence());
        }
        texts(node.putArray("actions"), reading.actions());
    }

    private static void problem(ObjectNode node, Problem problem) {
        node.put("code", problem.code());
        node.put("sentence", problem.sentence());
        node.put("remedy", problem.remedy());
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    private static void numbers(ObjectNode node, Map<String, Double> numbers) {
        numbers.forEach((name, value) -> {
            if (Double.isFinite(value)) {
                node.put(name, value);
            } else {
                node.putNull(name);
            }
        });
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
