package org.lectern.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What is looked for in texts of one language, as its file tells; the package says how such a file is written. */
final class CheckWords {

    private static final String BETTER = "=>";

    private final Map<String, Phrases> sections = new TreeMap<>();

    private CheckWords(String file) {
        Map<String, Section> read = new TreeMap<>();
        Section section = new Section();
        for (String line : file.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = read.computeIfAbsent(line.substring(1, line.indexOf(']')), _ -> new Section());
            } else if (!line.isEmpty() && !line.startsWith(";")) {
                section.add(line);
            }
        }
        read.forEach((name, each) -> sections.put(name, new Phrases(each.phrases())));
    }

    /** The words of a language. */
    static CheckWords of(Language language) {
        String name = "checks-" + language.option() + ".txt";
        try (InputStream file = Objects.requireNonNull(CheckWords.class.getResourceAsStream(name), name)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that a file's text tells. */
    static CheckWords read(String file) {
        return new CheckWords(file);
    }

    /** What is looked for under a name. */
    Phrases of(String section) {
        Phrases phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException("There are no words under " + section);
        }
        return phrases;
    }

    /** Lines that belong together. */
    private static final class Section {

        private final List<Phrase> phrases = new ArrayList<>();
        private String better = "";

        void add(String line) {
            int arrow = line.indexOf(BETTER);
            String entry = arrow < 0 ? line : line.substring(0, arrow);
            String wording =
                    arrow < 0 ? "" : line.substring(arrow + BETTER.length()).strip();
            if (entry.isBlank()) {
                better = wording;
            } else if (entry.startsWith("- ")) {
                phrases.addAll(Phrase.of(entry.substring(2), "", true));
            } else {
                phrases.addAll(Phrase.of(entry, wording, false));
            }
        }

        List<Phrase> phrases() {
            return phrases.stream()
                    .map(each -> each.better().isEmpty() ? new Phrase(each.words(), better, each.innocent()) : each)
                    .toList();
        }
    }
}
