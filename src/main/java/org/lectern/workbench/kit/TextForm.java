package org.lectern.workbench.kit;

import java.util.function.Function;

/**
 * How the values of a setting are written and read.
 *
 * @param read throws {@link IllegalArgumentException} where a text is none of them
 */
public record TextForm<T>(Function<T, String> write, Function<String, T> read) {

    /** That of a number, a truth, a text or one of an enum's constants, by any of its values. */
    @SuppressWarnings("unchecked") // what is read is of the class of the value
    static <T> TextForm<T> of(T value) {
        Function<String, Object> read = switch (value) {
            case Integer _ -> Integer::valueOf;
            case Double _ -> Double::valueOf;
            case Boolean _ -> Boolean::valueOf;
            case Enum<?> one -> text -> constant(one, text);
            case String _ -> text -> text;
            default -> throw new IllegalArgumentException("A setting needs a text form: " + value);
        };
        return new TextForm<>(one -> one instanceof Enum<?> constant ? constant.name() : String.valueOf(one), text ->
                (T) read.apply(text));
    }

    private static Object constant(Enum<?> one, String text) {
        for (Object each : one.getDeclaringClass().getEnumConstants()) {
            if (((Enum<?>) each).name().equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
