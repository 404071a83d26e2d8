package org.lectern.ingest.load;

import java.util.List;
import java.util.Set;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.Missing;

/** Tells whether somebody who is asked for columns would find any to choose. */
final class Choosable {

    private Choosable() {}

    /** Whether a table has, beside the columns taken, one for each of some fields: of numbers for completion, filled for others. */
    static boolean all(List<Field> fields, SourceTable table, Set<String> taken) {
        List<String> free = table.headers().stream()
                .filter(header -> !taken.contains(header))
                .filter(header -> table.sample(header).stream().anyMatch(text -> !Missing.is(text)))
                .toList();
        boolean numbers = free.stream().anyMatch(header -> CompletionText.isNumeric(table.sample(header)));
        return free.size() >= fields.size() && (numbers || !fields.contains(Field.COMPLETION));
    }
}
