package org.lectern.ingest.load;

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
 */
public record EventFile(
        SourceFile file, Recognition recognition, Contents.Events contents, SourceTable table, Workspace database) {

    public EventFormat format() {
        return contents.format();
    }
}
