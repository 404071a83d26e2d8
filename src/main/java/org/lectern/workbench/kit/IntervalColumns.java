package org.lectern.workbench.kit;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/**
 * Which columns of a findings table are the ends of an interval, and of which number: names that end in {@code low} and
 * {@code high}, one after the other. Published tables keep their order, so that an interval added later does not stand beside its
 * number.
 *
 * @param columns of the table
 */
record IntervalColumns(List<Column<?>> columns) {

    private static final String LOW = "low";
    private static final String HIGH = "high";

    /** The place of a number's lower end, which the upper one follows; empty where it has none. */
    OptionalInt lowOf(int number) {
        return IntStream.range(0, columns.size())
                .filter(low -> isLow(low) && numberOf(low) == number)
                .findFirst();
    }

    /** Whether a column is the end of an interval. */
    boolean isEnd(int column) {
        return isLow(column) || (column > 0 && isLow(column - 1));
    }

    private boolean isLow(int at) {
        return at + 1 < columns.size() && name(at).endsWith(LOW) && name(at + 1).equals(stem(at) + HIGH);
    }

    /** The nearest number before it whose name begins as the end's does; the column before it where none does. */
    private int numberOf(int low) {
        String stem = stem(low);
        return IntStream.iterate(low - 1, at -> at >= 0, at -> at - 1)
                .filter(at -> name(at).startsWith(stem) && !isEnd(at))
                .findFirst()
                .orElse(low - 1);
    }

    private String stem(int low) {
        return name(low).substring(0, name(low).length() - LOW.length());
    }

    private String name(int at) {
        return columns.get(at).name();
    }
}
