package org.lectern.ingest.source;

/** The kinds of export that tell what happened to a player, one event or segment a row. */
public enum EventFormat {
    /** Statements of the xAPI Video Profile 1.0.3. */
    XAPI,
    /** Tracking events of Open edX. */
    EDX,
    /** The same as a table with a column for each thing that they tell. */
    EDX_TABLE,
    /** Such a table of events that have the names of xAPI's verbs. */
    XAPI_TABLE,
    /** Panopto's detailed usage: segments. */
    PANOPTO;

    /** Whether it is a table such as people export, not a log of a program. */
    public boolean isOfReports() {
        return this == PANOPTO || this == EDX_TABLE || this == XAPI_TABLE;
    }
}
