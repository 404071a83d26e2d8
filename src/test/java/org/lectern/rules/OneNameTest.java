package org.lectern.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name: views stop early, people leave. What else was said of them does not come back. */
final class OneNameTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Names of a view that stops early which are not Lectern's. */
    private static final Pattern RETIRED = Pattern.compile("(?i)\\b(giv(e|es|en|ing) up|gave up|abandon\\w*|churn\\w*"
            + "|left early|leave early|dropp?(s|ed|ing)? off|often dropped|still there"
            + "|(lose|loses|lost|losing) (the|more|most|people|views|plays|viewers))\\b");

    /** Where such a name stands all the same, and why. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("analysis/early.tabs", "the tab Churn"),
            Map.entry("analysis/struggle/notice.meaning", "the tab Churn"),
            Map.entry("analysis/engagement/action.driver", "videos that people leave"),
            Map.entry("cli/lectern.asked.set", "the analysis churn of the command line"),
            Map.entry("cli/set-without-analysis", "the analysis churn of the command line"),
            Map.entry("study/column.retention.watching", "a share of plays, wherever they stand"),
            Map.entry("workbench/shell/glossary.base-rate.meaning", "the tab Churn"),
            Map.entry("workbench/shell/glossary.stopped-early.meaning", "where the published names are explained"),
            Map.entry(
                    "workbench/shell/tab.churn", "the tab Churn, called after its command and the published analysis"));

    @Test
    void noRetiredNameIsSaid() throws IOException {
        Map<String, String> said = texts();
        said.keySet().removeAll(ALLOWED.keySet());
        said.values().removeIf(text -> !RETIRED.matcher(text).find());
        assertEquals(Map.of(), said);
    }

    /** An exception that nothing needs any more would let the name back in unseen. */
    @Test
    void everyExceptionIsNeeded() throws IOException {
        Map<String, String> said = texts();
        List<String> needless = new TreeSet<>(ALLOWED.keySet())
                .stream()
                        .filter(key ->
                                !RETIRED.matcher(said.getOrDefault(key, "")).find())
                        .toList();
        assertEquals(List.of(), needless);
    }

    /** What is repeated as published is told where it is chosen and where the words are explained, and named nowhere else. */
    @Test
    void thePublishedAnalysisIsToldOnce() throws IOException {
        Map<String, String> said = texts();
        said.values()
                .removeIf(text -> !Pattern.compile("(?i)published (system|program|analysis|rule|way|condition)")
                        .matcher(text)
                        .find());
        assertEquals(
                Set.of("workbench/kit/as-published.hint", "workbench/shell/glossary.published.meaning"), said.keySet());
    }

    @Test
    void theReadmeSaysTheSame() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        String told =
                readme.replaceAll("\\*\\*Churn\\*\\*|\\bChurn\\b|--only churn|churn\\.threshold|images/churn", "");
        assertEquals(
                List.of(),
                RETIRED.matcher(told).results().map(one -> one.group()).toList());
    }

    /** Of every bundle, by the folder and key. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path lectern = RESOURCES.resolve("org/lectern");
        try (Stream<Path> files = Files.walk(lectern)) {
            for (Path file :
                    files.filter(path -> path.endsWith("words.properties")).toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                String folder = lectern.relativize(file.getParent()).toString().replace('\\', '/');
                bundle.forEach((key, text) -> texts.put(folder + "/" + key, text.toString()));
            }
        }
        assertTrue(texts.size() > 1000, "run from the project's root");
        return texts;
    }
}
