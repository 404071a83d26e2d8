package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

class WorkspaceTest {

    private static final String ENDLESS = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    @Test
    void aLiteralIsTheTextWhateverItHolds() throws Exception {
        String text = "\u0000it's\u0000\u0000 a \\ \"text\"; --\u0000";
        try (Workspace database = Workspace.create()) {
            String same = database.run(
                    statement -> {
                        try (ResultSet row = statement.executeQuery("SELECT " + Sql.literal(text))) {
                            row.next();
                            return row.getString(1);
                        }
                    },
                    TaskContext.quiet());
            assertEquals(text, same);
        }
    }

    @Test
    void removesItsFolderWhenItCloses() throws Exception {
        Workspace database = Workspace.create();
        Path file = database.temporaryFile("copy.txt");
        Files.writeString(file, "x");
        database.close();
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(Objects.requireNonNull(file.getParent())));
    }

    @Test
    void takesNoMoreMemoryThanItsLimit() throws Exception {
        try (Workspace database = Workspace.create()) {
            String limit = database.run(
                    statement -> {
                        try (ResultSet row = statement.executeQuery("SELECT current_setting('memory_limit')")) {
                            row.next();
                            return row.getString(1);
                        }
                    },
                    TaskContext.quiet());
            assertEquals("2.5 GiB", limit);
        }
    }

    @ParameterizedTest
    @CsvSource({"23, 2560", "3, 2560", "2, 2048", "1.4, 1433", "0.5, 1024"})
    void takesAsMuchAsJavaMay(double gibibytesOfHeap, long mebibytes) {
        assertEquals(mebibytes, Workspace.memory((long) (gibibytesOfHeap * (1L << 30))));
    }

    @Test
    @Timeout(60)
    void stopsAStatementThatRuns() throws Exception {
        try (Workspace database = Workspace.create();
                var threads = Executors.newSingleThreadExecutor()) {
            Stoppable context = new Stoppable();
            Future<Object> running = threads.submit(() -> database.run(
                    statement -> {
                        context.started.countDown();
                        return statement.executeQuery(ENDLESS).next();
                    },
                    context));
            context.started.await();
            while (!running.isDone()) {
                context.stop();
                Thread.onSpinWait();
            }
            ExecutionException e = assertThrows(ExecutionException.class, running::get);
            assertTrue(e.getCause() instanceof TaskCancelled, () -> String.valueOf(e.getCause()));
            assertEquals(true, database.run(s -> s.executeQuery("SELECT 1").next(), TaskContext.quiet()));
        }
    }

    @Test
    void passesOnWhatDuckDbSays() {
        try (Workspace database = Workspace.create()) {
            assertThrows(SQLException.class, () -> database.run(s -> s.execute("SELEC"), TaskContext.quiet()));
        }
    }

    @Test
    void appendsRowsToTheTableOfItsSchema() throws Exception {
        try (Workspace database = Workspace.create()) {
            Workspace apart = database.schema("apart");
            String rows = apart.run(
                    statement -> {
                        statement.execute("CREATE TABLE seen (name VARCHAR, n BIGINT, x DOUBLE, yes BOOLEAN)");
                        try (RowAppender seen = RowAppender.of(statement, "seen")) {
                            seen.append("ä'")
                                    .append(1L << 40)
                                    .append(0.5)
                                    .append(true)
                                    .endRow();
                            seen.append("b")
                                    .appendNull()
                                    .appendNull()
                                    .append(false)
                                    .endRow();
                        }
                        return text(
                                statement.executeQuery(
                                        "SELECT string_agg(concat_ws('|', name, n, x, yes), '; ' ORDER BY name DESC) FROM apart.seen"));
                    },
                    TaskContext.quiet());
            assertEquals("ä'|1099511627776|0.5|true; b|false", rows);
        }
    }

    @Test
    void tellsHowFarAStatementIs() throws Exception {
        try (Workspace database = Workspace.create()) {
            DoubleSupplier progress = database.run(
                    statement -> {
                        DoubleSupplier share = StatementProgress.of(statement);
                        assertEquals(0, share.getAsDouble(), "nothing runs yet");
                        return share;
                    },
                    TaskContext.quiet());
            assertEquals(1, progress.getAsDouble(), "it is closed");
        }
    }

    private static String text(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1);
    }

    private static final class Stoppable implements TaskContext {
        private final CountDownLatch started = new CountDownLatch(1);
        private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        private volatile boolean cancelled;

        void stop() {
            cancelled = true;
            Objects.requireNonNull(stop.get()).run();
        }

        @Override
        public void progress(String step, DoubleSupplier fraction) {}

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new TaskCancelled();
            }
        }

        @Override
        public Registration onCancel(Runnable stopper) {
            stop.set(stopper);
            return () -> stop.set(() -> {});
        }
    }
}
