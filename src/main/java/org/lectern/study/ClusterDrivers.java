package org.lectern.study;

import java.util.ServiceLoader;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** Finds what speaks to clusters, where it was put beside the program. */
public final class ClusterDrivers {

    private static final Words WORDS = Words.of(ClusterDrivers.class);

    private ClusterDrivers() {}

    /**
     * The one that is here.
     *
     * @throws org.lectern.contract.ProblemException where there is none; it says how to get it
     */
    public static ClusterDriver here() {
        return ServiceLoader.load(ClusterDriver.class)
                .findFirst()
                .orElseThrow(() -> Problem.of(WORDS, "no-cluster-driver").asException());
    }
}
