package org.lectern.study;

import java.util.Optional;
import org.lectern.contract.TaskContext;

/**
 * What knows how to speak to clusters. It is found beside the program by {@link ClusterDrivers}, where it was put: most desks
 * have none.
 */
public interface ClusterDriver {

    /**
     * Connects.
     *
     * @param token that the cluster wants to see; empty where it wants none. It is sent, and neither written down nor logged
     * @throws org.lectern.contract.ProblemException where nobody answers, or somebody else
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    Cluster connect(ClusterAddress address, Optional<String> token, TaskContext context);
}
