package org.lectern.model;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Seen;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Metric;
import org.lectern.learning.BoostedTree;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Feature;
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
    static final int VERSION = 3;

    /** Of models of all videos and days, which programs that know no choice of them read. */
    static final int EARLIER = 2;

    /** What the model is asked: whether a view is finished. */
    static final String TASK = "completion";

    private final JsonGenerator json;

    private ModelWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes all properties but leaves the object open. */
    static void write(CompletionModel model, OutputStream out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new ModelWriter(json).model(model);
        }
    }

    private void model(CompletionModel model) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", version(model.provenance().filter()));
        json.writeStringProperty("program", model.provenance().version());
        json.writeStringProperty("task", TASK);
        each("features", model.trees().features(), this::feature);
        json.writeStringProperty("mode", ModeName.of(model.mode()));
        json.writeNumberProperty("finished", model.finished());
        json.writeNumberProperty("threshold", model.threshold());
        json.writeName("calibration");
        calibration(model.calibration());
        json.writeName("seen");
        seen(model.seen());
        json.writeName("trees");
        trees(model.trees());
        each("resampled", model.resampled(), this::trees);
        each("metrics", model.metrics(), this::metric);
        json.writeName("provenance");
        provenance(model.provenance());
    }

    private void feature(Feature feature) {
        json.writeStartObject();
        json.writeStringProperty("name", feature.name());
        json.writeStringProperty("kind", feature.kind().name().toLowerCase(Locale.ROOT));
        each("categories", feature.categories(), json::writeString);
        json.writeEndObject();
    }

    private void calibration(Calibration calibration) {
        json.writeStartObject();
        switch (calibration) {
            case Calibration.None _ -> json.writeStringProperty("kind", "none");
            case Calibration.Platt platt -> {
                json.writeStringProperty("kind", "platt");
                json.writeNumberProperty("slope", platt.slope());
                json.writeNumberProperty("intercept", platt.intercept());
            }
            case Calibration.Isotonic isotonic -> {
                json.writeStringProperty("kind", "isotonic");
                each("points", isotonic.points(), point -> numbers(point.logOdds(), point.probability()));
            }
        }
        json.writeEndObject();
    }

    private void seen(Seen seen) {
        json.writeStartObject();
        json.writeNumberProperty("prior", seen.prior());
        json.writeNumberProperty("shrinkage", seen.shrinkage());
        json.writeNumberProperty("lowest", seen.lowest());
        json.writeNumberProperty("highest", seen.highest());
        each("courses", seen.courses(), course -> {
            json.writeStartObject();
            json.writeStringProperty("name", course.name());
            each("bands", course.bands(), band -> counts(band.ofMany()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void counts(Seen.Counts counts) {
        json.writeStartArray();
        json.writeNumber(counts.views());
        json.writeNumber(counts.finished());
        json.writeNumber(counts.learners());
        json.writeEndArray();
    }

    private void trees(BoostedTrees trees) {
        json.writeStartObject();
        json.writeNumberProperty("start", trees.start());
        each("trees", trees.trees(), tree -> {
            json.writeStartArray();
            tree.nodes().forEach(this::node);
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private void node(BoostedTree.Node node) {
        json.writeStartArray();
        boolean leaf = node.question() == BoostedTree.Question.LEAF;
        json.writeNumber(leaf ? 0 : 1);
        if (leaf) {
            json.writeNumber(node.value());
            json.writeNumber(node.cover());
        } else {
            json.writeNumber(node.feature());
            json.writeNumber(node.cut());
            json.writeNumber(node.missingYes() ? 1 : 0);
            json.writeNumber(node.yes());
            json.writeNumber(node.cover());
            json.writeNumber(node.gain());
        }
        json.writeEndArray();
    }

    private void metric(Metric metric) {
        json.writeStartObject();
        json.writeStringProperty("name", metric.name());
        any("value", metric.value());
        any("low", metric.interval().map(interval -> interval.low()).orElse(Double.NaN));
        any("high", metric.interval().map(interval -> interval.high()).orElse(Double.NaN));
        any("baseline", metric.baseline());
        any("average_alone", metric.simpler());
        json.writeEndObject();
    }

    private static int version(Filter filter) {
        return filter.videos().isEmpty() && filter.days().isAll() ? EARLIER : VERSION;
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(name, day.toString());
        }
    }

    private void provenance(Provenance provenance) {
        json.writeStartObject();
        json.writeStringProperty("study", provenance.study());
        json.writeStringProperty("fingerprint", provenance.fingerprint());
        each("courses", provenance.filter().courses(), json::writeString);
        each("roles", provenance.filter().roles(), json::writeString);
        if (!provenance.filter().videos().isEmpty()) {
            each("videos", provenance.filter().videos(), json::writeString);
        }
        day("from", provenance.filter().days().from());
        day("to", provenance.filter().days().to());
        json.writeNumberProperty("views", provenance.views());
        json.writeNumberProperty("learners", provenance.learners());
        json.writeObjectPropertyStart("parameters");
        provenance.parameters().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeNumberProperty("seed", provenance.seed());
        json.writeEndObject();
    }

    /** JSON has no word for what is not finite. */
    private void any(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeStringProperty(name, Double.toString(value));
        }
    }

    private void numbers(double... numbers) {
        json.writeStartArray();
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private <T> void each(String name, Collection<T> things, Consumer<T> written) {
        json.writeArrayPropertyStart(name);
        things.forEach(written);
        json.writeEndArray();
    }
}
