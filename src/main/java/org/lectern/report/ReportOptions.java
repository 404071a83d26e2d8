package org.lectern.report;

/**
 * What goes into a report.
 *
 * @param workbooks whether the tables of an analysis are written as a workbook too
 * @param pictures whether figures are drawn as PNG
 * @param pictureScale 1, 2 or 3 times 960 pixels wide
 * @param vectors whether figures are drawn as SVG too
 * @param charts whether figures are written as Vega-Lite too
 * @param safety what happens to texts that look like formulas
 */
public record ReportOptions(
        boolean workbooks,
        boolean pictures,
        int pictureScale,
        boolean vectors,
        boolean charts,
        SpreadsheetSafety safety) {

    public ReportOptions {
        if (pictureScale < 1 || pictureScale > 3) {
            throw new IllegalArgumentException("A picture is 1, 2 or 3 times its size, not " + pictureScale);
        }
    }

    /** Whether any figure is asked for, in whatever form. */
    boolean draws() {
        return pictures || vectors || charts;
    }

    /** Tables and pictures. */
    public static ReportOptions standard() {
        return new ReportOptions(false, true, 1, false, false, SpreadsheetSafety.NEUTRALISED);
    }

    public ReportOptions withWorkbooks(boolean wanted) {
        return new ReportOptions(wanted, pictures, pictureScale, vectors, charts, safety);
    }

    public ReportOptions withPictures(boolean wanted) {
        return new ReportOptions(workbooks, wanted, pictureScale, vectors, charts, safety);
    }

    public ReportOptions withVectors(boolean wanted) {
        return new ReportOptions(workbooks, pictures, pictureScale, wanted, charts, safety);
    }

    public ReportOptions withCharts(boolean wanted) {
        return new ReportOptions(workbooks, pictures, pictureScale, vectors, wanted, safety);
    }

    public ReportOptions withSafety(SpreadsheetSafety other) {
        return new ReportOptions(workbooks, pictures, pictureScale, vectors, charts, other);
    }
}
