package org.lectern.render;

/** What differs between bars, intervals and divided bars; {@link RowsBody} does what they share. */
interface RowMarks {

    int size();

    /** What the rows stand for. */
    String categoryLabel();

    /** The row's name. */
    String category(int row);

    /** The group that the row belongs to, or empty. */
    default String group(int row) {
        return "";
    }

    /** Smallest value that is drawn. */
    double low();

    /** Largest value that is drawn. */
    double high();

    /** The text right after the mark, or empty. */
    default String endLabel(int row) {
        return "";
    }

    /** The value in words, in a column of its own, or empty. */
    default String value(int row) {
        return "";
    }

    /** How many stand behind the row, in a column of its own, or empty. */
    default String count(int row) {
        return "";
    }

    /** Height of a row in em. */
    double rowHeight();

    /** A value all rows are compared with, or NaN. */
    default double reference() {
        return Double.NaN;
    }

    default String referenceLabel() {
        return "";
    }

    /** What colours mean, above the rows. */
    default Key key() {
        return Key.NONE;
    }

    /** Draws one row's mark around this y and says where a label may follow it. */
    double draw(int row, Sheet sheet, Scale scale, double y);
}
