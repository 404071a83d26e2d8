package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

class StatusViewModelTest {

    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final StatusViewModel status = new StatusViewModel(new Desk(), tasks);

    @Test
    void saysThatNothingIsOpen() {
        assertEquals("No study open", status.restProperty().get());
        assertFalse(status.busyProperty().get());
    }

    @Test
    void saysWhatRunsAndHowMuchElse() {
        tasks.hold();
        tasks.submit("a", "Opening a.csv", Duration.ZERO, _ -> 1, _ -> {});
        assertEquals("Opening a.csv", status.stepProperty().get());
        assertTrue(status.fractionProperty().get() < 0, "share not known");
        tasks.submit("b", "Counting", Duration.ZERO, _ -> 1, _ -> {});
        assertEquals("Opening a.csv (and 1 more)", status.stepProperty().get());
        tasks.release();
        assertFalse(status.busyProperty().get());
    }

    @Test
    void cancelsAllThatRuns() {
        tasks.hold();
        tasks.submit("a", "Opening", Duration.ZERO, _ -> 1, _ -> {});
        tasks.submit("b", "Counting", Duration.ZERO, _ -> 1, _ -> {});
        status.cancel();
        assertEquals(2, tasks.delivered());
        assertFalse(status.busyProperty().get());
    }
}
