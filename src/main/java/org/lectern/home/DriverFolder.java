package org.lectern.home;

import java.nio.file.Path;

/**
 * Where SQLite's driver unpacks its native library. The system's temporary folder, which it takes if it is told none, may be one from
 * which nothing can be run.
 */
public final class DriverFolder {

    /** What the driver asks for; whoever starts Java may have named another folder. */
    private static final String PROPERTY = "org.sqlite.tmpdir";

    private DriverFolder() {}

    /** Names a folder of its own in that of caches; nothing is made before it is needed. */
    public static void in(Path cache) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, cache.resolve("sqlite").toString());
        }
    }
}
