package org.lectern.spark;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterDriver;

/** Speaks to clusters by Spark Connect. */
public final class SparkDriver implements ClusterDriver {

    private static final Words WORDS = Words.of(SparkDriver.class);

    /** Whose SQL is the same as that of the client beside this. */
    private static final String MAJOR = "4";

    @Override
    public Cluster connect(ClusterAddress address, Optional<String> token, TaskContext context) {
        context.checkCancelled();
        try {
            SparkSession session = SparkSession.builder()
                    .remote(remote(address, token))
                    .create();
            return opened(session, address, context);
        } catch (RuntimeException e) {
            context.checkCancelled();
            throw SparkTrouble.of(e, address);
        }
    }

    private static Cluster opened(SparkSession session, ClusterAddress address, TaskContext context) {
        SparkCluster cluster = new SparkCluster(session, address);
        boolean ready = false;
        try {
            String version = session.version();
            if (!version.startsWith(MAJOR + ".")) {
                throw Problem.of(WORDS, "other-spark", address, version, MAJOR).asException();
            }
            SparkDialect.speak(session);
            context.checkCancelled();
            ready = true;
            return cluster;
        } finally {
            if (!ready) {
                cluster.close();
            }
        }
    }

    /** The token goes with every call; over a network that others can listen to, never in the clear. */
    private static String remote(ClusterAddress address, Optional<String> token) {
        String tls = address.isLoopback() ? "" : ";use_ssl=true";
        return address + "/" + tls + token.map(secret -> ";token=" + secret).orElse("");
    }
}
