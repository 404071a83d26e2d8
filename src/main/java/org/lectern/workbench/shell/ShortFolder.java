package org.lectern.workbench.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of a file for a list: whole where it is short, else with its middle left out. */
final class ShortFolder {

    /** A folder of so many characters is short. */
    static final int LONGEST = 48;

    private static final String LEFT_OUT = "…";

    private ShortFolder() {}

    /** At least the first and the last folder, and of those above the last as many as there is room for. */
    static String of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return "";
        }
        String whole = folder.toString();
        if (whole.length() <= LONGEST || folder.getNameCount() < 3) {
            return whole;
        }
        String separator = folder.getFileSystem().getSeparator();
        String begin = first(folder) + separator + LEFT_OUT + separator;
        int from = folder.getNameCount() - 1;
        while (from > 1 && begin.length() + end(folder, from - 1).length() <= LONGEST) {
            from--;
        }
        return from == 1 ? whole : begin + end(folder, from);
    }

    private static String first(Path folder) {
        @Nullable Path root = folder.getRoot();
        return root == null
                ? folder.getName(0).toString()
                : root.resolve(folder.getName(0)).toString();
    }

    private static String end(Path folder, int from) {
        return folder.subpath(from, folder.getNameCount()).toString();
    }
}
