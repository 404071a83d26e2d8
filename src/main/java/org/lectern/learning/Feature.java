package org.lectern.learning;

import java.util.List;

/**
 * A named column of a {@link FeatureMatrix}.
 *
 * @param name unique in its matrix, not empty
 * @param kind of its values
 * @param categories their names; a value is the place of its own among them; empty for a number
 */
public record Feature(String name, Kind kind, List<String> categories) {

    /** What values are. */
    public enum Kind {
        /** A finite number. */
        NUMBER,
        /** One of a fixed list of names. */
        CATEGORY
    }

    public Feature {
        categories = List.copyOf(categories);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A feature has a name");
        }
        if (kind == Kind.NUMBER && !categories.isEmpty()) {
            throw new IllegalArgumentException("A number has no categories");
        }
        if (categories.stream().distinct().count() < categories.size()) {
            throw new IllegalArgumentException("Categories of a feature differ in their names");
        }
    }

    /** A feature whose values are numbers. */
    public static Feature number(String name) {
        return new Feature(name, Kind.NUMBER, List.of());
    }

    /** A feature whose values are places in a list of names. */
    public static Feature category(String name, List<String> categories) {
        return new Feature(name, Kind.CATEGORY, categories);
    }

    /** Whether a value may stand in this column: NaN, which says that it is missing, always may. */
    public boolean takes(double value) {
        if (Double.isNaN(value)) {
            return true;
        }
        return kind == Kind.NUMBER
                ? Double.isFinite(value)
                : value >= 0 && value < categories.size() && value == Math.rint(value);
    }
}
