package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lectern.analysis.risk.TrainedRisk;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Who is at risk: rows of named features, each a number or null where it is not known. */
final class RiskAnswers implements Answers {

    /** More likely than not. */
    private static final double EVEN = 0.5;

    private final TrainedRisk model;
    private final List<String> names;

    RiskAnswers(TrainedRisk model) {
        this.model = model;
        this.names = model.names();
    }

    /** Columns have no other names than the features, so they need not be asked for. */
    @Override
    public byte[] answer(byte[] body, boolean named, boolean explain, Tally tally) {
        List<Row> rows = new ArrayList<>();
        boolean listed = rows(body, rows);
        List<byte[]> answers = NamedRows.each(rows, listed, row -> answer(row, explain, tally));
        return listed ? Replies.list(answers) : answers.getFirst();
    }

    @Override
    public byte[] row(byte[] row, boolean explain, Tally tally) {
        List<Row> rows = new ArrayList<>();
        if (rows(row, rows)) {
            throw new Refusal(400, NO_ROW);
        }
        return answer(rows.getFirst(), explain, tally);
    }

    private boolean rows(byte[] body, List<Row> rows) {
        return PredictionRequest.read(body, parser -> NamedRows.read(parser, this::row, rows));
    }

    private byte[] answer(Row row, boolean explain, Tally tally) {
        TrainedRisk.Outlook outlook = model.foresee(row.checked());
        double probability = outlook.probability();
        tally.said(model.orderOnly() ? OptionalDouble.empty() : OptionalDouble.of(probability), probability > EVEN);
        return Replies.risk(model, outlook, explain);
    }

    private Row row(JsonParser parser) {
        Row row = new Row();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            row.take(key, parser.nextToken(), parser);
            parser.skipChildren();
        }
        return row;
    }

    /** The values that stood there, whatever they are; of a key that stands there twice the last counts. */
    private final class Row {

        private final double[] values = new double[names.size()];
        private final boolean[] given = new boolean[values.length];
        private final boolean[] wrong = new boolean[values.length];
        private boolean unknown;

        void take(String key, JsonToken value, JsonParser parser) {
            int place = names.indexOf(key);
            if (place < 0) {
                unknown = true;
                return;
            }
            given[place] = true;
            values[place] = value.isNumeric() ? parser.getDoubleValue() : Double.NaN;
            wrong[place] = value.isNumeric() ? !Double.isFinite(values[place]) : value != JsonToken.VALUE_NULL;
        }

        double[] checked() {
            if (unknown) {
                throw new Refusal(400, "A column has a name that the model does not know. It knows: " + quoted(names));
            }
            List<String> missing = named(false, given);
            if (!missing.isEmpty()) {
                throw new Refusal(400, "Missing required features: [" + quoted(missing) + "]");
            }
            List<String> bad = named(true, wrong);
            if (!bad.isEmpty()) {
                throw new Refusal(400, "Invalid data type or value for " + quoted(bad) + ". Must be a number or null.");
            }
            return values;
        }

        private List<String> named(boolean flag, boolean... flags) {
            List<String> found = new ArrayList<>();
            for (int place = 0; place < flags.length; place++) {
                if (flags[place] == flag) {
                    found.add(names.get(place));
                }
            }
            return found;
        }
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
