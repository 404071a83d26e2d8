package org.lectern.model;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.evaluation.Metric;
import org.lectern.stats.Interval;
import org.lectern.study.Filter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A model as JSON, up to its checksum. Numbers have as many digits as bring back the same bits. */
final class ModelWriter {

    /** What the first property says. */
    static final String FORMAT = "lectern-model";
    /** Of the format; rises when an older program could not read it any more. */
    static final int VERSION = 7;

    /** Of models of which nobody says when they were saved. */
    private static final int UNDATED = 6;

    /** Of models that recommend, without what was seen of learners. */
    private static final int OF_ITEMS = 5;

    /** Of models of risk, which programs that know nothing of what comes next read. */
    private static final int OF_RISK = 4;

    /** Of models of completion with a choice of videos or days, which programs that know no other task read. */
    private static final int OF_CHOICE = 3;

    /** Of models of all videos and days, which programs that know no choice of them read. */
    private static final int EARLIER = 2;

    private final ModelJson json;

    private ModelWriter(ModelJson json) {
        this.json = json;
    }

    /**
     * Writes all properties but leaves the object open.
     *
     * @param saved when, where that is to be told
     */
    static void write(TrainedModel model, Optional<Instant> saved, OutputStream out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new ModelWriter(new ModelJson(json)).model(model, saved);
        }
    }

    private void model(TrainedModel model, Optional<Instant> saved) {
        json.open();
        json.text("format", FORMAT);
        json.whole("version", saved.isPresent() ? VERSION : version(model));
        json.text("program", model.provenance().version());
        json.text("task", Task.of(model).id());
        saved.ifPresent(when -> json.text("saved", when.toString()));
        switch (model) {
            case CompletionModel completion -> new CompletionWriter(json).write(completion);
            case TrainedRisk risk -> new RiskWriter(json).write(risk);
            case TrainedRecommender recommender -> new RecommendWriter(json).write(recommender);
            default -> throw new IllegalArgumentException("No file holds " + model.getClass());
        }
        json.each("metrics", model.metrics(), this::metric);
        json.open("provenance");
        provenance(model.provenance());
        json.shut();
        model.reference().ifPresent(seen -> {
            json.open("reference");
            ReferenceJson.write(seen, json);
            json.shut();
        });
    }

    private static int version(TrainedModel model) {
        if (model.reference().isPresent()) {
            return UNDATED;
        }
        Filter filter = model.provenance().filter();
        return switch (Task.of(model)) {
            case RECOMMEND -> OF_ITEMS;
            case RISK -> OF_RISK;
            case COMPLETION -> filter.videos().isEmpty() && filter.days().isAll() ? EARLIER : OF_CHOICE;
        };
    }

    private void metric(Metric metric) {
        json.open();
        json.text("name", metric.name());
        json.any("value", metric.value());
        json.any("low", metric.interval().map(Interval::low).orElse(Double.NaN));
        json.any("high", metric.interval().map(Interval::high).orElse(Double.NaN));
        json.any("baseline", metric.baseline());
        json.any("average_alone", metric.simpler());
        json.shut();
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day != null) {
            json.text(name, day.toString());
        }
    }

    private void provenance(Provenance provenance) {
        json.text("study", provenance.study());
        json.text("fingerprint", provenance.fingerprint());
        json.texts("courses", provenance.filter().courses());
        json.texts("roles", provenance.filter().roles());
        if (!provenance.filter().videos().isEmpty()) {
            json.texts("videos", provenance.filter().videos());
        }
        day("from", provenance.filter().days().from());
        day("to", provenance.filter().days().to());
        json.whole("views", provenance.views());
        json.whole("learners", provenance.learners());
        json.open("parameters");
        provenance.parameters().forEach(json::text);
        json.shut();
        json.whole("seed", provenance.seed());
    }
}
