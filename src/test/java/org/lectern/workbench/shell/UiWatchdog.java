package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Measures how long the screen's thread keeps a posted action waiting, and what it does meanwhile. */
final class UiWatchdog implements AutoCloseable {

    private static final long TELLING_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    /** A wait: the step of the program it fell into, its length, and what the screen's thread did then. */
    record Block(String step, double millis, String stack) {}

    private final Thread screen;
    private final Thread probe = new Thread(this::watch, "watchdog");
    private final List<Block> blocks = new ArrayList<>();
    private volatile String step = "";
    private volatile boolean watching = true;

    UiWatchdog(Thread screen) {
        this.screen = screen;
        probe.setDaemon(true);
        probe.start();
    }

    /** Names what the program is doing from here on. */
    void step(String name) {
        step = name;
    }

    private void watch() {
        while (watching) {
            CountDownLatch answered = new CountDownLatch(1);
            String during = step;
            long start = System.nanoTime();
            Platform.runLater(answered::countDown);
            String stack = "";
            try {
                if (!answered.await(TELLING_NANOS, TimeUnit.NANOSECONDS)) {
                    stack = stack();
                    answered.await();
                }
                note(new Block(during, (System.nanoTime() - start) / 1e6, stack));
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String stack() {
        StringBuilder told = new StringBuilder();
        StackTraceElement[] frames = screen.getStackTrace();
        for (int i = 0; i < Math.min(60, frames.length); i++) {
            String frame = frames[i].toString();
            if (i < 6 || frame.contains("lectern")) {
                told.append("      ").append(frame).append('\n');
            }
        }
        return told.toString();
    }

    private synchronized void note(Block block) {
        blocks.add(block);
    }

    /** The longest waits, longest first. */
    synchronized List<Block> longest(int most) {
        return blocks.stream()
                .sorted((a, b) -> Double.compare(b.millis, a.millis))
                .limit(most)
                .toList();
    }

    /** The longest wait of each step and its longest ones over all, to be printed. */
    synchronized String report() {
        StringBuilder text = new StringBuilder("Longest wait of the screen's thread, ms\n");
        blocks.stream()
                .map(Block::step)
                .distinct()
                .forEach(name -> text.append(String.format(
                        Locale.ROOT,
                        "  %-28s %7.1f%n",
                        name,
                        blocks.stream()
                                .filter(block -> block.step.equals(name))
                                .mapToDouble(Block::millis)
                                .max()
                                .orElse(0))));
        longest(8)
                .forEach(block -> text.append(
                        String.format(Locale.ROOT, "  %.1f ms in %s%n%s", block.millis, block.step, block.stack)));
        return text.toString();
    }

    @Override
    public void close() {
        watching = false;
        probe.interrupt();
    }
}
