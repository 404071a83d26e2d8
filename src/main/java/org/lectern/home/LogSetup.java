package org.lectern.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the log to files of one megabyte, the last five of which are kept. */
public final class LogSetup {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 5;

    private LogSetup() {}

    /**
     * Starts logging to a folder. Where that cannot be written, the log goes to standard error as before: no log is no
     * reason not to work.
     *
     * @return ends it
     */
    public static Handler to(Path folder) {
        Logger root = Logger.getLogger("");
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace("%", "%%") + "/lectern-%g.log";
            Handler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new DiscreetFormatter());
            for (Handler console : root.getHandlers()) {
                console.setLevel(Level.SEVERE);
                console.setFormatter(new DiscreetFormatter());
            }
            root.addHandler(handler);
            return handler;
        } catch (IOException e) {
            root.log(Level.WARNING, "there is no log file", e);
            return root.getHandlers()[0];
        }
    }
}
