package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Who learners are, as far as a study tells: attributes with more than one value. */
record People(List<Attribute> attributes) {

    People {
        attributes = List.copyOf(attributes);
    }

    /**
     * Something that is told of learners.
     *
     * @param name department, seniority, style or job
     * @param values that enough learners have, by their numbers
     * @param ofLearner the number of each learner's value; negative where nothing is told
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Attribute(String name, List<String> values, int[] ofLearner) {
        Attribute {
            values = List.copyOf(values);
        }

        /** How many learners have a value. */
        int learners(int value) {
            return (int) Arrays.stream(ofLearner).filter(one -> one == value).count();
        }
    }

    /** Of whom nothing is told. */
    static final People UNTOLD = new People(List.of());

    private static final int ENOUGH = 10;

    private static final List<String> ATTRIBUTES = List.of("department", "seniority", "style");

    /**
     * What a list of people tells of some learners: department, seniority and style of learning; the job where no department is told.
     *
     * @param learners in the order of their numbers
     */
    static People of(Study study, List<String> learners, TaskContext context) {
        List<String> told = (study.facts().holds("people.department")
                        ? ATTRIBUTES.stream()
                        : Stream.concat(Stream.of("job"), ATTRIBUTES.stream()))
                .filter(column -> study.facts().holds("people." + column))
                .toList();
        return new People(told.stream()
                .map(column -> attribute(study, column, learners, context))
                .filter(attribute -> attribute.values().size() > 1)
                .toList());
    }

    /** By attribute the numbers of the learners' values. */
    int[][] values() {
        return attributes.stream().map(Attribute::ofLearner).toArray(int[][]::new);
    }

    private static Attribute attribute(Study study, String column, List<String> learners, TaskContext context) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, learners.size()).forEach(i -> places.put(learners.get(i), i));
        int[] values = new int[learners.size()];
        Arrays.fill(values, -1);
        List<String> known = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : study.query(
                "SELECT CAST(learner AS STRING) AS learner, min(CAST(" + Sql.name(column)
                        + " AS STRING)) AS told FROM people WHERE " + Sql.name(column)
                        + " IS NOT NULL GROUP BY 1 ORDER BY told, learner",
                context)) {
            Integer place = places.get(row.getString("learner"));
            if (place != null) {
                values[place] = numbers.computeIfAbsent(row.getString("told"), told -> {
                    known.add(told);
                    return known.size() - 1;
                });
            }
        }
        return enough(column, known, values);
    }

    /** Values of few learners tell nothing of others; a free text may have one a learner. */
    private static Attribute enough(String name, List<String> known, int... values) {
        int[] learners = new int[known.size()];
        Arrays.stream(values).filter(value -> value >= 0).forEach(value -> learners[value]++);
        int[] numbers = new int[known.size()];
        List<String> kept = new ArrayList<>();
        for (int kind = 0; kind < numbers.length; kind++) {
            numbers[kind] = learners[kind] >= ENOUGH ? kept.size() : -1;
            if (learners[kind] >= ENOUGH) {
                kept.add(known.get(kind));
            }
        }
        int[] ofLearner = Arrays.stream(values)
                .map(value -> value < 0 ? -1 : numbers[value])
                .toArray();
        return new Attribute(name, kept, ofLearner);
    }

    /** Whether anything tells learners apart. */
    boolean tell() {
        return !attributes.isEmpty();
    }
}
