package org.lectern.ingest.load;

import java.util.List;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.Workspace;

/**
 * A file whose events stand in {@code event_rows}, as {@link EventRows} describes it, and nothing is made of them yet.
 *
 * @param database that has the table
 * @param notices on how its times were read
 */
public record EventFile(
        SourceFile file,
        Recognition recognition,
        Contents.Events contents,
        SourceTable table,
        Workspace database,
        List<QualityNotice> notices) {

    public EventFormat format() {
        return contents.format();
    }
}
