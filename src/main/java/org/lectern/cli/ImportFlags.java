package org.lectern.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.home.Directories;
import org.lectern.home.PseudonymKey;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.source.Field;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a file is to be read; the same flags for every command that reads one. */
final class ImportFlags {

    private static final Words WORDS = Words.of(ImportFlags.class);

    @Option(names = "--map", paramLabel = "FIELD=HEADER", converter = FieldName.class)
    private Map<Field, String> mapping = new EnumMap<>(Field.class);

    @Option(names = "--over", paramLabel = "cap|reject|keep", defaultValue = "cap")
    private ImportOptions.Over over = ImportOptions.Over.CAP;

    @Option(names = "--unit", paramLabel = "found|fraction|percent", defaultValue = "found")
    private ImportOptions.Unit unit = ImportOptions.Unit.FOUND;

    @Option(names = "--names")
    private boolean names;

    ImportOptions options() {
        return ImportOptions.standard()
                .withMapping(mapping)
                .withOver(over)
                .withUnit(unit)
                .withPseudonyms(names ? null : pseudonyms());
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
}
