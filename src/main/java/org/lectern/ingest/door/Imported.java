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
 * @param kept whether it is a study that was saved, so that what the export had besides is not at hand
 */
public record Imported(Study study, ImportReport report, Path source, Path text, ImportOptions options, boolean kept)
        implements AutoCloseable {

    /** A file, or a copy of one of its sheets, that was read. */
    public Imported(Study study, ImportReport report, Path source, Path text, ImportOptions options) {
        this(study, report, source, text, options, false);
    }

    /** A file that is read as it stands. */
    public Imported(Study study, ImportReport report, Path source, ImportOptions options) {
        this(study, report, source, source, options);
    }

    /** The same with one more thing to know of it. */
    public Imported with(QualityNotice notice) {
        return new Imported(study, report.with(notice), source, text, options, kept);
    }

    @Override
    public void close() {
        study.close();
    }
}
