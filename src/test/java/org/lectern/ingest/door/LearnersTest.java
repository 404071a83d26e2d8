package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Of several columns that say who watched, the one that tells most people apart is the learner. */
class LearnersTest {

    @TempDir
    Path folder;

    private ImportReport report(String text, ImportOptions options) throws IOException {
        return Importer.inspect(Files.writeString(folder.resolve("a.csv"), text), options, TaskContext.quiet());
    }

    private ImportReport report(String text) throws IOException {
        return report(text, ImportOptions.standard());
    }

    private static String learner(ImportReport report) {
        return report.columns().stream()
                .filter(column -> column.field() == Field.LEARNER)
                .map(ImportReport.Column::header)
                .collect(Collectors.joining());
    }

    private static String told(ImportReport report, String code) {
        return report.notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(notice -> notice.sentence())
                .collect(Collectors.joining());
    }

    private static final String SAME_NAME = """
            Learner Name,Email Address,Video Title,Percent Watched
            Kim Lund,kim1@x.example,Leaves,80
            Kim Lund,kim2@x.example,Leaves,20
            Ola Berg,ola@x.example,Leaves,50
            Kim Lund,kim2@x.example,Roots,30
            """;

    @Test
    void anAddressTellsPeopleOfOneNameApart() throws IOException {
        ImportReport report = report(SAME_NAME);
        assertEquals("Email Address", learner(report));
        assertEquals(3, report.counts().learners());
        assertEquals(0, report.counts().repeatedPairs());
    }

    @Test
    void anIdBesideNamesIsOfferedAndCanBeChosen() throws IOException {
        String text = "id,full name,video,pct\n1,Kim Lund,Leaves,20\n2,Kim Lund,Leaves,60\n3,Ola Berg,Leaves,70\n";
        ImportReport names = report(text);
        ImportReport ids = report(text, ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "id")));

        assertEquals(2, names.counts().learners());
        assertTrue(told(names, "names-only").endsWith("--map learner=id"), told(names, "names-only"));
        assertEquals(3, ids.counts().learners());
        assertEquals("", told(ids, "names-only"));
    }

    @Test
    void whoTakesTheNameIsTold() throws IOException {
        ImportReport report =
                report(SAME_NAME, ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "Learner Name")));
        assertEquals(2, report.counts().learners());
        assertTrue(told(report, "more-learners").startsWith("Email Address tells 3 people apart, Learner Name"));
    }

    @Test
    void allRowsAreAskedNotOnlyTheFirst() throws IOException {
        String first = IntStream.range(0, 1200)
                .mapToObj(i -> "Person %d;p%d@x.example;Leaves;50%n".formatted(i, i))
                .collect(Collectors.joining());
        ImportReport report = report("student name;student email;video title;percent watched\n" + first
                + "Person 7;p1200@x.example;Leaves;50\n");
        assertEquals("student email", learner(report));
        assertEquals(1201, report.counts().learners());
        assertEquals(1201, report.counts().kept());
    }

    @Test
    void asManyInBothLeaveThePreferredOne() throws IOException {
        ImportReport report = report("""
                email,user_id,video title,percent watched
                a@x.example,1,Leaves,50
                b@x.example,2,Leaves,70
                """);
        assertEquals("user_id", learner(report));
    }

    @Test
    void severalNumbersOfDevicesAreNoPeople() throws IOException {
        ImportReport report = report("""
                email,anonymous id,video title,percent watched
                a@x.example,d1,Leaves,50
                a@x.example,d2,Roots,70
                b@x.example,d3,Roots,70
                """);
        assertEquals("email", learner(report));
        assertEquals(2, report.counts().learners());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Surname",
                "First Name,Last Name",
                "Student First Name,Student Last Name",
                "Vorname,Nachname",
                "Vorname,Name",
                "Prénom,Nom",
                "Nombre,Apellidos",
                "Nome,Cognome",
                "Nome,Sobrenome",
                "Imię,Nazwisko",
                "User Name,User Surname",
            })
    void firstAndLastNamesTogetherNameAPerson(String headers) throws IOException {
        ImportReport report = report(headers + """
                ,Video Title,Percent Watched
                Ida,Moss,Leaves,80
                Ida,Fern,Leaves,20
                Uli,Moss,Leaves,50
                Uli,Moss,Roots,50
                """);
        assertEquals(3, report.counts().learners());
        assertEquals(0, report.counts().repeatedPairs());
        assertTrue(told(report, "names-only").startsWith("Learners are told apart by their names alone"));
        assertTrue(report.unused().isEmpty());
    }

    @Test
    void aCompanyReportTakesTheAddressAmongNamesAndNumbers() throws IOException {
        ImportReport report = report("""
                User Name,User Surname,User Email,User External ID,video title,percent watched
                Ida,Moss,ida.moss@x.example,71,Leaves,80
                Ida,Fern,ida.fern@x.example,72,Leaves,20
                Uli,Fern,uli.fern@x.example,73,Leaves,20
                """);
        assertEquals("User Email", learner(report));
        assertEquals(3, report.counts().learners());
    }

    @Test
    void whoHasNoNameInARowHasItByTheSameNumber() throws IOException {
        ImportReport report = report("""
                username,user external id,video title,percent watched
                ida,71,Leaves,80
                ,71,Roots,20
                uli,72,Leaves,20
                ,,Leaves,90
                """, ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "username")));
        assertEquals(3, report.counts().kept());
        assertEquals(2, report.counts().learners());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unauthenticated",
                "(not set)",
                "Public viewer",
                "AnonymousUser",
                "Gast",
                "Gäste",
                "Invité",
                "<unknown>",
                "Anonyme",
                "Anónimo",
                "Ospite",
                "Usuario anónimo",
                "Unbekannt",
                "n/a"
            })
    void spellingsOfNobodyAreNoLearner(String nobody) throws IOException {
        ImportReport report = report("user_id,video,percent watched\nu1,Leaves,50\n" + nobody + ",Leaves,70\n");
        assertEquals(1, report.counts().learners());
        assertEquals("no-learner", report.counts().setAside().getFirst().code());
    }

    @Test
    void anAddressIsOneHoweverItIsWritten() throws IOException {
        ImportReport report = report("""
                Email,Video,Percent watched
                Mona@Uni.example,Leaves,10
                mona@uni.example,Roots,20
                nils@uni.example ,Leaves,30
                NILS@UNI.EXAMPLE,Roots,40
                """);
        assertEquals(2, report.counts().learners());
    }
}
