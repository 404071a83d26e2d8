package org.lectern.study;

import java.util.List;
import org.lectern.contract.TaskContext;

/**
 * An engine that stands elsewhere, with tables that are too large for one machine. What is made of them here lasts as long as the
 * connection; nothing is written there. Trouble of the network and of the cluster is a {@link org.lectern.contract.ProblemException}.
 */
public interface Cluster extends Engine {

    /**
     * A table, or files, as SQL asks them.
     *
     * @param relation that a FROM may name
     * @param columns by their names, in their order
     */
    record Rows(String relation, List<String> columns) {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Finds what is to be asked.
     *
     * @throws org.lectern.contract.ProblemException where it is not there, or cannot be read
     */
    Rows rows(ClusterSource source, TaskContext context);

    /**
     * Gives a SELECT a name for all questions to come.
     *
     * @param kept whether it is worked out now, and kept in the memory and on the disks of the cluster while there is room
     */
    void define(String name, String select, boolean kept, TaskContext context);

    /** The connection and what was made over it are gone; the cluster stays. */
    @Override
    void close();
}
