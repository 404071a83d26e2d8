package org.lectern.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.NearestName;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.home.Directories;
import org.lectern.home.DriverFolder;
import org.lectern.home.PseudonymKey;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.Zones;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.source.Field;
import org.lectern.keep.StudyDoor;
import org.lectern.keep.StudyFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a file is to be read; the same flags for every command that reads one. */
final class ImportFlags {

    private static final Words WORDS = Words.of(ImportFlags.class);

    @Option(names = "--map", paramLabel = "FIELD=HEADER", converter = FieldName.class)
    private Map<Field, String> mapping = new EnumMap<>(Field.class);

    @Option(names = "--over", paramLabel = "cap|reject|keep")
    private ImportOptions.@Nullable Over over;

    @Option(names = "--unit", paramLabel = "found|fraction|percent|seconds|minutes")
    private ImportOptions.@Nullable Unit unit;

    @Option(names = "--dates", paramLabel = "found|day-first|month-first", descriptionKey = "dates")
    private ImportOptions.@Nullable Dates dates;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone", converter = ZoneName.class)
    private @Nullable ZoneId zone;

    @Option(names = "--file-courses", paramLabel = "found|always|never", descriptionKey = "file-courses")
    private ImportOptions.@Nullable FileCourses fileCourses;

    @Option(names = "--source", paramLabel = "ID")
    private @Nullable String source;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private @Nullable String sheet;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private @Nullable Path file;

    @Option(names = "--names", descriptionKey = "names")
    private boolean names;

    /** What the flags say, before a file is opened; what they leave open is as the mapping file says, or else usual. */
    ImportOptions options() {
        DriverFolder.in(Directories.here().cache());
        ImportOptions base = file == null ? ImportOptions.standard() : MappingFile.read(file);
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.putAll(base.mapping());
        columns.putAll(mapping);
        return base.withMapping(columns)
                .withSource(Objects.requireNonNullElse(source, base.source()))
                .withSheet(Objects.requireNonNullElse(sheet, base.sheet()))
                .withOver(Objects.requireNonNullElse(over, base.over()))
                .withUnit(Objects.requireNonNullElse(unit, base.unit()))
                .withDates(Objects.requireNonNullElse(dates, base.dates()))
                .withFileCourses(Objects.requireNonNullElse(fileCourses, base.fileCourses()))
                .withZone(Objects.requireNonNullElse(zone, base.zone()))
                .withPseudonyms(names ? null : pseudonyms());
    }

    /** Opens one of two files: an export as the flags say, a study file as it was saved, which they are not said of. */
    StudyFile.Reopened reopened(Path file, TaskContext context) {
        ImportOptions said = options();
        return StudyDoor.reopen(
                file,
                StudyFile.isOne(file) ? ImportOptions.standard().withPseudonyms(said.pseudonyms()) : said,
                context);
    }

    private static Pseudonyms pseudonyms() {
        return new Pseudonyms(() -> new PseudonymKey(Directories.here().config()).bytes());
    }

    /** Reads a field's name as the command line spells it. */
    static final class FieldName implements ITypeConverter<Field> {
        @Override
        public Field convert(String typed) {
            String wanted = typed.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            return Arrays.stream(Field.values())
                    .filter(field -> field.option().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(WORDS.say(
                            "unknown-field",
                            typed,
                            Arrays.stream(Field.values()).map(Field::option).collect(Collectors.joining(", ")))));
        }
    }

    /** Reads a time zone's name. */
    static final class ZoneName implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String typed) {
            return Zones.of(typed)
                    .orElseThrow(() -> new TypeConversionException(
                            WORDS.say("unknown-zone", typed, NearestName.among(Zones.names(), typed))));
        }
    }
}
