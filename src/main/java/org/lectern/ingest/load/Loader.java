package org.lectern.ingest.load;

import java.io.IOException;
import java.sql.SQLException;
import org.lectern.ingest.file.SourceTable;

/** Makes the tables of a study from a table's rows; one for each kind of contents. */
public interface Loader {

    /** Loads it; where rows cannot become a study, the answer says why. */
    Loaded load(SourceTable table) throws SQLException, IOException;
}
