package org.lectern.ingest.source;

/** The kinds of export that tell what happened to a player, one event or segment a row. */
public enum EventFormat {
    /** Statements of the xAPI Video Profile 1.0.3. */
    XAPI,
    /** Tracking events of Open edX. */
    EDX,
    /** Panopto's detailed usage: segments. */
    PANOPTO
}
