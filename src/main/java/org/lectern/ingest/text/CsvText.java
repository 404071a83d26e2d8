package org.lectern.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A delimited text as DuckDB reads it.
 *
 * @param path of a file in UTF-8 with line feeds: the source itself or a copy
 */
public record CsvText(Path path, Dialect dialect) {

    Reader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }
}
