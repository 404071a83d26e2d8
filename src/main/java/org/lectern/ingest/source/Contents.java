package org.lectern.ingest.source;

import java.util.Map;

/** What the rows of an export are. */
public sealed interface Contents {

    /**
     * One row a learner and video, or a sitting of theirs, with a percentage.
     *
     * @param columns header by field, for fields that the source has settled; others are recognised by name
     */
    record Views(Map<Field, String> columns) implements Contents {
        public Views {
            columns = Map.copyOf(columns);
        }
    }
}
