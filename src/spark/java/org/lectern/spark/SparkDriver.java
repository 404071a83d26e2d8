package org.lectern.spark;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connect.client.RetryPolicy;
import org.apache.spark.sql.connect.client.SparkConnectClient;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterDriver;
import scala.Option;
import scala.concurrent.duration.Duration;

/** Speaks to clusters by Spark Connect. */
public final class SparkDriver implements ClusterDriver {

    private static final Words WORDS = Words.of(SparkDriver.class);

    /** Whose SQL is the same as that of the client beside this. */
    private static final String MAJOR = "4";

    private static final Object TRIES = 4;
    private static final long FIRST_WAIT = 100;
    private static final long LONGEST_WAIT = 2000;

    static {
        // Answers come in memory that Netty, from Java 24 on, hands out only where somebody says so before it starts.
        System.getProperties().putIfAbsent("org.sparkproject.io.netty.noUnsafe", "false");
    }

    @Override
    public Cluster connect(ClusterAddress address, Optional<String> token, TaskContext context) {
        context.checkCancelled();
        try {
            SparkConnectClient client = SparkConnectClient.builder()
                    .connectionString(remote(address, token))
                    .retryPolicy(patience())
                    .build();
            SparkSession session =
                    org.apache.spark.sql.connect.SparkSession.builder().client(client).create();
            return opened(session, address, context);
        } catch (Exception e) {
            context.checkCancelled();
            throw SparkTrouble.of(e, address, "");
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

    /** Some five seconds; as it is by itself, it would take ten minutes to find out that nobody answers. */
    private static RetryPolicy patience() {
        RetryPolicy usual = RetryPolicy.defaultPolicy();
        return usual.copy(
                Option.apply(TRIES),
                Duration.create(FIRST_WAIT, TimeUnit.MILLISECONDS),
                Option.apply(Duration.create(LONGEST_WAIT, TimeUnit.MILLISECONDS)),
                usual.backoffMultiplier(),
                Duration.create(0, TimeUnit.MILLISECONDS),
                usual.minJitterThreshold(),
                usual.canRetry(),
                usual.name(),
                usual.recognizeServerRetryDelay(),
                usual.maxServerRetryDelay());
    }

    /** The token goes with every call; over a network that others can listen to, never in the clear. */
    private static String remote(ClusterAddress address, Optional<String> token) {
        String tls = address.isLoopback() ? "" : ";use_ssl=true";
        return address + "/" + tls + token.map(secret -> ";token=" + secret).orElse("");
    }
}
