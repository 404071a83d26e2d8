package org.lectern.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages with what is to be found in them, and what is known of the learner they are for. */
record Cases(TextContext context, List<Case> cases) {

    record Case(String id, Draft draft, List<String> blocks, List<String> warns) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Of a file beside this class. */
    static Cases read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Cases.class.getResourceAsStream(name))) {
            JsonNode json = JsonMapper.shared().readTree(file);
            List<Case> cases = new ArrayList<>();
            json.get("cases").forEach(each -> cases.add(one(each)));
            return new Cases(context(json.get("context")), cases);
        }
    }

    private static Case one(JsonNode json) {
        Draft draft = new Draft(
                Tone.of(json.get("tone").asString()).orElseThrow(),
                Channel.of(json.get("channel").asString()).orElseThrow(),
                json.get("subject").asString(),
                json.get("body").asString());
        return new Case(json.get("id").asString(), draft, texts(json.get("blocks")), texts(json.get("warns")));
    }

    private static TextContext context(JsonNode json) {
        return new TextContext(
                json.get("course").asString(),
                json.get("exam_date").asString(),
                numbers(json.get("numbers")),
                numbers(json.get("percentages")),
                texts(json.get("topics")),
                json.get("next_step").asString(),
                json.get("support").asString(),
                texts(json.get("links")),
                texts(json.get("resources")),
                texts(json.get("other_people")),
                texts(json.get("caps_ok")));
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static List<Double> numbers(JsonNode json) {
        List<Double> numbers = new ArrayList<>();
        json.forEach(each -> numbers.add(each.asDouble()));
        return numbers;
    }
}
