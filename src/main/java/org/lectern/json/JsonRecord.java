package org.lectern.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.study.TableSpec;

/**
 * Makes records of what {@link RecordJson} made of them. What is missing, of another type, more than the record takes, or refused by it is
 * an {@link IllegalArgumentException}.
 */
public final class JsonRecord {

    private JsonRecord() {}

    /** The record of an object. */
    public static <R extends Record> R of(Class<R> type, @Nullable Object json) {
        return type.cast(record(type, json));
    }

    /** The record of an object that says which of several kinds it is. */
    public static <R> R oneOf(Class<R> sealed, @Nullable Object json) {
        return sealed.cast(record(kind(sealed, json), json));
    }

    private static Object record(Class<?> type, @Nullable Object json) {
        Map<?, ?> object = as(Map.class, json);
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Object property : object.keySet()) {
            if (!names.contains(property) && !property.equals(RecordJson.KIND)) {
                throw new IllegalArgumentException(type + " has no " + property);
            }
        }
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(components[i], object);
        }
        return made(type, components, arguments);
    }

    private static @Nullable Object component(RecordComponent component, Map<?, ?> object) {
        Object json = object.get(component.getName());
        if (component.getType() == Optional.class && object.containsKey(component.getName())) {
            return json == null ? Optional.empty() : Optional.of(value(perhaps(component), json));
        }
        if (json == null) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || !object.containsKey(component.getName())) {
                throw new IllegalArgumentException("no " + component.getName());
            }
            return null;
        }
        return value(component.getGenericType(), json);
    }

    private static Type perhaps(RecordComponent component) {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " refuses it", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object value(Type type, @Nullable Object json) {
        if (type instanceof ParameterizedType many) {
            return collected(many, json);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == TableSpec.class) {
            return table(as(String.class, json));
        }
        if (plain.isSealed()) {
            return record(kind(plain, json), json);
        }
        if (plain.isRecord()) {
            return record(plain, json);
        }
        return plain.isEnum() ? constant(plain, as(String.class, json)) : scalar(plain, json);
    }

    private static Object scalar(Class<?> type, @Nullable Object json) {
        try {
            return converted(type, json);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(json + " is no " + type.getSimpleName(), e);
        }
    }

    private static Object converted(Class<?> type, @Nullable Object json) {
        if (type == long.class || type == Long.class) {
            return whole(json);
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(whole(json));
        }
        if (type == double.class || type == Double.class) {
            return number(json);
        }
        if (type == boolean.class) {
            return as(Boolean.class, json);
        }
        if (type == Instant.class) {
            return Instant.parse(as(String.class, json));
        }
        return type == LocalDate.class ? LocalDate.parse(as(String.class, json)) : as(String.class, json);
    }

    /** Whoever writes by hand writes 40 rather than 40.0. */
    private static double number(@Nullable Object json) {
        return switch (json) {
            case String text -> Double.parseDouble(text);
            case Long whole -> whole;
            case null, default -> as(Double.class, json);
        };
    }

    private static long whole(@Nullable Object json) {
        return as(Long.class, json);
    }

    private static Object collected(ParameterizedType type, @Nullable Object json) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            Map<?, ?> object = as(Map.class, json);
            object.forEach((key, value) -> map.put(key(of[0], String.valueOf(key)), value(of[1], value)));
            return map;
        }
        List<?> list = as(List.class, json);
        Stream<Object> values = list.stream().map(value -> value(of[0], value));
        if (type.getRawType() == SortedSet.class) {
            return new TreeSet<>(values.toList());
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(values.toList()) : values.toList();
    }

    /** A property's name is a text, whatever it stands for. */
    private static Object key(Type type, String name) {
        return type == Double.class ? Double.valueOf(name) : value(type, name);
    }

    private static Class<?> kind(Class<?> sealed, @Nullable Object json) {
        String wanted = as(String.class, as(Map.class, json).get(RecordJson.KIND));
        return records(sealed)
                .filter(record -> RecordJson.kind(record).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sealed + " is never " + wanted));
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(JsonRecord::records)
                : Stream.of(sealed);
    }

    private static Object constant(Class<?> type, String spelled) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> RecordJson.spelled((Enum<?>) one).equals(spelled))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is never " + spelled));
    }

    private static TableSpec table(String name) {
        return TableSpec.ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table is called " + name));
    }

    private static <T> T as(Class<T> type, @Nullable Object json) {
        if (!type.isInstance(json)) {
            throw new IllegalArgumentException(json + " is no " + type.getSimpleName());
        }
        return type.cast(json);
    }
}
