package org.lectern.workbench.kit;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number as people type it: with a dot or a comma before decimals, and nothing between thousands. */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}([.,]\\d{0,9})?|[.,]\\d{1,9})");

    private TypedNumber() {}

    /** The number; empty where it is none. */
    public static OptionalDouble read(String typed) {
        return NUMBER.matcher(typed).matches()
                ? OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
