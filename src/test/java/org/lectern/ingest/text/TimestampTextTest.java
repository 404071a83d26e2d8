package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.ImportOptions.Dates;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.Zones;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Sql;

class TimestampTextTest {

    @TempDir
    Path folder;

    private static @Nullable String read(String text, Dates dates, String zone, String... sample) throws SQLException {
        TimestampText times = new TimestampText(dates, Zones.of(zone).orElseThrow());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(" + times.sql("t", List.of(sample))
                        + " AS VARCHAR) FROM" + " (SELECT " + Sql.literal(text) + " AS t)")) {
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-05-11 09:44:01; 2026-05-11 09:44:01",
                "2026-05-11T09:44; 2026-05-11 09:44:00",
                "2026-05-11; 2026-05-11 00:00:00",
                "7/09/26, 21:40:58; 2026-09-07 21:40:58",
                "7/09/2026, 21:40; 2026-09-07 21:40:00",
                "07.09.26 21:40; 2026-09-07 21:40:00",
                "07-09-26; 2026-09-07 00:00:00",
                "7/9/2026 9:40 PM; 2026-09-07 21:40:00",
                "11 May 2026, 09:44; 2026-05-11 09:44:00",
                "11. May 2026 09:44; 2026-05-11 09:44:00",
                "Monday, 11 May 2026, 9:44 PM; 2026-05-11 21:44:00",
                "September 3, 2026 9:44 AM; 2026-09-03 09:44:00",
                "Sep 3, 2026; 2026-09-03 00:00:00",
                "11-May-2026; 2026-05-11 00:00:00",
                "1778492641; 2026-05-11 09:44:01",
                "1778492641000; 2026-05-11 09:44:01",
            })
    void readsWhatExportsWrite(String text, String time) throws SQLException {
        assertEquals(time, read(text, Dates.FOUND, "UTC"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1778492641123456; 2026-05-11 09:44:01.123456",
                "1778492641123456789; 2026-05-11 09:44:01.123456",
                "1778492641.5; 2026-05-11 09:44:02",
                "639140894410000000; 2026-05-11 09:44:01",
                "134229662410000000; 2026-05-11 09:44:01",
                "20260511; 2026-05-11 00:00:00",
                "202605110944; 2026-05-11 09:44:00",
                "20260511094401; 2026-05-11 09:44:01",
                "20260511094401123; 2026-05-11 09:44:01.123",
            })
    void readsWhatProgramsNumber(String text, String time) throws SQLException {
        assertEquals(time, read(text, Dates.FOUND, "UTC"));
    }

    @Test
    void readsDaysOfSpreadsheetsWhereNearlyTheWholeColumnIsSuch() throws SQLException {
        // Excel: 46153 is 11 May 2026, .40556 of a day 35,040.384 seconds.
        assertEquals("2026-05-11 09:44:00.384", read("46153.40556", Dates.FOUND, "UTC", "46153.40556", "46154"));
        assertEquals("2026-05-11 12:00:00", read("46153,5", Dates.FOUND, "Europe/Berlin", "46153,5", "", "46154,25"));
        assertEquals("2026-05-11 00:00:00", read("46153", Dates.FOUND, "UTC", "46153"));
        assertEquals(null, read("46153", Dates.FOUND, "UTC", "46153", "300", "754"));
        assertEquals(null, read("300.5", Dates.FOUND, "UTC", "300.5", "46153.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11. Mai 2026, 09:44; 2026-05-11 09:44:00",
                "Mittwoch, 11. März 2026 9:44; 2026-03-11 09:44:00",
                "11 févr. 2026 à 09:44; 2026-02-11 09:44:00",
                "lun. 11 mai 2026 21h44; 2026-05-11 21:44:00",
                "1er août 2026; 2026-08-01 00:00:00",
                "11 de mayo de 2026, 9:44 p. m.; 2026-05-11 21:44:00",
                "mar., 14 abr 2026 09:44; 2026-04-14 09:44:00",
                "segunda-feira, 11 de maio de 2026 às 09:44:01; 2026-05-11 09:44:01",
                "lunedì 11 maggio 2026, 09.44; 2026-05-11 09:44:00",
                "11-mrt-26; 2026-03-11 00:00:00",
                "11 maja 2026 09:44; 2026-05-11 09:44:00",
                "11 maj 2026 kl. 09:44; 2026-05-11 09:44:00",
                "11. toukokuuta 2026 klo 9.44; 2026-05-11 09:44:00",
                "2026. május 11. 9:44; 2026-05-11 09:44:00",
                "11 мая 2026 г., 09:44; 2026-05-11 09:44:00",
                "Mon May 11 09:44:01 UTC 2026; 2026-05-11 09:44:01",
                "Mon May 11 09:44:01 CEST 2026; 2026-05-11 09:44:01",
                "Mon May  1 09:44:01 2026; 2026-05-01 09:44:01",
                "Mon May 11 09:44:01 +0200 2026; 2026-05-11 07:44:01",
                "Mon May 11 2026 09:44:01 GMT-0330 (Newfoundland Standard Time); 2026-05-11 13:14:01",
                "Mon, 11 May 2026 09:44:01 GMT; 2026-05-11 09:44:01",
                "2026/05/11 9:44:01 PM; 2026-05-11 21:44:01",
                "2026年5月11日 09:44; 2026-05-11 09:44:00",
                "1. 5. 2026 9:44; 2026-05-01 09:44:00",
                "11/05/2026 09.44.01; 2026-05-11 09:44:01",
            })
    void readsMonthsInWordsAndOddSeparators(String text, String time) throws SQLException {
        assertEquals(time, read(text, Dates.FOUND, "UTC", text));
    }

    @Test
    void readsAMonthThatLanguagesDisagreeOnOnlyWhereTheColumnTellsTheLanguage() throws SQLException {
        // Listopad is October in Croatian and November in Polish and Czech.
        assertEquals(null, read("11. listopad 2026", Dates.FOUND, "UTC", "11. listopad 2026"));
        assertEquals(
                "2026-11-11 00:00:00",
                read(
                        "11. listopad 2026",
                        Dates.FOUND,
                        "UTC",
                        "11. listopad 2026",
                        "12. prosinec 2026",
                        "1. květen 2026"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-07-04T10:00:00Z; 2026-07-04 12:00:00",
                "2026-01-04T10:00:00.250Z; 2026-01-04 11:00:00.25",
                "2026-07-04T10:00:00+05:30; 2026-07-04 06:30:00",
                "2026-07-04 10:00:00 UTC; 2026-07-04 12:00:00",
                "2026-07-04 10:00:00; 2026-07-04 10:00:00",
                "1778492641; 2026-05-11 11:44:01",
            })
    void tellsPointsInTimeWithAnOffsetInTheZone(String text, String time) throws SQLException {
        assertEquals(time, read(text, Dates.FOUND, "Europe/Berlin"));
    }

    @Test
    void takesDaysAndMonthsAsTheUserSaysOrTheSampleShows() throws SQLException {
        assertEquals("2026-03-04 00:00:00", read("3/4/26", Dates.MONTH_FIRST, "UTC"));
        assertEquals("2026-04-03 00:00:00", read("3/4/26", Dates.DAY_FIRST, "UTC", "12/31/26"));
        assertEquals("2026-03-04 00:00:00", read("3/4/26", Dates.FOUND, "UTC", "12/31/26"));
        assertEquals("2026-04-03 00:00:00", read("3/4/26", Dates.FOUND, "UTC", "31/12/26"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11 May, 09:44",
                "May 11, 09:44",
                "soon",
                "-",
                "31/02/2026",
                "99999999999999999",
                "123456789012345",
                "20261399",
                "10.0.0.1",
                "31. 2. 2026"
            })
    void inventsNothing(String text) throws SQLException {
        assertEquals(null, read(text, Dates.FOUND, "UTC"));
        assertEquals(null, read(text, Dates.FOUND, "UTC", text));
    }

    @Test
    void isUnsureWhereNothingTellsDaysFromMonths() {
        assertEquals(Optional.of("3/4/26, 10:00"), TimestampText.unsure(List.of("3/3/26", "3/4/26, 10:00")));
        assertEquals(Optional.empty(), TimestampText.unsure(List.of("3/4/26", "13/4/26")));
        assertEquals(Optional.empty(), TimestampText.unsure(List.of("3.4.26", "2026-03-04")));
    }

    @Test
    void knowsTheZonesThatTheDatabaseKnows() throws SQLException {
        List<String> unknown = new ArrayList<>(Zones.names());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM pg_timezone_names()")) {
            while (rows.next()) {
                unknown.remove(rows.getString(1));
            }
        }
        assertEquals(List.of(), unknown);
        assertEquals(ZoneId.of("Europe/Berlin"), Zones.of("europe/berlin").orElseThrow());
        assertEquals(Optional.empty(), Zones.of("Europe/Belin"));
    }

    private Imported opened(ImportOptions options, String... times) throws IOException {
        StringBuilder text = new StringBuilder("student,video,percent,viewed_at\n");
        for (String time : times) {
            text.append("learner-1,Intro,5,\"").append(time).append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return Importer.open(file, options, TaskContext.quiet());
    }

    private static @Nullable String notice(Imported imported, String code) {
        return imported.report().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(QualityNotice::sentence)
                .findFirst()
                .orElse(null);
    }

    @Test
    void saysThatYearsAreMissing() throws IOException {
        try (Imported imported = opened(ImportOptions.standard(), "11 May, 09:44", "12 May, 10:44")) {
            assertTrue(Objects.requireNonNull(notice(imported, "no-years")).contains("no year"));
            assertTrue(!imported.study().facts().columns().contains("viewed_at"));
        }
    }

    @Test
    void saysThatThereAreTwoZones() throws IOException {
        try (Imported imported = opened(
                ImportOptions.standard().withZone(ZoneId.of("Europe/Berlin")),
                "2026-07-04T10:00:00Z",
                "2026-07-04T10:00:00+05:30",
                "2026-07-04T10:00:00")) {
            assertEquals(
                    "Times come with different offsets (+05:30, UTC, none); those that have one were turned into the local"
                            + " time of Europe/Berlin, the others were taken as they are.",
                    notice(imported, "two-zones"));
        }
        try (Imported imported = opened(ImportOptions.standard(), "2026-07-04T10:00:00Z", "2026-07-04T11:00:00Z")) {
            assertEquals(null, notice(imported, "two-zones"));
        }
    }

    @Test
    void asksNothingOfWhoSaidTheOrder() throws IOException {
        try (Imported unsaid = opened(ImportOptions.standard(), "3/4/26", "5/6/26");
                Imported said = opened(ImportOptions.standard().withDates(Dates.MONTH_FIRST), "3/4/26", "5/6/26")) {
            assertTrue(Objects.requireNonNull(notice(unsaid, "unsure-dates")).contains("day first"));
            assertEquals(null, notice(said, "unsure-dates"));
            assertNotEquals(unsaid.study().fingerprint(), said.study().fingerprint());
        }
    }
}
