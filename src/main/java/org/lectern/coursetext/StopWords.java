package org.lectern.coursetext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell nothing of what a text is about. */
public final class StopWords {

    private StopWords() {}

    /** 318 English words, those of scikit-learn 1.2 (BSD-3-Clause), which has them from the Glasgow Information Retrieval Group. */
    public static Set<String> english() {
        try (InputStream in = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words-en.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
