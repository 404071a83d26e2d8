package org.lectern.ingest.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;

/**
 * A file, and the text in which its table stands.
 *
 * @param text the file itself, or a copy of one of its sheets
 * @param sheet that was copied; null where the file is no workbook
 */
record Opened(SourceFile text, @Nullable Sheet sheet) {

    /**
     * A sheet of a workbook.
     *
     * @param format of the workbook, in words
     * @param name empty where there can be only one
     * @param all names of the workbook's sheets
     * @param notices on how it had to be read
     */
    record Sheet(String format, String name, List<String> all, List<QualityNotice> notices) {}

    String format(SourceTable table) {
        return sheet == null ? table.format() : sheet.format();
    }

    String encoding(SourceTable table) {
        return sheet == null ? table.encoding() : "";
    }

    String sheetName() {
        return sheet == null ? "" : sheet.name();
    }

    List<String> sheets() {
        return sheet == null ? List.of() : sheet.all();
    }

    List<QualityNotice> notices() {
        return sheet == null ? List.of() : sheet.notices();
    }

    boolean isCopy() {
        return sheet != null;
    }
}
