package org.lectern.ingest.source;

import java.util.Map;

/** What the rows of an export are. */
public sealed interface Contents {

    /**
     * One row a learner and video, or a sitting of theirs, with a percentage.
     *
     * @param columns header by field, for fields that the source has settled; others are recognised by name
     * @param constants the text of fields that all rows have in common because the whole file is about it
     */
    record Views(Map<Field, String> columns, Map<Field, String> constants) implements Contents {
        public Views {
            columns = Map.copyOf(columns);
            constants = Map.copyOf(constants);
        }

        static Views of(Map<Field, String> columns) {
            return new Views(columns, Map.of());
        }

        /** Views of one video, which is named as the file is. */
        static Views ofOneVideo(Map<Field, String> columns, Head head) {
            return new Views(columns, Map.of(Field.VIDEO, head.studyName()));
        }
    }

    /**
     * One row a learner and something opened, without a percentage.
     *
     * @param columns header by field, for fields that the source has settled; others are recognised by name
     */
    record Openings(Map<Field, String> columns) implements Contents {
        public Openings {
            columns = Map.copyOf(columns);
        }
    }
}
