package org.lectern.workbench.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.contract.Problem;

/**
 * A mistake of the program as a problem: what was thrown and where, for whoever is to mend it. It tells nothing that the open
 * file holds, as it may be sent to anybody; the log tells the rest.
 */
public final class Fault {

    private static final String CAUSE = "cause";
    private static final String OWN = "org.lectern.";
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    /** Their messages are written by Java about the program; those of others may quote a cell. */
    private static final List<Class<? extends Throwable>> ABOUT_THE_PROGRAM = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArithmeticException.class,
            ArrayStoreException.class,
            NegativeArraySizeException.class,
            ConcurrentModificationException.class,
            LinkageError.class,
            VirtualMachineError.class);

    private Fault() {}

    /** @param told says that there was a mistake */
    static Problem of(Problem told, Throwable thrown) {
        Map<String, String> facts = new TreeMap<>(told.facts());
        facts.put(CAUSE, tell(thrown));
        return new Problem(told.code(), facts, told.sentence(), told.remedy());
    }

    /** Whether the program is at fault, and not a file or what was asked. */
    public static boolean isOne(Problem problem) {
        return problem.facts().containsKey(CAUSE);
    }

    private static String tell(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "Caused by: ") + named(cause));
            frames(cause.getStackTrace()).forEach(frame -> lines.add("    at " + frame));
            cause = cause.getCause();
        }
        return String.join("\n", lines);
    }

    private static String named(Throwable thrown) {
        boolean aboutTheProgram = ABOUT_THE_PROGRAM.stream().anyMatch(kind -> kind.isInstance(thrown));
        return thrown.getClass().getName()
                + Optional.ofNullable(thrown.getMessage())
                        .filter(_ -> aboutTheProgram)
                        .map(message -> ": " + message)
                        .orElse("");
    }

    /** Where it was thrown, and the last steps of the program's own on the way there. */
    private static List<StackTraceElement> frames(StackTraceElement[] all) {
        List<StackTraceElement> told = new ArrayList<>(Arrays.stream(all)
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .limit(FRAMES)
                .toList());
        if (all.length > 0 && !told.contains(all[0])) {
            told.addFirst(all[0]);
        }
        return told;
    }
}
