package org.lectern.study;

import java.util.Optional;
import java.util.ServiceLoader;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * What knows how to speak to clusters. It is found beside the program by {@link ServiceLoader}, where it was put: most desks
 * have none.
 */
public interface ClusterDriver {

    /**
     * The one that is here.
     *
     * @throws org.lectern.contract.ProblemException where there is none; it says how to get it
     */
    static ClusterDriver here() {
        return ServiceLoader.load(ClusterDriver.class)
                .findFirst()
                .orElseThrow(() -> Problem.of(Words.of(ClusterDriver.class), "no-cluster-driver")
                        .asException());
    }

    /**
     * Connects.
     *
     * @param token that the cluster wants to see; empty where it wants none. It is sent, and neither written down nor logged
     * @throws org.lectern.contract.ProblemException where nobody answers, or somebody else
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    Cluster connect(ClusterAddress address, Optional<String> token, TaskContext context);
}
