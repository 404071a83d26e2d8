package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.server.PredictionRequest.Given;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a client wants to know of rows whose columns it names as the model does.
 *
 * @param requests in their order; as many as a body has room for
 * @param listed whether they stood in a list; otherwise there is one
 */
record NamedRows(List<PredictionRequest> requests, boolean listed) {

    NamedRows {
        requests = List.copyOf(requests);
    }

    /**
     * Reads a row, which is a JSON object, or a list of rows.
     *
     * @throws Refusal where the body is something else, a row lacks a column or has one that the model does not know, or a
     *     value is not one that the model takes; of the first such row
     */
    static NamedRows parse(byte[] body) {
        List<Given> rows = new ArrayList<>();
        boolean listed = PredictionRequest.read(body, parser -> read(parser, row -> Given.read(row, true), rows));
        return new NamedRows(each(rows, listed, Given::checked), listed);
    }

    /**
     * Reads a row, which is a JSON object, or a list of rows.
     *
     * @param row reads an object that has been opened
     * @param rows gets what was read
     * @return whether it is a list
     */
    static <T> boolean read(JsonParser parser, Function<JsonParser, T> row, List<T> rows) {
        boolean listed = parser.nextToken() == JsonToken.START_ARRAY;
        if (listed) {
            parser.nextToken();
        }
        while (parser.currentToken() == JsonToken.START_OBJECT) {
            rows.add(row.apply(parser));
            if (listed) {
                parser.nextToken();
            }
        }
        JsonToken end = parser.currentToken();
        if (end != null && end != (listed ? JsonToken.END_ARRAY : JsonToken.END_OBJECT)) {
            throw new Refusal(400, "Request body must be a JSON object or a list of JSON objects.");
        }
        return listed;
    }

    /** What becomes of every row; a refusal tells which row of a list it is about. */
    static <T, R> List<R> each(List<T> rows, boolean listed, Function<T, R> answer) {
        List<R> answers = new ArrayList<>();
        for (T row : rows) {
            try {
                answers.add(answer.apply(row));
            } catch (Refusal e) {
                throw listed ? new Refusal(e.status(), "Row " + (answers.size() + 1) + ": " + e.text()) : e;
            }
        }
        return answers;
    }
}
