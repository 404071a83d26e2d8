package org.lectern.ingest.door;

import java.nio.file.Path;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Study;

/**
 * A file that became a study.
 *
 * @param study to ask; the receiver closes it, or all of this
 * @param report what the import found and did
 * @param source the file it came from
 * @param text in which its table stands: the file, or a copy of one of its sheets
 * @param options how it was read
 */
public record Imported(Study study, ImportReport report, Path source, Path text, ImportOptions options)
        implements AutoCloseable {

    /** A file that is read as it stands. */
    public Imported(Study study, ImportReport report, Path source, ImportOptions options) {
        this(study, report, source, source, options);
    }

    /** The same with one more thing to know of it. */
    public Imported with(QualityNotice notice) {
        return new Imported(study, report.with(notice), source, text, options);
    }

    @Override
    public void close() {
        study.close();
    }
}
