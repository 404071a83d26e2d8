package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;

/** Ordinary headers in the languages that exports come in. */
class HeadersOfLanguagesTest {

    @TempDir
    Path folder;

    private ImportReport inspect(String text, ImportOptions options) throws IOException {
        return Importer.inspect(Files.writeString(folder.resolve("views.csv"), text), options, TaskContext.quiet());
    }

    private ImportReport inspect(String text) throws IOException {
        return inspect(text, ImportOptions.standard());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "student;lesson;pct",
                "learner;clip;percent",
                "attendee;recording;% seen",
                "viewer name;lecture;percent seen",
                "Lernender;Lektion;Prozent",
                "Teilnehmer/in;Vorlesung;Angesehen (%)",
                "Benutzer-ID;Inhaltstitel;Prozentsatz",
                "Apprenant;Leçon;Pourcentage",
                "Nom complet;Titre de la vidéo;Pourcentage visionné",
                "Utilisateur;Activité;% vu",
                "alumno;lección;porcentaje",
                "usuario;nombre del vídeo;porcentaje visto",
                "ID de usuario;video;% visto",
                "utilizador;aula;percentagem",
                "aluno;título da aula;porcentagem",
                "Nome completo;Vídeo;% assistido",
                "utente;lezione;percentuale",
                "corsista;titolo del video;percentuale vista",
                "cursist;les;procent",
                "deelnemer;filmpje;% bekeken",
                "öğrenci;video adı;izlenen yüzde",
                "Kullanıcı;Video;İzlenme (%)",
                "katılımcı;video başlığı;tamamlanma oranı",
                "uczeń;lekcja;procent",
                "użytkownik;nazwa filmu;procent obejrzany",
                "пользователь;видео;процент просмотра",
                "Студент;Урок;Прогресс",
                "学员;视频名称;观看进度",
                "用户名;视频;完成率",
                "受講者;動画名;視聴率",
                "ユーザー名;レッスン;進捗率",
                "학습자;동영상;시청률"
            })
    void whoWhatAndHowMuchAreFound(String headers) throws IOException {
        ImportReport report = inspect(headers + "\nann;Light;30\nleo;Light;60\nann;Heat;90\n");

        assertNull(report.trouble());
        assertEquals(2, report.counts().learners());
        assertEquals(2, report.counts().videos());
        assertEquals(60, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user;video;course;watched %;last watched;role;duration (s)",
                "Benutzer;Video;Kurs;Gesehen (%);Zuletzt angesehen;Rolle;Videodauer (s)",
                "Élève;Vidéo;Cours;% visionné;Vu le;Rôle;Durée (s)",
                "Estudiante;Vídeo;Curso;% visto;Fecha y hora;Rol;Duración (s)",
                "Aluno;Vídeo;Disciplina;% visto;Data e hora;Papel;Duração (s)",
                "Utente;Video;Corso;% visto;Ultimo accesso;Ruolo;Durata (s)",
                "Пользователь;Видео;Курс;Процент;Дата;Роль;Длительность (s)",
                "用户;视频;课程;观看百分比;日期;角色;时长 (s)"
            })
    void andWhereWhenByWhichRoleAndHowLong(String headers) throws IOException {
        ImportReport report = inspect(headers + "\nann;Light;BIO;30;2026-03-01 10:00;student;120\n"
                + "leo;Light;BIO;60;2026-03-02 11:00;student;120\n");

        assertEquals(7, report.columns().size());
        assertEquals(45, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "played", "viewed", "Gesehen", "visto", "İzlendi", "просмотрено", "观看"})
    void aWordForWatchingIsNoPercentageUnlessSomebodySaysSo(String word) throws IOException {
        String text = "user;video;" + word + "\nann;Light;30\nleo;Light;60\n";

        assertEquals(
                "unclear-word", Objects.requireNonNull(inspect(text).trouble()).code());
        ImportReport said = inspect(text, ImportOptions.standard().withUnit(ImportOptions.Unit.PERCENT));
        assertEquals(45, Objects.requireNonNull(said.completion()).mean(), 1e-9);
    }

    @Test
    void marksOfWhoSawSomethingAreNoFractions() throws IOException {
        ImportReport report = inspect("user;video;viewed\nann;Light;1\nleo;Light;0\n");

        assertEquals("unclear-word", Objects.requireNonNull(report.trouble()).code());
    }

    @Test
    void aPercentageGoesBeforeAWordForWatching() throws IOException {
        ImportReport report = inspect("user;video;viewed;pct of video watched\nann;Light;1;30\nleo;Light;1;60\n");

        assertEquals(
                "pct of video watched",
                ImportReport.Column.header(report.columns(), Field.COMPLETION).orElseThrow());
    }
}
