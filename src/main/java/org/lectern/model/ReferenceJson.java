package org.lectern.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lectern.evaluation.Observation;
import org.lectern.evaluation.Observation.Column;
import org.lectern.evaluation.Observation.Numbers;
import org.lectern.evaluation.Observation.Shares;
import org.lectern.model.JsonInOrder.Kind;

/** What a model saw of learners in training, in its file: each column on its own, so that nobody can put a learner together. */
final class ReferenceJson {

    private static final String NUMBERS = "numbers";
    private static final String SHARES = "shares";

    private ReferenceJson() {}

    static void write(Observation seen, ModelJson json) {
        json.whole("rows", seen.rows());
        json.whole("learners", seen.learners());
        json.each("columns", seen.columns(), column -> {
            json.open();
            json.text("name", column.name());
            switch (column) {
                case Numbers numbers -> {
                    json.text("kind", NUMBERS);
                    json.whole("count", numbers.learners());
                    json.texts("values", Packed.ofDoubles(numbers.values()));
                }
                case Shares shares -> {
                    json.text("kind", SHARES);
                    json.whole("count", shares.learners());
                    json.texts("categories", shares.shares().keySet());
                    json.texts(
                            "values",
                            Packed.ofDoubles(List.copyOf(shares.shares().values())));
                }
            }
            json.shut();
        });
    }

    /** Reads what stands in an object that has been opened. */
    static Observation read(JsonInOrder json) {
        long rows = json.at("rows").count();
        int learners = json.at("learners").whole();
        return new Observation(json.at("columns").list(Kind.OBJECT, () -> column(json)), rows, learners);
    }

    private static Column column(JsonInOrder json) {
        String name = json.at("name").text();
        String kind = json.at("kind").text();
        int count = json.at("count").whole();
        Column column = switch (kind) {
            case NUMBERS -> new Numbers(name, Packed.doubles(json.texts("values"), count));
            case SHARES -> shares(name, count, json);
            default -> throw new IllegalArgumentException("No column is called " + kind);
        };
        json.shut();
        return column;
    }

    private static Shares shares(String name, int learners, JsonInOrder json) {
        List<String> categories = new ArrayList<>(json.texts("categories"));
        List<Double> values = Packed.doubles(json.texts("values"), categories.size());
        TreeMap<String, Double> shares = new TreeMap<>();
        for (int i = 0; i < categories.size(); i++) {
            if (values.get(i) < 0 || shares.put(categories.get(i), values.get(i)) != null) {
                throw new IllegalArgumentException("Every category has one share");
            }
        }
        return new Shares(name, shares, learners);
    }
}
