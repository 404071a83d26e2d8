package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

class ConsoleContextTest {

    private final StringWriter err = new StringWriter();

    private ConsoleContext context(boolean terminal) {
        return new ConsoleContext(new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), terminal));
    }

    @Test
    void showsProgressOnATerminalOnly() {
        context(false).progress("Reading", 0.5);
        assertEquals("", err.toString());
        context(true).progress("Reading", 0.5);
        assertTrue(err.toString().endsWith(" 50 % Reading"), err.toString());
    }

    @Test
    void saysNoShareWhereNoneIsKnown() {
        context(true).progress("Reading", Double.NaN);
        assertTrue(err.toString().endsWith("Reading"), err.toString());
        assertTrue(!err.toString().contains("%"), err.toString());
    }

    @Test
    void cancelStopsWhatRunsAndWhatComesNext() {
        ConsoleContext context = context(false);
        AtomicInteger stopped = new AtomicInteger();
        TaskContext.Registration ended = context.onCancel(() -> stopped.addAndGet(100));
        ended.close();
        context.onCancel(stopped::incrementAndGet);
        context.checkCancelled();
        context.cancel();
        assertEquals(1, stopped.get());
        context.onCancel(stopped::incrementAndGet);
        assertEquals(2, stopped.get());
        assertThrows(TaskCancelled.class, context::checkCancelled);
    }
}
