package org.lectern.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lectern.contract.Words;

/**
 * How the values of a parameter are written and read. Numbers are written with as many digits as it takes to read the same
 * number again, in no country's style.
 */
public sealed interface ParameterType {

    /** Its name for scripts. */
    String id();

    /** The text of a value; {@link #read} gives the same value again. */
    String write(Object value);

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException or ArithmeticException if the text stands for none
     */
    Object read(String text);

    /** Which texts there are, in words. */
    String allowed();

    /** Which numbers there are, where it is a number; else any. */
    default NumberRange range() {
        return NumberRange.ANY;
    }

    /** All texts there are, where they can be listed; else empty. */
    default List<String> choices() {
        return List.of();
    }

    /** The type of a record's component. */
    static ParameterType of(RecordComponent component) {
        Class<?> type = component.getType();
        Allowed allowed = component.getAnnotation(Allowed.class);
        NumberRange range = allowed == null ? NumberRange.ANY : NumberRange.of(allowed);
        if (type == int.class || type == long.class) {
            return new Whole(type == int.class, range, allowed == null ? "" : allowed.zero());
        }
        if (type == double.class) {
            return new Real(range);
        }
        if (type == boolean.class) {
            return new Choice(List.of(false, true));
        }
        if (type.isEnum()) {
            return new Choice(List.of(type.getEnumConstants()));
        }
        return type == String.class ? new Name() : new Own(type);
    }

    /** The fewest digits that tell a number from all others, without an exponent; 49.0 is 49. */
    static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * A whole number.
     *
     * @param isInt whether it has 32 bits, else 64
     * @param zero word for 0; empty where there is none
     */
    record Whole(boolean isInt, NumberRange range, String zero) implements ParameterType {

        private static final Words WORDS = Words.of(Whole.class);

        @Override
        public String id() {
            return "whole";
        }

        @Override
        public String write(Object value) {
            String digits = String.valueOf(value);
            return digits.equals("0") && !zero.isEmpty() ? zero : digits;
        }

        @Override
        public Object read(String text) {
            if (!zero.isEmpty() && text.strip().equalsIgnoreCase(zero)) {
                return 0;
            }
            long number = new BigDecimal(text.strip()).longValueExact();
            if (!range.holds((double) number)) {
                throw new IllegalArgumentException("outside");
            }
            return isInt ? (Object) Math.toIntExact(number) : (Object) number;
        }

        @Override
        public String allowed() {
            String numbers = WORDS.say("type.whole", range.inWords()).strip();
            return zero.isEmpty() ? numbers : WORDS.say("type.or", zero, numbers);
        }
    }

    /** A number. */
    record Real(NumberRange range) implements ParameterType {

        private static final Words WORDS = Words.of(Real.class);

        @Override
        public String id() {
            return "number";
        }

        @Override
        public String write(Object value) {
            return written((Double) value);
        }

        @Override
        public Object read(String text) {
            double number = new BigDecimal(text.strip()).doubleValue();
            if (!range.holds(number)) {
                throw new IllegalArgumentException("outside");
            }
            return number;
        }

        @Override
        public String allowed() {
            return WORDS.say("type.number", range.inWords()).strip();
        }
    }

    /** One of a few things. */
    record Choice(List<?> values) implements ParameterType {

        @Override
        public String id() {
            return "choice";
        }

        @Override
        public String write(Object value) {
            return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Object read(String text) {
            String wanted = write(text.strip());
            return values.stream()
                    .filter(value -> write(value).equals(wanted))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }

        @Override
        public List<String> choices() {
            return values.stream().map(this::write).toList();
        }

        @Override
        public String allowed() {
            return String.join(", ", choices());
        }
    }

    /** A name from the study, or nothing. */
    record Name() implements ParameterType {

        private static final Words WORDS = Words.of(Name.class);

        @Override
        public String id() {
            return "name";
        }

        @Override
        public String write(Object value) {
            return (String) value;
        }

        @Override
        public Object read(String text) {
            return text;
        }

        @Override
        public String allowed() {
            return WORDS.say("type.name");
        }
    }

    /** What writes itself by {@code toString} and reads itself by a static {@code parse}; its room's words say how. */
    record Own(Class<?> type) implements ParameterType {

        @Override
        public String id() {
            return "text";
        }

        @Override
        public String write(Object value) {
            return value.toString();
        }

        @Override
        public Object read(String text) {
            try {
                Method parse = type.getMethod("parse", String.class);
                return Objects.requireNonNull(parse.invoke(null, text));
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be read from text", e);
            }
        }

        @Override
        public String allowed() {
            return Words.of(type).say("type." + type.getSimpleName());
        }
    }
}
