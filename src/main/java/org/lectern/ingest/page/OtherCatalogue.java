package org.lectern.ingest.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue of others: CSV with a header, or JSON, an array of objects or one a line. */
final class OtherCatalogue {

    private OtherCatalogue() {}

    /**
     * Its rows; empty where it is none, or names no title.
     *
     * @param name of the file
     */
    static Optional<List<CatalogueRow>> rows(String name, String text) {
        String start = text.stripLeading();
        try {
            List<Map<CatalogueColumn, String>> cells =
                    start.startsWith("{") || start.startsWith("[") ? json(text) : csv(text);
            List<CatalogueRow> rows = new ArrayList<>();
            for (Map<CatalogueColumn, String> each : cells) {
                rows.add(new CatalogueRow(name + ":" + (rows.size() + 1), each));
            }
            boolean told = cells.stream().anyMatch(each -> each.containsKey(CatalogueColumn.TITLE));
            return told ? Optional.of(rows) : Optional.empty();
        } catch (IOException | UncheckedIOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Map<CatalogueColumn, String>> csv(String text) throws IOException {
        String head = text.lines().findFirst().orElse("");
        char delimiter = head.indexOf('\t') >= 0 ? '\t' : count(head, ';') > count(head, ',') ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        List<Map<CatalogueColumn, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> headers = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (headers.isEmpty()) {
                    headers.addAll(row.toList());
                } else {
                    rows.add(cells(headers, row.toList()));
                }
            }
        }
        return rows;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(here -> here == wanted).count();
    }

    private static List<Map<CatalogueColumn, String>> json(String text) {
        List<Map<CatalogueColumn, String>> rows = new ArrayList<>();
        try (MappingIterator<JsonNode> values =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNext()) {
                JsonNode value = values.next();
                // Those of an array are given one by one where it is the whole text.
                List<JsonNode> objects = value.isArray() ? List.copyOf(value.values()) : List.of(value);
                for (JsonNode each : objects) {
                    List<String> names = List.copyOf(each.propertyNames());
                    rows.add(cells(
                            names,
                            names.stream().map(name -> cell(each.path(name))).toList()));
                }
            }
        }
        return rows;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(OtherCatalogue::cell)
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() || value.isObject() ? "" : value.asString();
    }

    private static Map<CatalogueColumn, String> cells(List<String> headers, List<String> values) {
        Map<CatalogueColumn, String> cells = new EnumMap<>(CatalogueColumn.class);
        for (int i = 0; i < Math.min(headers.size(), values.size()); i++) {
            String value = values.get(i).strip();
            if (!value.isEmpty()) {
                CatalogueColumn.of(headers.get(i)).ifPresent(column -> cells.putIfAbsent(column, value));
            }
        }
        if (!cells.containsKey(CatalogueColumn.ITEM) && cells.containsKey(CatalogueColumn.ADDRESS)) {
            cells.put(CatalogueColumn.ITEM, cells.get(CatalogueColumn.ADDRESS));
        }
        return cells;
    }
}
