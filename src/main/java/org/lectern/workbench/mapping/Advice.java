package org.lectern.workbench.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.kit.FieldWords;

/**
 * What is still to be decided before a file can be opened.
 *
 * @param chosen header of every field; empty where the file does not have it
 */
record Advice(Preview preview, Map<Field, String> chosen) {

    private static final Words WORDS = Words.of(Advice.class);

    /** In words; empty where nothing is. */
    String inWords() {
        List<Field> missing = chosen.keySet().stream()
                .filter(preview::needs)
                .filter(field -> MappingViewModel.ABSENT.equals(chosen.get(field)))
                .toList();
        if (!missing.isEmpty()) {
            return WORDS.say("advice.missing", names(missing));
        }
        return preview.headers().stream()
                .filter(header -> fieldsOf(header).size() > 1)
                .findFirst()
                .map(header -> WORDS.say("advice.twice", header, names(fieldsOf(header))))
                .orElse("");
    }

    private List<Field> fieldsOf(String header) {
        return chosen.keySet().stream()
                .filter(field -> header.equals(chosen.get(field)))
                .toList();
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(FieldWords::name).collect(Collectors.joining(", "));
    }
}
