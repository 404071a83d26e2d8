package org.lectern.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time zones that a study can be told in, as the IANA time zone database names them. */
public final class Zones {

    private static final String UTC = "UTC";

    private Zones() {}

    /** All names: UTC first, then those of places in their order. */
    public static List<String> names() {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
                .sorted();
        return Stream.concat(Stream.of(UTC), places).toList();
    }

    /** The zone of a name, whatever its capital letters; empty where there is none. */
    public static Optional<ZoneId> of(String name) {
        return names().stream()
                .filter(known -> known.equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(known -> known.equals(UTC) ? ZoneOffset.UTC : ZoneId.of(known));
    }

    /** The name of a zone, as {@link #of} reads it. */
    public static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? UTC : zone.getId();
    }
}
