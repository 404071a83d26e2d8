package org.lectern.ingest;

import java.io.IOException;
import java.sql.SQLException;

/** Makes the tables of a study from a table's rows; one for each kind of contents. */
interface Loader {

    /** Loads it; where rows cannot become a study, the answer says why. */
    Loaded load(SourceTable table) throws SQLException, IOException;
}
