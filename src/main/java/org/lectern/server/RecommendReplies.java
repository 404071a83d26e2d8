package org.lectern.server;

import java.util.List;
import java.util.function.Consumer;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.next.Recommending;
import tools.jackson.core.JsonGenerator;

/** The bodies of a recommender's answers, keys in alphabetical order. */
final class RecommendReplies {

    private final Recommending recommending;
    private final String modelId;

    RecommendReplies(Recommending recommending) {
        this.recommending = recommending;
        this.modelId = recommending.trained().id();
    }

    static byte[] error(String code, String text) {
        return Replies.object(json -> {
            json.writeStringProperty("code", code);
            json.writeStringProperty("message", text);
        });
    }

    byte[] recommended(Recommending.Answer answer) {
        return Replies.object(json -> {
            json.writeBooleanProperty("baseline", answer.baseline());
            json.writeStringProperty("model_id", modelId);
            json.writeArrayPropertyStart("recommendations");
            int rank = 0;
            for (Recommending.Shown one : answer.shown()) {
                rank++;
                json.writeStartObject();
                json.writeStringProperty("id", one.item().id());
                json.writeNumberProperty("rank", rank);
                json.writeStringProperty("reason", one.reason());
                json.writeNumberProperty("score", one.score());
                json.writeStringProperty("title", one.item().title());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("source", answer.source().id());
        });
    }

    byte[] alike(List<Recommending.Alike> alike) {
        return Replies.object(json -> {
            json.writeStringProperty("model_id", modelId);
            json.writeArrayPropertyStart("similar");
            for (Recommending.Alike one : alike) {
                json.writeStartObject();
                json.writeStringProperty("id", one.item().id());
                json.writeNumberProperty("likeness", one.likeness());
                Replies.texts(json, "shared_terms", one.terms());
                json.writeStringProperty("title", one.item().title());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** @param places of items on this page */
    byte[] courses(List<Integer> places, int limit, int skip, int total) {
        return Replies.object(json -> {
            json.writeArrayPropertyStart("courses");
            places.forEach(place -> {
                json.writeStartObject();
                properties(place).accept(json);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeNumberProperty("limit", limit);
            json.writeNumberProperty("skip", skip);
            json.writeNumberProperty("total", total);
        });
    }

    byte[] course(int place) {
        return Replies.object(properties(place));
    }

    private Consumer<JsonGenerator> properties(int place) {
        Item item = recommending.items().get(place);
        return json -> {
            json.writeStringProperty("after", item.after());
            Replies.texts(json, "domain", item.domain());
            json.writeStringProperty("id", item.id());
            Replies.texts(json, "jobs", item.jobs());
            json.writeStringProperty("kind", item.kind());
            json.writeStringProperty("language", item.language());
            json.writeNumberProperty("learners", recommending.learnersOf(place));
            json.writeStringProperty("level", item.level());
            json.writeBooleanProperty("retired", item.retired());
            if (Double.isNaN(item.seconds())) {
                json.writeNullProperty("seconds");
            } else {
                json.writeNumberProperty("seconds", item.seconds());
            }
            json.writeStringProperty("subtopic", item.subtopic());
            Replies.texts(json, "tags", item.tags());
            json.writeStringProperty("title", item.title());
        };
    }
}
