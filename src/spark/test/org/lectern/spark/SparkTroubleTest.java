package org.lectern.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;

/** Whatever a cluster does is a sentence, and what somebody stops stops there. */
class SparkTroubleTest {

    /** Takes an hour or more. */
    private static final String ENDLESS = "SELECT sum(hash(a.id, b.id)) AS n FROM range(10000000) AS a CROSS JOIN range(10000000) AS b";

    private static ConnectServer server;
    private static Cluster cluster;

    @BeforeAll
    static void start() {
        server = ConnectServer.start();
        cluster = connect(server);
    }

    @AfterAll
    static void stop() {
        cluster.close();
        server.close();
    }

    private static Cluster connect(ConnectServer to) {
        return new SparkDriver().connect(to.address(), Optional.empty(), TaskContext.quiet());
    }

    private static Problem problem(Executable asked) {
        Problem problem = assertThrows(ProblemException.class, asked).problem();
        assertFalse(problem.sentence().contains("{"), problem::sentence);
        return problem;
    }

    private static void ask(String sql) {
        cluster.query(List.of(), sql, TaskContext.quiet());
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        Problem missing = problem(() -> cluster.rows(new ClusterSource.Named("lake.views"), TaskContext.quiet()));
        assertEquals("not-on-cluster", missing.code());
        assertTrue(missing.sentence().contains("lake.views"), missing::sentence);
        Problem gone = problem(
                () -> cluster.rows(new ClusterSource.Files("/nowhere/at/all.parquet"), TaskContext.quiet()));
        assertEquals("not-on-cluster", gone.code());
        assertTrue(gone.sentence().contains("/nowhere/at/all.parquet"), gone::sentence);
    }

    @Test
    void aValueOfAnotherTypeIsToldWithoutIt() {
        Problem type = problem(() -> ask("SELECT CAST('secret' AS INT) AS n"));
        assertEquals("cluster-type", type.code());
        assertFalse(type.toString().contains("secret"), type::toString);
        assertEquals("cluster-type", problem(() -> ask("SELECT date_add('2026-01-01', array(1)) AS n")).code());
    }

    @Test
    void whatElseGoesWrongIsCalledByItsName() {
        Problem failed = problem(() -> ask("SELECT 1 / 0 AS n"));
        assertEquals("cluster-failed", failed.code());
        assertTrue(failed.sentence().contains("DIVIDE_BY_ZERO"), failed::sentence);
    }

    @Test
    void anAnswerThatIsTooLargeForTheClusterIsTold() {
        try (ConnectServer small = ConnectServer.start("spark.driver.maxResultSize=1m");
                Cluster there = connect(small)) {
            Problem memory = problem(() -> there.query(
                    List.of(),
                    "SELECT id, uuid() AS text FROM range(0, 1000000, 1, 8) ORDER BY text",
                    TaskContext.quiet()));
            assertEquals("cluster-memory", memory.code());
        }
    }

    @Test
    void nobodyWhoAnswersIsToldSoon() {
        Problem away = problem(() -> new SparkDriver()
                .connect(new ClusterAddress("127.0.0.1", 1), Optional.of("hush"), TaskContext.quiet()));
        assertEquals("cluster-away", away.code());
        assertFalse(away.toString().contains("hush"), away::toString);
    }

    /** Of a table of some hundred MB, of which the server has sent a part. */
    @Test
    void aServerThatDiesInTheMiddleOfAnAnswerIsTold() {
        try (ConnectServer mortal = ConnectServer.start()) {
            Cluster there = connect(mortal);
            AtomicInteger looks = new AtomicInteger();
            TaskContext killing = new Looking(() -> {
                if (looks.incrementAndGet() == 1000) {
                    mortal.kill();
                }
            });
            Problem away = problem(() -> there.query(
                    List.of(), "SELECT id, repeat(uuid(), 20) AS text FROM range(0, 1000000, 1, 16)", killing));
            assertEquals("cluster-away", away.code());
            assertTrue(looks.get() >= 1000);
            there.close();
        }
    }

    @Test
    void whatIsCancelledStopsOnTheCluster() throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        TaskContext cancelling = new Looking(() -> {
            if (cancelled.get()) {
                throw new TaskCancelled();
            }
        }) {
            @Override
            public Registration onCancel(Runnable stop) {
                Thread who = Thread.ofVirtual().start(() -> {
                    cancelled.set(true);
                    while (!over.get()) {
                        stop.run();
                    }
                });
                return () -> {
                    over.set(true);
                    try {
                        who.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                };
            }
        };
        assertThrows(TaskCancelled.class, () -> cluster.query(List.of(), ENDLESS, cancelling));
        // Were it still at work, both processors would be taken for an hour.
        assertEquals(
                1000L,
                cluster.query(List.of(), "SELECT count(*) AS n FROM range(0, 1000, 1, 4)", TaskContext.quiet())
                        .longColumn("n")
                        .get(0));
    }

    /** Does something whenever it is looked at. */
    private static class Looking implements TaskContext {

        private final Runnable look;

        Looking(Runnable look) {
            this.look = look;
        }

        @Override
        public void progress(String step, DoubleSupplier fraction) {}

        @Override
        public void checkCancelled() {
            look.run();
        }

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }
}
