package org.lectern.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What can be chosen for an analysis: the one way from its parameter record to text and back. Names and types come from the
 * record's components, ranges from {@link Allowed}, and the record's own check has the last word.
 *
 * @param <P> the record
 */
public final class Parameters<P extends Record> {

    private static final Words WORDS = Words.of(Parameters.class);

    private final String analysis;
    private final Class<P> record;
    private final List<Parameter> all;

    private Parameters(String analysis, Class<P> record) {
        this.analysis = analysis;
        this.record = record;
        this.all = components(record).map(Parameter::of).toList();
    }

    /** Those of an analysis. */
    public static <P extends Record> Parameters<P> of(Analysis<P> analysis) {
        @SuppressWarnings("unchecked") // a record's class has no other arguments
        Class<P> record = (Class<P>) analysis.parameters(Choices.standard()).getClass();
        return new Parameters<>(analysis.id(), record);
    }

    /** In the order of the record. */
    public List<Parameter> all() {
        return all;
    }

    /**
     * The parameter of a name, whatever its capitals and hyphens.
     *
     * @throws org.lectern.contract.ProblemException where there is none, with the nearest and all that there are
     */
    public Parameter named(String typed) {
        return all.stream()
                .filter(parameter -> parameter.isCalled(typed))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = all.stream().map(Parameter::name).toList();
                    return Problem.of(
                                    WORDS,
                                    "unknown-parameter",
                                    analysis,
                                    typed,
                                    NearestName.among(names, typed).split(",", 2)[0],
                                    String.join(", ", names))
                            .asException();
                });
    }

    /**
     * Refuses a name or value that no record takes, whatever its other values.
     *
     * @throws org.lectern.contract.ProblemException as {@link #named}, or where there is no such value
     */
    public void check(String typed, String text) {
        named(typed).read(analysis, text);
    }

    /** Every parameter of a record as text, in the record's order. */
    public static Map<String, String> write(Record parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        components(parameters.getClass())
                .forEach(component -> texts.put(
                        component.getName(), ParameterType.of(component).write(value(component, parameters))));
        return texts;
    }

    /**
     * A record with some of its values replaced by those of texts.
     *
     * @param texts by name
     * @throws org.lectern.contract.ProblemException where there is no such parameter or value, or where the values do not go
     *     together
     */
    public P read(P base, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts.forEach((typed, text) -> {
            Parameter parameter = named(typed);
            values.put(parameter.name(), parameter.read(analysis, text));
        });
        return with(base, values);
    }

    /**
     * A record with some of its values replaced.
     *
     * @param values by the names of components, of their types
     * @throws org.lectern.contract.ProblemException where the record refuses them
     */
    public P with(P base, Map<String, Object> values) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.getOrDefault(component.getName(), value(component, base)))
                .toArray();
        try {
            Constructor<P> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw Problem.of(
                            WORDS,
                            "parameters-refused",
                            analysis,
                            String.valueOf(e.getTargetException().getMessage()))
                    .asException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record + " cannot be made", e);
        }
    }

    /**
     * The value of a parameter.
     *
     * @throws org.lectern.contract.ProblemException as {@link #named}
     */
    public Object value(P parameters, String typed) {
        String name = named(typed).name();
        return components(record)
                .filter(component -> component.getName().equals(name))
                .map(component -> value(component, parameters))
                .findFirst()
                .orElseThrow();
    }

    /** The value of a record's component. */
    static Object value(RecordComponent component, Record parameters) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(parameters.getClass() + " does not show its " + component.getName(), e);
        }
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }
}
