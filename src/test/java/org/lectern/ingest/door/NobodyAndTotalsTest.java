package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;

/** What stands in place of a learner and is none: whoever is not known, and rows that add up or average others. */
class NobodyAndTotalsTest {

    @TempDir
    Path folder;

    private ImportReport report(String text) throws IOException {
        return Importer.inspect(
                Files.writeString(folder.resolve("a.csv"), text), ImportOptions.standard(), TaskContext.quiet());
    }

    private static Map<String, Long> aside(ImportReport report) {
        return report.counts().setAside().stream()
                .collect(Collectors.toMap(ImportReport.SetAside::code, ImportReport.SetAside::rows));
    }

    private static double mean(ImportReport report) {
        return Objects.requireNonNull(report.completion()).mean();
    }

    private static boolean told(ImportReport report, String code) {
        return report.notices().stream().anyMatch(notice -> notice.code().equals(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anonymer Nutzer",
                "Gast (nicht angemeldet)",
                "guest_user",
                "Public",
                "Not logged in",
                "Deleted user",
                "[deleted]",
                "Former member",
                "Gelöschter Benutzer",
                "Utilisateur supprimé",
                "Usuario eliminado",
                "Conta excluída",
                "Удалённый пользователь",
                "Неизвестно",
                "匿名",
                "游客",
                "已删除用户",
                "ゲスト",
                "탈퇴한 회원",
                "(no name)",
                "No email",
                "anonymous@example.com",
                "Niet ingelogd",
                "Użytkownik anonimowy",
                "N.A.",
                "???",
                "-1"
            })
    void nobodyIsNoLearnerInAnySpelling(String nobody) throws IOException {
        ImportReport report = report("""
                user,video,percent
                ana,Leaves,10
                %1$s,Leaves,100
                ben,Leaves,20
                %1$s,Roots,100
                """.formatted(nobody));
        assertEquals(Map.of("no-learner", 2L), aside(report));
        assertEquals(2, report.counts().learners());
        assertEquals(15, mean(report), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Guest",
                "anonymous-17",
                "Deleted user 12",
                "Gaston",
                "Visitación",
                "Nobu",
                "\"Total, Ann\"",
                "Ana Media",
                "Total Recaller",
                "Mean Joe",
                "Alle",
                "0x1"
            })
    void whoIsCalledMuchLikeThatIsSomebody(String name) throws IOException {
        ImportReport report =
                report("user,video,percent\nana,Leaves,10\n%s,Leaves,40\nben,Leaves,10\n".formatted(name));
        assertEquals(Map.of(), aside(report));
        assertEquals(3, report.counts().learners());
    }

    @Test
    void zeroIsNobodyAmongAccountsAndNamesAndSaidSo() throws IOException {
        ImportReport accounts = report("""
                userid;video;percent
                0;Leaves;90
                14;Leaves;10
                377;Leaves;20
                0;Roots;90
                """);
        assertEquals(Map.of("no-learner", 2L), aside(accounts));
        assertTrue(told(accounts, "learner-zero"));
        ImportReport names = report("user,video,percent\nana,Leaves,10\n0,Leaves,90\nben,Leaves,20\n");
        assertEquals(15, mean(names), 1e-9);
        assertTrue(told(names, "learner-zero"));
    }

    @Test
    void zeroIsTheFirstLearnerWhereLearnersAreCounted() throws IOException {
        ImportReport counted = report("user_id,video,percent\n2,Leaves,10\n0,Leaves,90\n1,Leaves,20\n");
        assertEquals(3, counted.counts().learners());
        assertEquals(40, mean(counted), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Average",
                "Subtotal",
                "Grand total",
                "Class average",
                "All students",
                "Moyenne de la classe",
                "Mittelwert",
                "Klassendurchschnitt",
                "Promedio general",
                "Média da turma",
                "Итого",
                "Среднее",
                "合计",
                "平均",
                "Average of Leaves",
                "TOTAL:"
            })
    void totalsInPlaceOfALearnerAreSetAsideAnywhere(String total) throws IOException {
        ImportReport report = report("""
                user,video,percent
                ana,Leaves,10
                ben,Leaves,30
                %1$s,Leaves,20
                ana,Roots,50
                ben,Roots,70
                %1$s,Roots,60
                cleo,Stems,20
                """.formatted(total));
        assertEquals(Map.of("totals-row", 2L), aside(report));
        assertEquals(3, report.counts().learners());
        assertEquals(36, mean(report), 1e-9);
    }

    @Test
    void totalsInPlaceOfAVideoAreSetAsideAnywhere() throws IOException {
        ImportReport report = report("""
                Benutzer;Video;Prozent
                ana;Blatt;10
                ana;Wurzel;30
                ana;Gesamt;20
                ben;Blatt;50
                ben;Gesamtergebnis;50
                """);
        assertEquals(Map.of("totals-row", 2L), aside(report));
        assertEquals(30, mean(report), 1e-9);
    }

    @Test
    void aMeanInPlaceOfAVideoIsOneWhereItIsThatOfTheRowsAbove() throws IOException {
        ImportReport report = report("""
                user,video,percent
                ana,Leaves,10
                ana,Roots,25
                ana,Average,18
                ben,Leaves,50
                ben,Roots,100
                ben,Average,75
                """);
        assertEquals(Map.of("totals-row", 2L), aside(report));
        assertEquals(46.25, mean(report), 1e-9);
        ImportReport sums = report("""
                user,video,percent
                ana,Leaves,10
                ana,Roots,25
                ana,Summe,35
                ben,Leaves,20
                ben,Roots,60
                ben,Summe,80
                cleo,Roots,5
                """);
        assertEquals(Map.of("totals-row", 2L), aside(sums));
        assertEquals(24, mean(sums), 1e-9);
    }

    @Test
    void lessonsOnMeansAreVideosAndSaidToBeKept() throws IOException {
        ImportReport report = report("""
                user,video,percent
                ana,Mean,10
                ana,Median,30
                ana,Total recall,20
                ben,Mean,50
                ben,Total recall,90
                """);
        assertEquals(5, report.counts().kept());
        assertEquals(3, report.counts().videos());
        assertTrue(told(report, "titles-like-totals"));
    }
}
