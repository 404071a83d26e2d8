package org.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines, each answered by a line: read one, answer, write, so that a batch of any length takes the memory of one line.
 * Answers leave once the client is waited for.
 */
final class BatchEndpoint implements Handler {

    private static final Set<String> LINES = Set.of("application/x-ndjson", "application/jsonl");
    private static final String NDJSON = "application/x-ndjson";
    private static final String BODY = "Request body ";
    private static final int BUFFER = 16 * 1024;

    private final Route route;
    private final Supplier<Served> served;
    private final ServiceMetrics metrics;

    /** @param served what is served at this moment; a batch is answered to its end by what was served at its beginning */
    BatchEndpoint(Route route, Supplier<Served> served, ServiceMetrics metrics) {
        this.route = route;
        this.served = served;
        this.metrics = metrics;
    }

    @Override
    public void handle(Context context) throws IOException {
        Served now = served.get();
        Answers answers = now.predicting(route);
        String kind = PredictEndpoint.kind(context.contentType());
        if (!LINES.contains(kind) && !PredictEndpoint.isJson(kind)) {
            throw new Refusal(400, "Request must be lines of JSON, as application/x-ndjson");
        }
        Tally tally = metrics.tally(now.taskOf(route));
        boolean explain = PredictEndpoint.isAsked(context, "explain");
        BodyLines lines = new BodyLines(context.req().getInputStream());
        context.contentType(NDJSON);
        answer(lines, new Sending(context.res().getOutputStream()), row -> answers.row(row, explain, tally), tally);
    }

    private interface Row {
        byte[] answer(byte[] row);
    }

    private static void answer(BodyLines lines, Sending out, Row row, Tally tally) {
        int number = 1;
        while (advance(lines, out, number)) {
            if (!lines.isEmpty()) {
                out.write(answer(lines, row, number, tally));
            }
            if (out.isBroken()) {
                return;
            }
            if (lines.mayWait()) {
                out.flush();
            }
            number++;
        }
        out.flush();
    }

    private static boolean advance(BodyLines lines, Sending out, int number) {
        try {
            return lines.advance();
        } catch (IOException e) {
            Refusal why = LimitedBody.broken(e);
            if (!out.hasBegun()) {
                throw why;
            }
            out.write(error(why, number));
            return false;
        }
    }

    private static byte[] answer(BodyLines lines, Row row, int number, Tally tally) {
        try {
            if (lines.isTooLong()) {
                tally.refused();
                throw new Refusal(413, "A line is larger than 64 KB.");
            }
            return PredictEndpoint.told(() -> row.answer(lines.line()), tally);
        } catch (Refusal e) {
            return error(e, number);
        }
    }

    private static byte[] error(Refusal why, int number) {
        String text = why.text();
        return Replies.errorOfLine(text.startsWith(BODY) ? "This line " + text.substring(BODY.length()) : text, number);
    }

    /** Where answers go, until the client is gone. */
    private static final class Sending {

        private final OutputStream out;
        private @Nullable IOException broken;
        private boolean begun;

        Sending(OutputStream out) {
            this.out = new BufferedOutputStream(out, BUFFER);
        }

        void write(byte[] answer) {
            begun = true;
            attempt(() -> {
                out.write(answer);
                out.write('\n');
            });
        }

        void flush() {
            attempt(out::flush);
        }

        boolean hasBegun() {
            return begun;
        }

        boolean isBroken() {
            return broken != null;
        }

        private interface Step {
            void take() throws IOException;
        }

        private void attempt(Step step) {
            try {
                if (broken == null) {
                    step.take();
                }
            } catch (IOException e) {
                broken = e;
            }
        }
    }
}
