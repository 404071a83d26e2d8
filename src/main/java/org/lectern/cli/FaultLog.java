package org.lectern.cli;

import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.home.Directories;
import org.lectern.home.LogSetup;

/** Where faults of the program are written down. */
final class FaultLog {

    private static final Logger LOGGER = Logger.getLogger(FaultLog.class.getName());

    private FaultLog() {}

    /** Keeps what libraries log away from the user's terminal. */
    static void quieten() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.OFF);
            }
        }
    }

    /**
     * Writes a fault to the log.
     *
     * @return the log's folder
     */
    static Path record(Throwable fault) {
        Path folder = Directories.here().logs();
        Handler log = LogSetup.to(folder);
        quieten();
        LOGGER.log(Level.SEVERE, "a command ended by a fault", fault);
        log.close();
        return folder;
    }
}
