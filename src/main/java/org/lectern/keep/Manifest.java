package org.lectern.keep;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Sha256;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;

/**
 * What a study file says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format
 * @param program version of the program that saved it
 * @param name of the study
 * @param fingerprint of what was imported, and how
 * @param names whether names of learners were kept rather than replaced
 * @param entries all others of the archive, in their order
 */
record Manifest(
        String format,
        int version,
        String program,
        String name,
        String fingerprint,
        boolean names,
        List<Entry> entries) {

    static final String FORMAT = "lectern-study";
    static final int VERSION = 3;

    /** Of studies that carry nothing for others, which programs that know nothing of that read. */
    private static final int PLAIN = 2;

    /** Name of its own entry, the first. */
    static final String ENTRY = FORMAT + ".json";

    private static final String CHECKSUM = "checksum";

    /**
     * An entry of the archive.
     *
     * @param bytes its size
     * @param sha256 of its bytes, in hexadecimal
     */
    record Entry(String name, long bytes, String sha256) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    /** The version of a file with these entries. */
    static int version(List<Entry> entries) {
        Set<String> enclosed =
                Arrays.stream(Enclosed.values()).map(Enclosed::entry).collect(Collectors.toSet());
        return entries.stream().map(Entry::name).anyMatch(enclosed::contains) ? VERSION : PLAIN;
    }

    /** As it stands in the file, with its checksum. */
    byte[] text() {
        Map<String, @Nullable Object> json = RecordJson.of(this);
        json.put(CHECKSUM, checksum(json));
        return JsonText.write(json);
    }

    /** What a text says before anything else of it is known. */
    record Head(@Nullable Object format, @Nullable Object version) {

        boolean isForeign() {
            return !FORMAT.equals(format) || !(version instanceof Long number) || number < 1;
        }

        long number() {
            return version instanceof Long number ? number : 0;
        }

        boolean isNewer() {
            return number() > VERSION;
        }
    }

    static Head head(@Nullable Object json) {
        return json instanceof Map<?, ?> object
                ? new Head(object.get("format"), object.get("version"))
                : new Head(null, null);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where something is missing or the checksum is another
     */
    static Manifest of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException("no object");
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        object.forEach((key, value) -> rest.put(String.valueOf(key), value));
        Object told = rest.remove(CHECKSUM);
        if (!checksum(rest).equals(told)) {
            throw new IllegalArgumentException("its checksum is not " + told);
        }
        return JsonRecord.of(Manifest.class, rest);
    }

    private static String checksum(Map<String, @Nullable Object> json) {
        return Sha256.hex(JsonText.write(json));
    }
}
