package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What somebody has opened of whom the model knows nothing.
 *
 * @param history ids of items in the order of time; may be empty
 * @param most how many items are wanted
 */
record HistoryRequest(List<String> history, int most) {

    /** How many items are wanted where nobody says. */
    static final int USUAL = 5;

    HistoryRequest {
        history = List.copyOf(history);
    }

    /**
     * Reads a body.
     *
     * @throws Refusal where it is something else
     */
    static HistoryRequest parse(byte[] body) {
        return PredictionRequest.read(body, HistoryRequest::read);
    }

    private static HistoryRequest read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refusal(
                    400, "Request body must be a JSON object such as {\"history\": [\"7\", \"12\"], \"n\": 5}.");
        }
        @Nullable List<String> history = null;
        int most = USUAL;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (key) {
                case "history" -> history = history(value, parser);
                case "n" -> most = most(value, parser);
                default -> throw new Refusal(400, "The body has a key that is not known. It may have: history, n.");
            }
        }
        if (history == null) {
            throw new Refusal(400, "history is missing: a list of ids, which may be empty.");
        }
        return new HistoryRequest(history, most);
    }

    private static List<String> history(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_ARRAY) {
            throw new Refusal(400, "history must be a list of ids.");
        }
        List<String> ids = new ArrayList<>();
        for (JsonToken id = parser.nextToken(); id != JsonToken.END_ARRAY; id = parser.nextToken()) {
            if (id != JsonToken.VALUE_STRING && id != JsonToken.VALUE_NUMBER_INT) {
                throw new Refusal(400, "history must be a list of ids: texts or whole numbers.");
            }
            ids.add(parser.getString());
        }
        return ids;
    }

    private static int most(JsonToken value, JsonParser parser) {
        double number = value == JsonToken.VALUE_NUMBER_INT ? parser.getDoubleValue() : Double.NaN;
        if (number >= 1 && number <= WholeNumber.MOST_ITEMS) {
            return (int) number;
        }
        throw WholeNumber.refusal("n", 1, WholeNumber.MOST_ITEMS);
    }
}
