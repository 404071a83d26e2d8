package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        boolean listed = PredictionRequest.read(body, parser -> read(parser, rows));
        return listed
                ? new NamedRows(
                        IntStream.range(0, rows.size())
                                .mapToObj(row -> checked(rows, row))
                                .toList(),
                        true)
                : new NamedRows(List.of(rows.getFirst().checked()), false);
    }

    private static boolean read(JsonParser parser, List<Given> rows) {
        boolean listed = parser.nextToken() == JsonToken.START_ARRAY;
        if (listed) {
            parser.nextToken();
        }
        while (parser.currentToken() == JsonToken.START_OBJECT) {
            rows.add(Given.read(parser, true));
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

    private static PredictionRequest checked(List<Given> rows, int row) {
        try {
            return rows.get(row).checked();
        } catch (Refusal e) {
            throw new Refusal(e.status(), "Row " + (row + 1) + ": " + e.text());
        }
    }
}
