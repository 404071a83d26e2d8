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
 * @param options how it was read
 */
public record Imported(Study study, ImportReport report, Path source, ImportOptions options) implements AutoCloseable {

    /** The same with one more thing to know of it. */
    public Imported with(QualityNotice notice) {
        return new Imported(study, report.with(notice), source, options);
    }

    @Override
    public void close() {
        study.close();
    }
}
