package org.lectern.spark;

import org.lectern.study.ClusterAddress;

final class SparkTrouble {
    private SparkTrouble() {}

    static RuntimeException of(RuntimeException e, ClusterAddress address) {
        return e;
    }
}
