package org.lectern.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.Words;

/** Every visible word is in a bundle beside the room that says it, and every bundle's words are said. */
final class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** Keys that are put together from the name of a column, field, figure, parameter, tab or type, or looked up by picocli. */
    private static final Pattern NAMED_BY_DATA = Pattern.compile("(column|field|figure|parameter|tab|type)\\..*"
            + "|lectern\\..*|usage\\..*|mixinStandardHelpOptions\\..*|map|over|unit");

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A key as a literal in the call; where a key is put together, its bundle's prefix is. */
    private static final Pattern SAID = Pattern.compile("WORDS\\s*\\.\\s*(?:say|knows)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*WORDS,\\s*\"([^\"]+)\"");

    private static final List<Object> ARGUMENTS = List.of(0, 1, 2, 3.5, -1, 1e9, "Basalt, 100 %");

    private static final Pattern WORDS_IN_CODE = Pattern.compile(
            "(?:setText|setPromptText|setTitle|setHeaderText|setContentText|setAccessibleText|setTooltip"
                    + "|new (?:Label|Button|CheckBox|RadioButton|MenuItem|Menu|Tooltip|Text|ToggleButton|TableColumn<>))"
                    + "\\(\\s*\"[^\"]*\\p{L}[^\"]*\"");

    @Test
    void everyKeyThatIsSaidStandsInItsBundle() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Set<String> known = bundleBeside(source).stringPropertyNames();
            for (String key : literalKeys(Files.readString(source))) {
                if (!known.contains(key)) {
                    missing.add(SOURCES.relativize(source) + " says " + key);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyInABundleIsSaid() throws IOException {
        Map<Path, StringBuilder> code = new TreeMap<>();
        for (Path source : sources()) {
            code.computeIfAbsent(source.getParent(), folder -> new StringBuilder())
                    .append(Files.readString(source));
        }
        List<String> obsolete = new ArrayList<>();
        for (Map.Entry<Path, StringBuilder> folder : code.entrySet()) {
            String text = folder.getValue().toString();
            Set<String> said = new TreeSet<>(literalKeys(text));
            List<String> prefixes = keyPrefixes(text);
            String room = room(code, folder.getKey());
            for (String key : bundle(folder.getKey()).stringPropertyNames()) {
                boolean used = said.contains(key)
                        || NAMED_BY_DATA.matcher(key).matches()
                        || room.contains("\"" + key + "\"")
                        || prefixes.stream().anyMatch(key::startsWith);
                if (!used) {
                    obsolete.add(SOURCES.relativize(folder.getKey()) + ": " + key);
                }
            }
        }
        assertEquals(List.of(), obsolete);
    }

    @Test
    void noViewHasWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            Matcher matcher = WORDS_IN_CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(SOURCES.relativize(source) + ": " + matcher.group());
            }
        }
        assertEquals(List.of(), found);
    }

    /** A choice inside a choice is cut at the inner one's bars, which nobody sees before the sentence is said. */
    @Test
    void everySentenceCanBeSaidWhateverItsArguments() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file :
                    files.filter(path -> path.endsWith("words.properties")).toList()) {
                Properties bundle = bundle(SOURCES.resolve(RESOURCES.relativize(file.getParent())));
                for (String key : bundle.stringPropertyNames()) {
                    // picocli has a syntax of its own.
                    if (!key.startsWith("lectern.")
                            && ARGUMENTS.stream().anyMatch(value -> !canBeSaid(bundle.getProperty(key), value))) {
                        broken.add(RESOURCES.relativize(file) + ": " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean canBeSaid(String text, Object value) {
        try {
            String said = new MessageFormat(text, Words.LANGUAGE)
                    .format(Collections.nCopies(12, value).toArray());
            return !said.contains("choice,") && !said.contains("{0") && !said.contains("null");
        } catch (IllegalArgumentException e) {
            // A number's place takes no text.
            return value instanceof String && text.matches("(?s).*\\{\\d+,(number|choice|date).*");
        }
    }

    /** Of two texts under one key the first is never said. */
    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            for (Path file :
                    all.filter(path -> path.endsWith("words.properties")).toList()) {
                Set<String> seen = new HashSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[\\w.-]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(RESOURCES.relativize(file) + ": " + key));
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void noBundleHasAStraightApostrophe() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            for (Path file :
                    all.filter(path -> path.endsWith("words.properties")).toList()) {
                bundle(SOURCES.resolve(RESOURCES.relativize(file.getParent()))).forEach((key, text) -> {
                    if (text.toString().contains("'")) {
                        found.add(file + ": " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), found, "MessageFormat swallows ' - write ’");
    }

    /** All code of the room a package is in: a tab's words may be said by the page that they are handed to. */
    private static String room(Map<Path, StringBuilder> code, Path folder) {
        Path room = SOURCES.resolve(SOURCES.relativize(folder)
                .subpath(0, Math.min(3, SOURCES.relativize(folder).getNameCount())));
        StringBuilder all = new StringBuilder();
        code.forEach((each, text) -> {
            if (each.startsWith(room)) {
                all.append(text);
            }
        });
        return all.toString();
    }

    private static List<String> literalKeys(String code) {
        List<String> keys = new ArrayList<>();
        Matcher said = SAID.matcher(code);
        while (said.find()) {
            if (said.group(2) == null) {
                keys.add(said.group(1));
            }
        }
        Matcher problem = PROBLEM.matcher(code);
        while (problem.find()) {
            keys.add("problem." + problem.group(1));
            keys.add("problem." + problem.group(1) + ".remedy");
        }
        return keys;
    }

    private static List<String> keyPrefixes(String code) {
        List<String> prefixes = new ArrayList<>();
        Matcher said = SAID.matcher(code);
        while (said.find()) {
            if (said.group(2) != null) {
                prefixes.add(said.group(1));
            }
        }
        return prefixes;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> sources = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 10, "run from the project's root");
            return sources;
        }
    }

    private static Properties bundleBeside(Path source) throws IOException {
        return bundle(source.resolveSibling(""));
    }

    private static Properties bundle(Path folder) throws IOException {
        Properties properties = new Properties();
        Path file = RESOURCES.resolve(SOURCES.relativize(folder)).resolve("words.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
