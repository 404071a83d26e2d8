package org.lectern.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.study.TableSpec;

/** Records as what JSON is made of: maps, lists, texts and numbers. {@link JsonRecord} makes records of that again. */
public final class RecordJson {

    /** Says which of several kinds of record an object is. */
    static final String KIND = "kind";

    private RecordJson() {}

    /** A record, as an object with a property for each of its components. */
    public static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (isOneOfSeveral(record.getClass())) {
            json.put(KIND, kind(record.getClass()));
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            json.put(component.getName(), value(component, record));
        }
        return json;
    }

    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> perhaps -> json(perhaps.orElse(null));
            case TableSpec table -> table.name();
            case Record record -> of(record);
            case Enum<?> one -> spelled(one);
            case Double number -> Double.isFinite(number) ? (Object) number : number.toString();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case Map<?, ?> map -> sorted(map);
            // The order of a set is nobody's, and may be another tomorrow.
            case Set<?> set -> set.stream().map(RecordJson::json).sorted().toList();
            case Collection<?> list -> list.stream().map(RecordJson::json).toList();
            case String _, Boolean _, Long _, Integer _ -> value;
            default -> throw new IllegalArgumentException("JSON has nothing for " + value.getClass());
        };
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        map.forEach((key, value) -> json.put(String.valueOf(json(key)), json(value)));
        return json;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return json(component.getAccessor().invoke(record));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(record.getClass() + " does not show its " + component.getName(), e);
        }
    }

    private static boolean isOneOfSeveral(Class<?> record) {
        for (Class<?> parent : record.getInterfaces()) {
            if (parent.isSealed()) {
                return true;
            }
        }
        return false;
    }

    static String kind(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }

    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
