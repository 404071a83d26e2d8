package org.lectern.ingest.source;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.study.TableSpec;

/** What the rows of an export are. */
public sealed interface Contents {

    /** One row a learner and something that they watched. */
    sealed interface Rows extends Contents {

        /** Header by field, for fields that the source has settled; others are recognised by name. */
        Map<Field, String> columns();

        /** The text of fields that all rows have in common because the whole file is about it. */
        Map<Field, String> constants();

        /** Whether what tells how much was watched is known to be a share from 0 to 1. */
        boolean shares();
    }

    /** One row a learner and video, or a session of theirs, with a percentage. */
    record Views(Map<Field, String> columns, Map<Field, String> constants, boolean shares) implements Rows {
        public Views {
            columns = Map.copyOf(columns);
            constants = Map.copyOf(constants);
        }

        static Views of(Map<Field, String> columns) {
            return new Views(columns, Map.of(), false);
        }

        static Views ofShares(Map<Field, String> columns) {
            return new Views(columns, Map.of(), true);
        }

        /** Views of one video, which is named as the file is. */
        static Views ofOneVideo(Map<Field, String> columns, Head head) {
            return new Views(columns, Map.of(Field.VIDEO, head.studyName()), false);
        }
    }

    /**
     * One row a learner, and a column a video with the percentage in its cells. The table is turned before it is loaded, to
     * one row a learner and video.
     *
     * @param videos titles by header
     * @param others headers of columns that hold shares, and are grades, means or told by another column
     * @param columns header by field in the turned table
     */
    record VideoColumns(Map<String, String> videos, List<String> others, Map<Field, String> columns) implements Rows {
        public VideoColumns {
            videos = Collections.unmodifiableMap(new LinkedHashMap<>(videos));
            others = List.copyOf(others);
            columns = Map.copyOf(columns);
        }

        @Override
        public Map<Field, String> constants() {
            return Map.of();
        }

        @Override
        public boolean shares() {
            return false;
        }
    }

    /**
     * One row a thing that somebody did to a player, or a segment that was watched.
     *
     * @param columns header by field, from which what the report names is read
     * @param details header by what it tells, of a table with a column for each; empty for others
     */
    record Events(EventFormat format, Map<Field, String> columns, Map<Detail, String> details) implements Contents {
        public Events {
            columns = Map.copyOf(columns);
            details = Map.copyOf(details);
        }

        Events(EventFormat format, Map<Field, String> columns) {
            this(format, columns, Map.of());
        }
    }

    /**
     * The rows of a table of a learning system, as they are.
     *
     * @param table of a study that they belong to
     * @param columns where they are taken from, by the name of the table's column
     * @param units the same of what the rows tell besides of the unit that each is about, by the name of a column of {@link
     *     TableSpec#MODULES}
     * @param leftOut headers by what rows they tell to leave out
     */
    record Records(TableSpec table, Map<String, Taken> columns, Map<String, Taken> units, Map<LeftOut, String> leftOut)
            implements Contents {
        public Records {
            columns = Map.copyOf(columns);
            units = Map.copyOf(units);
            leftOut = Map.copyOf(leftOut);
        }

        /** The headers that a column is taken from; none where it is not taken. */
        public List<String> headers(String column) {
            Taken taken = columns.get(column);
            return taken == null ? List.of() : taken.headers();
        }
    }

    /** What is known of videos, without learners. */
    sealed interface OfVideos extends Contents {

        /** Header by quantity. */
        Map<Quantity, String> columns();
    }

    /**
     * One row a video, without learners.
     *
     * @param columns header by quantity, at least one that names the video
     * @param curve how the share still present along the video is told
     */
    record Totals(Map<Quantity, String> columns, Curve curve) implements OfVideos {
        public Totals {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * One row a video and place in it, without learners.
     *
     * @param columns header by quantity, for a table of several videos; empty where the whole file is about one
     * @param name of the one video
     * @param place header of the place, a share of the length or percent
     * @param watching header of plays of the place over plays of the video
     */
    record Retention(Map<Quantity, String> columns, String name, String place, String watching) implements OfVideos {
        public Retention {
            columns = Map.copyOf(columns);
        }
    }

    /** How a row tells the share still present along its video. */
    sealed interface Curve {

        /** Of the columns that tell it. */
        Collection<String> headers();

        /** Not at all. */
        record None() implements Curve {
            @Override
            public Collection<String> headers() {
                return List.of();
            }
        }

        /**
         * One column holds a list of shares at equal distances, such as {@code [1.08; 0.91; 0.42]}, the last of them at the
         * end.
         */
        record Points(String header) implements Curve {
            @Override
            public Collection<String> headers() {
                return List.of(header);
            }
        }

        /**
         * Columns hold how many plays got to a place.
         *
         * @param reached header by place, as a share of the length
         */
        record Reached(Map<Double, String> reached) implements Curve {
            public Reached {
                reached = Map.copyOf(reached);
            }

            @Override
            public Collection<String> headers() {
                return reached.values();
            }
        }
    }
}
