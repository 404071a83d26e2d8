package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What the program runs on.
 *
 * @param version of the program
 * @param java version and maker of Java
 * @param system name, version and architecture of the operating system
 * @param logs folder of the log
 */
public record Surroundings(String version, String java, String system, Path logs) {

    private static final Words WORDS = Words.of(Surroundings.class);

    /** Those of this process. */
    public static Surroundings here(Path logs) {
        String version = Surroundings.class.getPackage().getImplementationVersion();
        return new Surroundings(
                version == null ? WORDS.say("version.unpackaged") : version,
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                logs);
    }

    /** A problem with all that helps to understand it. */
    Trouble describe(Problem problem) {
        StringBuilder facts = new StringBuilder();
        for (Map.Entry<String, String> fact : new TreeMap<>(problem.facts()).entrySet()) {
            facts.append(fact.getKey()).append(" = ").append(fact.getValue()).append('\n');
        }
        return new Trouble(
                problem,
                WORDS.say(
                        "trouble.details.text",
                        problem.sentence(),
                        problem.remedy(),
                        problem.code(),
                        facts,
                        version,
                        java,
                        system,
                        logs));
    }
}
