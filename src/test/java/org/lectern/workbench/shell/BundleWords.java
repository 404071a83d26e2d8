package org.lectern.workbench.shell;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows every sentence the program can say: the texts of all bundles, with anything in place of their arguments. */
final class BundleWords {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private static final Pattern CHOICE = Pattern.compile("\\d+,choice,(.*)", Pattern.DOTALL);
    private static final Pattern LIMIT = Pattern.compile("^[^#<]*[#<]");

    private final List<Pattern> sentences = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Of a text that was met before: most stand on every page. */
    private final Map<String, Boolean> said = new HashMap<>();

    /**
     * @param data a file or folder of files whose cells are no words of the program; their names are none either
     * @param others further names that are no words of the program
     */
    BundleWords(Path data, String... others) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            for (Path file :
                    all.filter(path -> path.endsWith("words.properties")).toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.values().forEach(text -> add(text.toString()));
            }
        }
        names.add(String.valueOf(data.getFileName()));
        names.addAll(List.of(others));
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.add(String.valueOf(file.getFileName()));
                for (String line : Files.readAllLines(file)) {
                    names.addAll(List.of(line.split(",", -1)));
                }
            }
        }
    }

    private void add(String text) {
        StringBuilder fixed = new StringBuilder();
        String regex = regex(text, fixed);
        if (LETTERS.matcher(fixed).find()) {
            sentences.add(Pattern.compile(regex, Pattern.DOTALL));
        }
    }

    private static String regex(String text, StringBuilder fixed) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                int end = closing(text, i);
                regex.append(argument(text.substring(i + 1, end), fixed));
                i = end;
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
                fixed.append(text.charAt(i));
            }
        }
        return regex.toString();
    }

    /** A choice is one of its texts, each after its limit and # or <. */
    private static String argument(String argument, StringBuilder fixed) {
        Matcher choice = CHOICE.matcher(argument);
        if (!choice.matches()) {
            return ".*";
        }
        List<String> texts = new ArrayList<>();
        int start = 0;
        String all = choice.group(1);
        for (int i = 0; i <= all.length(); i++) {
            if (i == all.length() || all.charAt(i) == '|') {
                texts.add(regex(LIMIT.matcher(all.substring(start, i)).replaceFirst(""), fixed));
                start = i + 1;
            } else if (all.charAt(i) == '{') {
                i = closing(all, i);
            }
        }
        return "(?:" + String.join("|", texts) + ")";
    }

    private static int closing(String text, int open) {
        int depth = 0;
        int at = open;
        do {
            char letter = text.charAt(at++);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        } while (depth > 0);
        return at - 1;
    }

    /** Whether this text stands in a bundle or in the data, or has no words. */
    boolean know(String text) {
        return !LETTERS.matcher(text).find() || names.contains(text) || said.computeIfAbsent(text, this::isSentence);
    }

    private boolean isSentence(String text) {
        return sentences.stream().anyMatch(sentence -> sentence.matcher(text).matches());
    }
}
