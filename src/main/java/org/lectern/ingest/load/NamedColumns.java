package org.lectern.ingest.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.HeaderUnit;

/**
 * The columns of a table whose headers are names of a field, the preferred names first.
 *
 * @param taken headers of columns that tell something else
 */
record NamedColumns(SourceTable table, Set<String> taken) {

    Stream<ImportReport.Column> of(Field field) {
        return named(field, field, header -> Set.of(Synonyms.plain(header)));
    }

    /** The same of a length of time, whose name may stand beside a unit. */
    Stream<ImportReport.Column> ofTime(Field field) {
        return ofTime(field, field);
    }

    /** Columns of a time under the names of another field. */
    Stream<ImportReport.Column> ofTime(Field names, Field field) {
        return named(
                names,
                field,
                header -> Stream.of(header, HeaderUnit.withoutTime(header))
                        .map(Synonyms::plain)
                        .collect(Collectors.toSet()));
    }

    private Stream<ImportReport.Column> named(Field names, Field field, Function<String, Set<String>> spellings) {
        Map<String, Set<String>> free = new LinkedHashMap<>();
        table.headers().stream()
                .filter(header -> !taken.contains(header))
                .forEach(header -> free.put(header, spellings.apply(header)));
        return Synonyms.of(names).stream()
                .flatMap(synonym -> free.entrySet().stream()
                        .filter(header -> header.getValue().contains(synonym.plain()))
                        .map(header -> new ImportReport.Column(field, header.getKey(), synonym.confidence())));
    }
}
