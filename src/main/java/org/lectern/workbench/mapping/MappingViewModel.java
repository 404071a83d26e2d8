package org.lectern.workbench.mapping;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.kit.FieldWords;

/** Which column is what, as the user decides it. */
public final class MappingViewModel {

    /** Stands for a field that the file does not have. */
    public static final String ABSENT = "";

    private static final Words WORDS = Words.of(MappingViewModel.class);

    private final Preview preview;
    private final ImportOptions before;
    private final Map<Field, ObjectProperty<String>> headers = new EnumMap<>(Field.class);
    private final ObjectProperty<Unit> unit;
    private final ObjectProperty<Over> over;
    private final StringBinding advice;

    /** Starts from what the user decided before, and else from what was recognised. */
    public MappingViewModel(Preview preview, ImportOptions options) {
        this.preview = preview;
        this.before = options;
        for (Field field : Field.values()) {
            headers.put(field, new SimpleObjectProperty<>(start(field, preview, options)));
        }
        unit = new SimpleObjectProperty<>(options.unit());
        over = new SimpleObjectProperty<>(options.over());
        advice = Bindings.createStringBinding(
                this::adviceInWords, headers.values().toArray(new Observable[0]));
    }

    private static String start(Field field, Preview preview, ImportOptions options) {
        String decided = options.mapping().get(field);
        if (decided != null && (decided.isEmpty() || preview.headers().contains(decided))) {
            return decided;
        }
        return recognised(field, preview);
    }

    private static String recognised(Field field, Preview preview) {
        return preview.columns().stream()
                .filter(column -> column.field() == field)
                .map(column -> column.header())
                .findFirst()
                .orElse(ABSENT);
    }

    public Preview preview() {
        return preview;
    }

    /** The column of a field, or {@link #ABSENT}. */
    public ObjectProperty<String> headerProperty(Field field) {
        return Objects.requireNonNull(headers.get(field));
    }

    /** What a field can be taken from: nothing, or one of the file's columns. */
    public List<String> choices() {
        return Stream.concat(Stream.of(ABSENT), preview.headers().stream()).toList();
    }

    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    public ObjectProperty<Over> overProperty() {
        return over;
    }

    /** What is still to be decided; empty where nothing is. */
    public StringBinding advice() {
        return advice;
    }

    /** Whether the file can be opened like this. */
    public BooleanBinding complete() {
        return advice.isEmpty();
    }

    /** How to read the file. A field whose recognised column was taken away is said to be {@link #ABSENT}. */
    public ImportOptions options() {
        Map<Field, String> mapping = new EnumMap<>(Field.class);
        headers.forEach((field, header) -> {
            if (!header.get().equals(ABSENT) || !recognised(field, preview).equals(ABSENT)) {
                mapping.put(field, header.get());
            }
        });
        return before.withMapping(mapping).withOver(over.get()).withUnit(unit.get());
    }

    private String adviceInWords() {
        String missing = Arrays.stream(Field.values())
                .filter(Field::isNeeded)
                .filter(field -> headerProperty(field).get().equals(ABSENT))
                .map(FieldWords::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return WORDS.say("advice.missing", missing);
        }
        return preview.headers().stream()
                .filter(header -> fieldsOf(header).size() > 1)
                .findFirst()
                .map(header -> WORDS.say(
                        "advice.twice",
                        header,
                        fieldsOf(header).stream().map(FieldWords::name).collect(Collectors.joining(", "))))
                .orElse("");
    }

    private List<Field> fieldsOf(String header) {
        return Arrays.stream(Field.values())
                .filter(field -> headerProperty(field).get().equals(header))
                .toList();
    }
}
