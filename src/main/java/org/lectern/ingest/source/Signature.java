package org.lectern.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Column names that only one source has together.
 *
 * @param needed for each name that has to be there, its spellings
 */
record Signature(List<List<String>> needed) {

    /** @param names that have to be there; spellings of one name are parted by a vertical bar */
    static Signature of(String... names) {
        return new Signature(java.util.Arrays.stream(names)
                .map(name -> List.of(name.split("\\|")))
                .toList());
    }

    /** The names as the file spells them; empty where one is missing. */
    Optional<List<String>> found(Head head) {
        List<String> found = new ArrayList<>();
        for (List<String> spellings : needed) {
            Optional<String> header = head.header(spellings.toArray(String[]::new));
            if (header.isEmpty() || found.contains(header.get())) {
                return Optional.empty();
            }
            found.add(header.get());
        }
        return Optional.of(List.copyOf(found));
    }
}
