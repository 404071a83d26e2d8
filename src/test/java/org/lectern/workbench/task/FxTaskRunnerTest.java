package org.lectern.workbench.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(30)
class FxTaskRunnerTest {

    private final FxTaskRunner runner = new FxTaskRunner(Path.of("/logs/lectern"));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        runner.close();
    }

    /** What one request was told, in order, and on which thread. */
    private static final class Told<T> implements Consumer<TaskState<T>> {
        final List<TaskState<T>> states = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch end = new CountDownLatch(1);
        final AtomicBoolean elsewhere = new AtomicBoolean();

        @Override
        public void accept(TaskState<T> state) {
            states.add(state);
            if (!Platform.isFxApplicationThread()) {
                elsewhere.set(true);
            }
            if (isEnd(state)) {
                end.countDown();
            }
        }

        TaskState<T> awaitEnd() throws InterruptedException {
            assertTrue(end.await(10, TimeUnit.SECONDS), "no end came, only " + states);
            afterWhatIsQueued();
            assertEquals(1, ends(), "exactly one end in " + states);
            assertTrue(isEnd(states.getLast()), "the end comes last in " + states);
            assertFalse(elsewhere.get(), "told on another thread");
            return states.getLast();
        }

        long ends() {
            return List.copyOf(states).stream().filter(Told::isEnd).count();
        }

        private static boolean isEnd(TaskState<?> state) {
            return state instanceof TaskState.Ready
                    || state instanceof TaskState.Failed
                    || state instanceof TaskState.Cancelled;
        }
    }

    private <T> Told<T> ask(String key, Duration delay, TaskRunner.Work<T> work) {
        Told<T> told = new Told<>();
        runner.submit(key, "Working", delay, work, told);
        return told;
    }

    private <T> Told<T> ask(String key, TaskRunner.Work<T> work) {
        return ask(key, Duration.ZERO, work);
    }

    /** Work that runs until it is cancelled, or until the latch opens. */
    private static TaskRunner.Work<String> until(CountDownLatch started, CountDownLatch release) {
        return context -> {
            started.countDown();
            try (TaskContext.Registration _ = context.onCancel(release::countDown)) {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            context.checkCancelled();
            return "done";
        };
    }

    @Test
    void knowsWhatWasOrderedUntilItHasEnded() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        Told<String> first = new Told<>();
        Told<String> second = new Told<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            runner.submit("background", "Looking around", Duration.ZERO, until(started, release), new Told<String>());
            runner.order("train", "Training", until(started, release), first);
            runner.order("save", "Saving", until(started, release), second);
            assertEquals(List.of("Training", "Saving"), runner.ordered());
            runner.cancel("train");
            assertEquals(List.of("Saving"), runner.ordered());
        });
        assertEquals(new TaskState.Cancelled<>(), first.awaitEnd());
        release.countDown();
        assertEquals(new TaskState.Ready<>("done"), second.awaitEnd());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> assertEquals(List.of(), runner.ordered()));
    }

    @Test
    void whatTakesThePlaceOfAnOrderIsNoneByItself() {
        CountDownLatch release = new CountDownLatch(1);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            runner.order("answer", "Training", until(new CountDownLatch(1), release), new Told<String>());
            runner.submit(
                    "answer", "Counting", Duration.ZERO, until(new CountDownLatch(1), release), new Told<String>());
            assertEquals(List.of(), runner.ordered());
        });
        release.countDown();
    }

    @Test
    void tellsRunningThenReady() throws InterruptedException {
        Told<Integer> told = ask("sum", _ -> 1 + 1);
        assertEquals(new TaskState.Ready<>(2), told.awaitEnd());
        assertEquals(new TaskState.Running<>("Working", Double.NaN), told.states.getFirst());
    }

    @Test
    void worksOffTheScreensThread() throws InterruptedException {
        assertEquals(
                new TaskState.Ready<>(false),
                ask("where", _ -> Platform.isFxApplicationThread()).awaitEnd());
    }

    @Test
    void hasDaemonThreadsOnly() throws InterruptedException {
        assertEquals(
                new TaskState.Ready<>(true),
                ask("who", _ -> Thread.currentThread().isDaemon()).awaitEnd());
    }

    @Test
    void passesAProblemOnUnchanged() throws InterruptedException {
        Problem problem = new Problem("too-few", Map.of(), "Too few learners.", "Choose more courses.");
        Told<String> told = ask("fails", _ -> {
            throw problem.asException();
        });
        assertEquals(new TaskState.Failed<>(problem), told.awaitEnd());
    }

    @Test
    void turnsAFaultIntoAProblemThatNamesTheLogFolder() throws InterruptedException {
        Told<String> told = ask("faults", _ -> {
            throw new IllegalStateException("broken");
        });
        Problem problem =
                assertInstanceOf(TaskState.Failed.class, told.awaitEnd()).problem();
        assertEquals("fault", problem.code());
        assertTrue(problem.remedy().contains(Path.of("/logs/lectern").toString()), problem.remedy());
        assertFalse(problem.sentence().contains("broken"), problem.sentence());
    }

    @Test
    void takesExhaustedMemoryAsTrouble() throws InterruptedException {
        Told<String> told = ask("large", _ -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals(
                "not-enough-memory",
                assertInstanceOf(TaskState.Failed.class, told.awaitEnd())
                        .problem()
                        .code());
    }

    @Test
    void survivesAnyError() throws InterruptedException {
        Told<String> told = ask("error", _ -> {
            throw new ExceptionInInitializerError("no class");
        });
        assertEquals(
                "fault",
                assertInstanceOf(TaskState.Failed.class, told.awaitEnd())
                        .problem()
                        .code());
    }

    @Test
    void publishesProgressAsItIsPolled() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        runner.submit(
                "slow",
                "Working",
                Duration.ZERO,
                context -> {
                    context.progress("reading", () -> asked.incrementAndGet() > 1 ? 0.5 : 0.25);
                    await(release);
                    return "done";
                },
                state -> {
                    if (state.equals(new TaskState.Running<>("reading", 0.5))) {
                        seen.countDown();
                    }
                });
        assertTrue(seen.await(10, TimeUnit.SECONDS));
        assertEquals(
                List.of(new TaskRunner.RunningTask("slow", "Working", "reading", 0.5)),
                WaitForAsyncUtils.asyncFx(() -> List.copyOf(runner.running())).get());
        release.countDown();
    }

    @Test
    void takesProgressThatThrowsAsUnknown() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        Told<String> told = ask("odd", context -> {
            context.progress("odd", () -> {
                asked.countDown();
                throw new IllegalStateException("closed");
            });
            await(asked);
            return "done";
        });
        assertEquals(new TaskState.Ready<>("done"), told.awaitEnd());
    }

    @Test
    void listsNothingOnceWorkHasEnded() throws Exception {
        ask("sum", _ -> 1).awaitEnd();
        assertEquals(
                List.of(),
                WaitForAsyncUtils.asyncFx(() -> List.copyOf(runner.running())).get());
    }

    @Test
    void neverStartsWhatIsCancelledBefore() throws InterruptedException {
        AtomicBoolean ran = new AtomicBoolean();
        Told<String> told = ask("later", Duration.ofHours(1), _ -> {
            ran.set(true);
            return "done";
        });
        runner.cancel("later");
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
        assertEquals(1, told.states.size(), "nothing but the end: " + told.states);
        assertFalse(ran.get());
    }

    @Test
    void stopsABlockingCall() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Told<String> told = ask("blocks", until(started, release));
        await(started);
        runner.cancel("blocks");
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
        await(release);
    }

    @Test
    void runsAStopAtOnceWhereAlreadyCancelled() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Told<String> told = ask("late", context -> {
            started.countDown();
            await(cancelled);
            context.onCancel(stopped::countDown).close();
            return "done";
        });
        await(started);
        runner.cancel("late");
        told.awaitEnd();
        cancelled.countDown();
        await(stopped);
    }

    @Test
    void forgetsAStopWhoseCallIsOver() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        Told<String> told = ask("closed", context -> {
            context.onCancel(() -> stopped.set(true)).close();
            return until(started, release).run(context);
        });
        await(started);
        runner.cancel("closed");
        told.awaitEnd();
        await(release);
        assertFalse(stopped.get());
    }

    @Test
    void tellsNothingMoreWhenCancelledAfterTheEnd() throws InterruptedException {
        Told<Integer> told = ask("sum", _ -> 2);
        told.awaitEnd();
        runner.cancel("sum");
        assertEquals(new TaskState.Ready<>(2), told.awaitEnd());
    }

    @Test
    void takesAnExceptionAfterCancellationAsCancelled() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Told<String> told = ask("interrupted", context -> {
            context.onCancel(stopped::countDown);
            started.countDown();
            await(stopped);
            throw new IllegalStateException("INTERRUPT");
        });
        await(started);
        runner.cancel("interrupted");
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
    }

    @Test
    void letsTheNewerRequestTakeTheOldersPlace() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Told<String> older = ask("same", until(started, new CountDownLatch(1)));
        await(started);
        Told<String> newer = ask("same", _ -> "newer");
        assertEquals(new TaskState.Ready<>("newer"), newer.awaitEnd());
        assertInstanceOf(TaskState.Cancelled.class, older.awaitEnd());
    }

    @Test
    void neverDeliversAResultThatWaitsBehindANewerRequest() throws InterruptedException {
        Told<String> older = new Told<>();
        Told<String> newer = new Told<>();
        CountDownLatch computed = new CountDownLatch(1);
        Platform.runLater(() -> {
            runner.submit(
                    "same",
                    "Working",
                    Duration.ZERO,
                    _ -> {
                        computed.countDown();
                        return "older";
                    },
                    older);
            // The screen is busy until the older result is there, then asks anew.
            await(computed);
            runner.submit("same", "Working", Duration.ZERO, _ -> "newer", newer);
        });
        assertEquals(new TaskState.Ready<>("newer"), newer.awaitEnd());
        assertInstanceOf(TaskState.Cancelled.class, older.awaitEnd());
    }

    @Test
    void closesAResultThatNobodyWants() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch computed = new CountDownLatch(1);
        AutoCloseable result = closed::countDown;
        Platform.runLater(() -> {
            runner.submit(
                    "same",
                    "Working",
                    Duration.ZERO,
                    _ -> {
                        computed.countDown();
                        return result;
                    },
                    _ -> {});
            await(computed);
            runner.cancel("same");
        });
        await(closed);
    }

    @Test
    void runsOnlyTheLastOfManyDelayedRequests() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        List<Told<Integer>> all = new ArrayList<>();
        Platform.runLater(() -> {
            for (int i = 0; i < 20; i++) {
                int request = i;
                all.add(ask("typing", Duration.ofMillis(50), _ -> {
                    runs.incrementAndGet();
                    return request;
                }));
            }
        });
        afterWhatIsQueued();
        assertEquals(new TaskState.Ready<>(19), all.getLast().awaitEnd());
        for (Told<Integer> older : all.subList(0, 19)) {
            assertInstanceOf(TaskState.Cancelled.class, older.awaitEnd());
        }
        assertEquals(1, runs.get());
    }

    @Test
    void endsEachOfManyRacingRequestsOnce() throws InterruptedException {
        List<Told<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int request = i;
            all.add(ask("key" + i % 3, _ -> request));
            if (i % 7 == 0) {
                runner.cancel("key" + i % 3);
            }
        }
        for (Told<Integer> told : all) {
            told.awaitEnd();
        }
        assertEquals(new TaskState.Ready<>(299), all.getLast().awaitEnd());
    }

    @Test
    void acceptsARequestFromTheEndOfAnother() throws InterruptedException {
        Told<String> second = new Told<>();
        runner.submit("same", "Working", Duration.ZERO, _ -> "first", state -> {
            if (state instanceof TaskState.Ready) {
                runner.submit("same", "Working", Duration.ZERO, _ -> "second", second);
            }
        });
        assertEquals(new TaskState.Ready<>("second"), second.awaitEnd());
    }

    @Test
    void cleansUpOnlyAfterCancelledWorkHasReallyEnded() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch cleaned = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean endedBefore = new AtomicBoolean();
        Told<String> told = ask("stubborn", _ -> {
            started.countDown();
            await(release);
            ended.set(true);
            return "done";
        });
        await(started);
        runner.cancel("stubborn");
        runner.afterCurrent(() -> {
            endedBefore.set(ended.get());
            cleaned.countDown();
        });
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
        release.countDown();
        await(cleaned);
        assertTrue(endedBefore.get());
    }

    @Test
    void cleansUpAtOnceWhereNothingRuns() throws InterruptedException {
        CountDownLatch cleaned = new CountDownLatch(1);
        runner.afterCurrent(cleaned::countDown);
        await(cleaned);
    }

    @Test
    void closeCancelsAndWaits() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean cleaned = new AtomicBoolean();
        CountDownLatch stopped = new CountDownLatch(1);
        Told<String> told = ask("long", context -> {
            context.onCancel(stopped::countDown);
            started.countDown();
            await(stopped);
            ended.set(true);
            return "done";
        });
        await(started);
        runner.afterCurrent(() -> cleaned.set(true));
        runner.close();
        assertTrue(ended.get());
        assertTrue(cleaned.get());
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
    }

    @Test
    void closesOnTheScreensThreadToo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Told<String> told = ask("long", until(started, new CountDownLatch(1)));
        await(started);
        WaitForAsyncUtils.asyncFx(runner::close).get(10, TimeUnit.SECONDS);
        assertInstanceOf(TaskState.Cancelled.class, told.awaitEnd());
    }

    @Test
    void refusesWorkOnceClosed() throws InterruptedException {
        runner.close();
        assertInstanceOf(TaskState.Cancelled.class, ask("late", _ -> 1).awaitEnd());
    }

    /** Returns once the screen's thread has done what was asked of it before. */
    private static void afterWhatIsQueued() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        Platform.runLater(queued::countDown);
        assertTrue(queued.await(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS), "waited in vain");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
