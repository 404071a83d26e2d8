package org.lectern.ingest;

import java.util.Map;

/**
 * What the user decides about an import; everything else is found in the file.
 *
 * @param mapping header by field, for fields that shall not be guessed; a header is given as the file spells it,
 *     an empty one says that the file does not have the field
 * @param over what happens to completion above 100 percent
 * @param unit of completion, or {@code FOUND} to find out
 */
public record ImportOptions(Map<Field, String> mapping, Over over, Unit unit) {

    /** What happens to completion above 100 percent. */
    public enum Over {
        CAP,
        REJECT,
        KEEP
    }

    /** What a completion of 1 means: the whole video, or one percent of it. */
    public enum Unit {
        FOUND,
        FRACTION,
        PERCENT
    }

    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /** Guess all columns, find the unit, cap at 100. */
    public static ImportOptions standard() {
        return new ImportOptions(Map.of(), Over.CAP, Unit.FOUND);
    }

    public ImportOptions withMapping(Map<Field, String> chosen) {
        return new ImportOptions(chosen, over, unit);
    }

    public ImportOptions withOver(Over other) {
        return new ImportOptions(mapping, other, unit);
    }
}
