package org.lectern.ingest.file;

import java.nio.charset.StandardCharsets;

/** What a file can be called on every system, like something that may be called anything. */
final class SafeName {

    /** Every file system takes names as long as this, in bytes. */
    private static final int LONGEST = 200;

    private SafeName() {}

    /** A name without folders; what comes before the extensions is shortened where it is too long. */
    static String of(String name) {
        String safe = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
        if (safe.isBlank() || safe.matches("\\.+")) {
            return "file";
        }
        String ending = safe.replaceFirst("(?s).*?((\\.[A-Za-z0-9]{1,8}){0,2})$", "$1");
        String stem = safe.substring(0, safe.length() - ending.length());
        while (stem.getBytes(StandardCharsets.UTF_8).length + ending.length() > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }
}
