package org.lectern.ingest.door;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Zones;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.source.Field;

/**
 * How an export is read, as a file that a person can read and change: Java properties in UTF-8 with {@code version},
 * {@code source}, {@code sheet} (where one was chosen), {@code column.FIELD} (empty where the export does not have the field), {@code unit}, {@code over},
 * {@code dates}, {@code zone}, and of several files {@code file-courses} where that was chosen. Whether names are kept is not in it.
 */
public final class MappingFile {

    private static final Words WORDS = Words.of(MappingFile.class);
    private static final String VERSION = "1";
    private static final String COLUMN = "column.";

    private MappingFile() {}

    /**
     * Saves it, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void save(Path file, ImportOptions options) {
        Properties saved = new Properties();
        saved.setProperty("version", VERSION);
        saved.setProperty("source", options.source());
        options.mapping().forEach((field, header) -> saved.setProperty(COLUMN + field.option(), header));
        if (!options.sheet().isEmpty()) {
            saved.setProperty("sheet", options.sheet());
        }
        saved.setProperty("unit", spelled(options.unit()));
        saved.setProperty("over", spelled(options.over()));
        saved.setProperty("dates", spelled(options.dates()));
        saved.setProperty("zone", Zones.name(options.zone()));
        if (options.fileCourses() != ImportOptions.FileCourses.FOUND) {
            saved.setProperty("file-courses", spelled(options.fileCourses()));
        }
        String text = WORDS.say("mapping.comment") + "\n" + lines(saved) + "\n";
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** In order, without the comment that tells when. */
    private static String lines(Properties saved) {
        StringWriter text = new StringWriter();
        try {
            saved.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("A text can be written to", e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #save} wrote; names are kept.
     *
     * @throws org.lectern.contract.ProblemException where it is missing, of another version, or says what nobody understands
     */
    public static ImportOptions read(Path file) {
        SourceFile.at(file);
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "mapping-unreadable", file.getFileName()).asException(e);
        }
        String version = saved.getProperty("version", "");
        if (!version.equals(VERSION)) {
            throw Problem.of(WORDS, "mapping-version", file.getFileName(), version.isEmpty() ? 0 : 1, version)
                    .asException();
        }
        return new Reading(file, saved).options();
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Reading(Path file, Properties saved) {

        ImportOptions options() {
            Map<Field, String> mapping = new EnumMap<>(Field.class);
            Set<String> unknown = new TreeSet<>(saved.stringPropertyNames());
            unknown.removeAll(Set.of("version", "source", "sheet", "unit", "over", "dates", "zone", "file-courses"));
            for (Field field : Field.values()) {
                String key = COLUMN + field.option();
                if (unknown.remove(key)) {
                    mapping.put(field, saved.getProperty(key));
                }
            }
            if (!unknown.isEmpty()) {
                throw doubtful(unknown.iterator().next());
            }
            return ImportOptions.standard()
                    .withSource(saved.getProperty("source", ""))
                    .withSheet(saved.getProperty("sheet", ""))
                    .withMapping(mapping)
                    .withUnit(value("unit", ImportOptions.Unit.FOUND))
                    .withOver(value("over", ImportOptions.Over.CAP))
                    .withDates(value("dates", ImportOptions.Dates.FOUND))
                    .withFileCourses(value("file-courses", ImportOptions.FileCourses.FOUND))
                    .withZone(Zones.of(saved.getProperty("zone", "UTC")).orElseThrow(() -> doubtful("zone")));
        }

        private <E extends Enum<E>> E value(String key, E usual) {
            String written = saved.getProperty(key, spelled(usual)).strip();
            Optional<E> value = Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                    .filter(one -> spelled(one).equalsIgnoreCase(written))
                    .findFirst();
            return value.orElseThrow(() -> doubtful(key));
        }

        private ProblemException doubtful(String key) {
            return Problem.of(WORDS, "mapping-doubtful", file.getFileName(), key, saved.getProperty(key, ""))
                    .asException();
        }
    }
}
