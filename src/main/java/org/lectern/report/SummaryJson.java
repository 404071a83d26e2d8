package org.lectern.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Question;
import org.lectern.analysis.Reading;
import org.lectern.contract.Problem;
import org.lectern.report.Summary.Answered;
import org.lectern.report.Summary.Outcome;
import org.lectern.report.Summary.Refused;
import org.lectern.study.Filter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A summary as JSON. Keys always stand in the same order and are never renamed; numbers that JSON cannot write, such as
 * infinity, are null.
 *
 * <p>It is written as a stream: a tree of nodes would load some hundred classes for a page of text.
 */
final class SummaryJson implements AutoCloseable {

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonGenerator json;

    private SummaryJson(StringWriter text) {
        json = JsonFactory.builder().build().createGenerator(INDENTED, text);
    }

    static String of(Summary summary) {
        StringWriter text = new StringWriter();
        try (SummaryJson writer = new SummaryJson(text)) {
            writer.summary(summary);
        }
        return text.toString().replace("\r\n", "\n") + "\n";
    }

    @Override
    public void close() {
        json.close();
    }

    private void summary(Summary summary) {
        json.writeStartObject();
        json.writeStringProperty("program", "lectern");
        json.writeStringProperty("version", summary.version());
        json.writeStringProperty("study", summary.study());
        json.writeStringProperty("fingerprint", summary.fingerprint());
        filter(summary.filter());
        json.writeStringProperty("mode", mode(summary));
        each(QuestionsFile.QUESTIONS, summary.questions(), this::question);
        numbers("seconds", summary.seconds());
        each("analyses", summary.outcomes(), this::outcome);
        json.writeEndObject();
    }

    private void filter(Filter filter) {
        json.writeObjectPropertyStart("filter");
        texts("courses", filter.courses());
        texts("roles", filter.roles());
        texts("videos", filter.videos());
        day("from", filter.days().from());
        day("to", filter.days().to());
        json.writeEndObject();
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, day.toString());
        }
    }

    /** One choice for all; those that have none are the same in both. */
    private static String mode(Summary summary) {
        return summary.questions().stream()
                .flatMap(question -> Stream.ofNullable(question.parameters().get("mode")))
                .findFirst()
                .orElse(lower(Mode.CORRECTED));
    }

    /** As {@link QuestionsFile} reads it. */
    private void question(Question question) {
        json.writeStringProperty("analysis", question.analysis());
        parameters(question.parameters());
        filter(question.filter());
        json.writeStringProperty("fingerprint", question.fingerprint());
        json.writeStringProperty("version", question.version());
    }

    private void parameters(Map<String, String> parameters) {
        json.writeObjectPropertyStart("parameters");
        parameters.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void outcome(Outcome outcome) {
        json.writeStringProperty("analysis", outcome.analysis());
        switch (outcome) {
            case Answered answered -> answered(answered);
            case Refused refused -> problem(refused.problem());
        }
    }

    private void answered(Answered answered) {
        Findings findings = answered.findings();
        Provenance provenance = findings.provenance();
        json.writeNumberProperty("views", provenance.views());
        json.writeNumberProperty("learners", provenance.learners());
        parameters(provenance.parameters());
        json.writeNumberProperty("seed", provenance.seed());
        reading(findings.reading());
        numbers("numbers", answered.numbers());
        each("files", answered.files(), file -> {
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("kind", lower(file.kind()));
            json.writeNumberProperty("rows", file.rows());
        });
        numbers("seconds", answered.seconds());
    }

    private void reading(Reading reading) {
        json.writeStringProperty("headline", reading.headline());
        texts("sentences", reading.sentences());
        each("notices", reading.notices(), notice -> {
            json.writeStringProperty("severity", lower(notice.severity()));
            json.writeStringProperty("code", notice.code());
            json.writeStringProperty("sentence", notice.sentence());
        });
        texts("actions", reading.actions());
        each("standouts", reading.standouts(), standout -> {
            json.writeStringProperty("sentence", standout.sentence());
            json.writeNumberProperty("views_at_stake", standout.atStake());
            standout.about().ifPresent(subject -> json.writeStringProperty(lower(subject.kind()), subject.name()));
        });
    }

    private void problem(Problem problem) {
        json.writeObjectPropertyStart("problem");
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("sentence", problem.sentence());
        json.writeStringProperty("remedy", problem.remedy());
        json.writeEndObject();
    }

    private <T> void each(String name, Collection<T> things, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T thing : things) {
            json.writeStartObject();
            properties.accept(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void numbers(String name, Map<String, Double> numbers) {
        json.writeObjectPropertyStart(name);
        numbers.forEach((key, value) -> {
            if (Double.isFinite(value)) {
                json.writeNumberProperty(key, value);
            } else {
                json.writeNullProperty(key);
            }
        });
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
