package org.lectern.workbench.task;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;

/**
 * The last net: what nobody caught is logged and shown as a problem. A fault that comes back at every repaint is told
 * once.
 */
public final class FaultWatch implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FaultWatch.class.getName());

    private static final Words WORDS = Words.of(FaultWatch.class);

    private final Path logFolder;
    private final Consumer<Problem> report;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param report told on the screen's thread
     */
    public FaultWatch(Path logFolder, Consumer<Problem> report) {
        this.logFolder = logFolder;
        this.report = report;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        String place = fault.getClass().getName() + (frames.length == 0 ? "" : frames[0].toString());
        if (told.add(place)) {
            LOG.log(Level.SEVERE, fault, () -> "nobody caught this on " + thread.getName());
            Problem problem = fault instanceof ProblemException expected
                    ? expected.problem()
                    : Fault.of(Problem.of(WORDS, "fault-uncaught", logFolder), fault);
            Platform.runLater(() -> report.accept(problem));
        }
    }
}
