package org.lectern.ingest.text;

import java.time.ZoneId;
import java.util.List;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Zones;

/**
 * Times of events as SQL. Clocks are compared in UTC, so that the hour that is there twice in autumn does not go backwards;
 * studies tell local time.
 *
 * @param dates what stands first in 3/4/2026
 * @param zone whose local time is told, and in which times without an offset are given
 */
public record EventTime(ImportOptions.Dates dates, ZoneId zone) {

    /** A time of day, then an offset. */
    private static final String OFFSET = "':\\d{2}([.,]\\d+)?\\s*(Z|z|UTC|[+-]\\d{2}(:?\\d{2})?)$'";

    /** The point in time in an ISO 8601 text as a timestamp in UTC, null where there is none. */
    public String utc(String text) {
        String given = "TRY_CAST(" + text + " AS TIMESTAMP)";
        return "CASE WHEN " + text + " LIKE '%Z' OR " + text + " LIKE '%+00:00' THEN " + given
                + " WHEN regexp_matches(" + text + ", " + OFFSET + ") THEN make_timestamp(epoch_us(TRY_CAST(" + text
                + " AS TIMESTAMPTZ))) ELSE " + toUtc(given) + " END";
    }

    /** The point in time in a text however exports write it, as a timestamp in UTC. */
    public String utcOfAny(String text, List<String> sample) {
        return "coalesce(" + utc(text) + ", " + toUtc(new TimestampText(dates, zone).sql(text, sample)) + ")";
    }

    private String toUtc(String local) {
        return Zones.utc(zone, local);
    }

    /** The local time of a timestamp in UTC. */
    public String local(String utc) {
        return Zones.local(zone, utc);
    }
}
