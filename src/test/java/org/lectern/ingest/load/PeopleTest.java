package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.report.ImportReport;

class PeopleTest {

    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key of 24 bytes, secret".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    private Imported opened(String content, @Nullable Pseudonyms pseudonyms) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        return Importer.open(file, ImportOptions.standard().withPseudonyms(pseudonyms), TaskContext.quiet());
    }

    private static List<String> learners(Imported imported) {
        return imported.study()
                .query(
                        "SELECT DISTINCT CAST(learner AS STRING) AS learner FROM views ORDER BY learner",
                        TaskContext.quiet())
                .stringColumn("learner")
                .asList();
    }

    private static long notices(Imported imported) {
        return imported.report().notices().stream()
                .filter(notice -> notice.code().equals("pseudonyms"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "full name, Ann Lee, true",
        "User name, 4711, true",
        "E-Mail, ann, true",
        "login, unified\\ann, true",
        "user_id, ann@school.org, true",
        "user_id, ann, true",
        "Student ID, Ann Smith, true",
        "student_id, 'Smith, Ann', true",
        "student_id, jsmith2, true",
        "SIS Login ID, j.o'neil, true",
        "user_id, campus\\kay, true",
        "student_id, Müller12, true",
        "id, 王伟3, true",
        "student, Ann7, true",
        "Participant, kay.lee24, true",
        "learner, 王3, true",
        "student_id, 092c605f4612, false",
        "student_id, A17B2, false",
        "student_id, k, false",
        "user_id, 44-17/b, false",
        "student_id, s0012, false",
        "Teilnehmer-ID, Teilnehmer 7, false",
        "id, Étudiant_12, false",
        "student, Ann Lee, true",
        "student, ada, true",
        "student, 1046, false",
        "student, learner-12, false",
        "student, S0012345, false",
        "learner, 5f0c2f4e-8a53-4b1c-9a3a-7f5d0c1f9b11, false",
        "learner, 9f86d081884c7d659a2feaa0c55ad015, false",
        "anon_screen_name, abc, false",
        "mbox_sha1sum, ebd31e95054c018b10727ccffd2ef2ec3a016ee9, false",
        "email id, ann, true",
    })
    void tellsNamesFromCodes(String header, String text, boolean names) {
        assertEquals(names, new Naming(header, "", false).names(text));
    }

    @Test
    void lettersThatNearlyAllShareAreNoName() throws IOException {
        StringBuilder rows = new StringBuilder("student_id,video,completion\n");
        for (int i = 10; i < 30; i++) {
            rows.append("Matr").append(i).append(",Basalt,50\n");
        }
        rows.append("jsmith2,Basalt,10\n");
        try (Imported imported = opened(rows.toString(), PSEUDONYMS)) {
            List<String> learners = learners(imported);
            assertTrue(learners.contains("Matr10") && learners.contains(PSEUDONYMS.of("jsmith2")), learners.toString());
            assertEquals(21, learners.size());
            assertEquals(
                    "20 learners keep their number or code of the file: it names nobody, so it needed no pseudonym.",
                    imported.report().notices().stream()
                            .filter(notice -> notice.code().equals("codes-kept"))
                            .findFirst()
                            .orElseThrow()
                            .sentence());
        }
    }

    @Test
    void aHashThatLooksLikeANameWithANumberIsNone() throws IOException {
        StringBuilder rows =
                new StringBuilder("student_id,video,completion\necdeb5256764,Basalt,50\njsmith2,Basalt,10\n");
        for (int i = 10; i < 40; i++) {
            rows.append("9f").append(i).append("d08188").append(i).append(",Basalt,50\n");
        }
        try (Imported imported = opened(rows.toString(), PSEUDONYMS)) {
            List<String> learners = learners(imported);
            assertTrue(
                    learners.contains("ecdeb5256764") && learners.contains(PSEUDONYMS.of("jsmith2")),
                    learners.toString());
        }
    }

    @Test
    void fewWhoShareLettersMayShareAName() throws IOException {
        try (Imported imported =
                opened("user,video,completion\nsmith1,Basalt,10\nsmith2,Basalt,20\nsmith3,Basalt,30\n", PSEUDONYMS)) {
            assertTrue(
                    learners(imported).stream().allMatch(Pseudonyms::isOne),
                    learners(imported).toString());
        }
    }

    @Test
    void putsOnePseudonymInPlaceOfAPersonHoweverSpelled() throws IOException {
        try (Imported imported = opened(
                "email,video,completion\nAnn@School.org,Intro,10\n ann@school.org ,End,20\nbob@school.org,End,30\n",
                PSEUDONYMS)) {
            assertEquals(
                    List.of(PSEUDONYMS.of("ann@school.org"), PSEUDONYMS.of("bob@school.org")).stream()
                            .sorted()
                            .toList(),
                    learners(imported));
            assertEquals(2, imported.report().counts().learners());
            assertEquals(
                    "2 learners have a pseudonym in place of the name or address in the file; the same person has the same"
                            + " one in every study opened by you on this computer.",
                    imported.report().notices().getFirst().sentence());
        }
    }

    @Test
    void leavesNoNameInTheStudy() throws IOException {
        try (Imported imported =
                opened("full name,video,completion\nAnn Lee,Intro,10\nBob Ray,Intro,20\n", PSEUDONYMS)) {
            var tables = imported.study().query("SELECT table_name AS name FROM duckdb_tables()", TaskContext.quiet());
            for (String table : tables.stringColumn("name")) {
                assertEquals(
                        0,
                        imported.study()
                                .query(
                                        "SELECT * FROM " + table + " AS t WHERE CAST(t AS VARCHAR) LIKE '%Ann%'",
                                        TaskContext.quiet())
                                .rowCount(),
                        table);
            }
        }
    }

    @Test
    void keepsNamesWhereTold() throws IOException {
        try (Imported imported = opened("name,video,completion\nAnn Lee,Intro,10\n", null)) {
            assertEquals(List.of("Ann Lee"), learners(imported));
            assertEquals(0, notices(imported));
        }
    }

    @Test
    void asksForNoKeyWhereNobodyIsNamed() throws IOException {
        Supplier<byte[]> none = () -> {
            throw new AssertionError("nobody is named here");
        };
        try (Imported imported = opened("user_id,video,completion\n17,Intro,10\n18,Intro,20\n", new Pseudonyms(none))) {
            assertEquals(List.of("17", "18"), learners(imported));
            assertEquals(0, notices(imported));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "ANONYMOUS", "guest", "Guest user", "-", ""})
    void setsAsideWhomNobodyKnows(String viewer) throws IOException {
        try (Imported imported = opened(
                "name,video,completion\nAnn Lee,Intro,10\n" + viewer + ",Intro,20\n" + viewer + ",End,20\n", null)) {
            assertEquals(List.of("Ann Lee"), learners(imported));
            assertEquals(
                    List.of(new ImportReport.SetAside("no-learner", "no learner or an anonymous one", 2)),
                    imported.report().counts().setAside());
        }
    }

    @Test
    void stillFindsTheRowOfTotals() throws IOException {
        try (Imported imported = opened("name,video,completion\nAnn Lee,Intro,10\nTotal,,20\n", PSEUDONYMS)) {
            assertEquals(
                    "totals-row",
                    imported.report().counts().setAside().getFirst().code());
        }
    }

    @Test
    void savesRowsSetAsideWithoutWhomTheyName() throws IOException {
        Path csv = folder.resolve("aside.csv");
        try (Imported imported = opened("name,video,completion\nAnn Lee,Intro,10\nBob Ray,Intro,none\n", PSEUDONYMS)) {
            Importer.saveSetAside(imported, csv, TaskContext.quiet());
        }
        assertEquals(List.of("line,reason", "3,completion is not a number"), Files.readAllLines(csv));
    }

    @Test
    void tellsTwoKeysApartInTheFingerprintButNeverTheKey() throws IOException {
        String content = "name,video,completion\nAnn Lee,Intro,10\n";
        Pseudonyms other = new Pseudonyms("another key of some bytes".getBytes(StandardCharsets.US_ASCII));
        try (Imported one = opened(content, PSEUDONYMS);
                Imported same = opened(content, PSEUDONYMS);
                Imported two = opened(content, other);
                Imported named = opened(content, null)) {
            assertEquals(one.study().fingerprint(), same.study().fingerprint());
            assertNotEquals(one.study().fingerprint(), two.study().fingerprint());
            assertNotEquals(one.study().fingerprint(), named.study().fingerprint());
            assertFalse(one.toString().contains("a key of"));
            assertTrue(one.options().toString().contains("pseudonyms=org.lectern.ingest.Pseudonyms@"));
        }
    }
}
