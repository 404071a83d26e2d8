package org.lectern.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.study.Sql;

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

    /** The local time of a timestamp in UTC, as SQL. */
    public static String local(ZoneId zone, String utc) {
        if (zone instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC)
                    ? utc
                    : "(" + utc + " + INTERVAL " + offset.getTotalSeconds() + " SECOND)";
        }
        return "timezone(" + Sql.literal(zone.getId()) + ", timezone('UTC', " + utc + "))";
    }

    /** The timestamp in UTC of one in local time, as SQL. */
    public static String utc(ZoneId zone, String local) {
        if (zone instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC)
                    ? local
                    : "(" + local + " - INTERVAL " + offset.getTotalSeconds() + " SECOND)";
        }
        return "timezone('UTC', timezone(" + Sql.literal(zone.getId()) + ", " + local + "))";
    }
}
