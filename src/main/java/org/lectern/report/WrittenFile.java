package org.lectern.report;

/**
 * A file of a report.
 *
 * @param name within the report's folder
 * @param kind what it is
 * @param rows of a table, or marks of a figure
 */
public record WrittenFile(String name, Kind kind, long rows) {

    /** What a file holds. */
    public enum Kind {
        TABLE(".csv"),
        WORKBOOK(".xlsx"),
        PICTURE(".png"),
        VECTOR(".svg"),
        CHART(".vl.json");

        final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }
}
