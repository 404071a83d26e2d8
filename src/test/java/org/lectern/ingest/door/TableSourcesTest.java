package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.study.Meaning;
import org.lectern.study.Study;

/** Exports of platforms that have a table of who watched what, with the headers that their makers print. */
class TableSourcesTest {

    @TempDir
    Path folder;

    /**
     * An export written by hand.
     *
     * @param telling a header without which it is no such export
     */
    record Export(String source, String file, String text, String telling) {
        @Override
        public String toString() {
            return source;
        }
    }

    private static final Export PANOPTO = new Export(
            "panopto-folder-completion", "folder-Completion_2026-09-01--2026-12-01_1f.csv", """
            UserName,User ID,Name,Email,Session Name,Minutes Delivered,Average Minutes Delivered,Percent Completed
            unified\\ann,u1,Ann,ann@x.edu,Week 1,10.5,10.5,100
            unified\\bob,u2,Bob,bob@x.edu,Week 1,4,2,38
            unified\\ann,u1,Ann,ann@x.edu,Week 2,0,0,0
            """, "Percent Completed");

    private static final Export KALTURA_USERS =
            new Export("kaltura-entry-users", "Lecture 7.csv", """
            full_name,name,count_loads,count_plays,avg_completion_rate,total_completion_rate
            Ann A,ann,3,2,45,80
            Bob B,bob,1,1,30,30
            """, "total_completion_rate");

    private static final Export KALTURA_ENGAGEMENT =
            new Export("kaltura-user-engagement", "engagement.csv", """
            name,full_name,unique_videos,count_plays,sum_time_viewed,avg_time_viewed,avg_view_drop_off,count_loads,load_play_ratio
            ann,Ann A,4,9,33,3.7,0.75,12,0.75
            bob,Bob B,2,2,3,1.5,0.25,4,0.5
            """, "avg_view_drop_off");

    private static final Export STUDIO = new Export("canvas-studio-users", "Photosynthesis.csv", """
            Name,Email,Role,Completion rate [%],0:00,0:10
            Ann A,ann@x.edu,Student,75,1,1
            Bob B,bob@x.edu,Teacher,100,1,0
            """, "Role");

    private static final Export STUDIO_MERGED = new Export("canvas-studio-users", "merged.csv", """
            Course ID,Course Title,Perspective UUID,Perspective Title,Name,Email,Role,Completion rate
            7,Botany,p1,Leaves,Ann A,ann@x.edu,Student,75
            7,Botany,p2,Roots,Ann A,ann@x.edu,Student,50
            """, "Email");

    private static final Export ACTIVITY =
            new Export("canvas-course-activity", "activity.csv", """
            Student Id,Student Name,Sortable Name,Student SIS ID,Section Id,Section Name,Course Id,Course Name,Content Type,Content Name,Times Viewed,Times Participated,Start Date,First Viewed,Last Viewed
            1,Ann A,"A, Ann",s1,3,A,7,Botany,File,Leaves.mp4,4,0,2026-09-01,2026-09-02T10:00:00Z,2026-09-09T10:00:00Z
            2,Bob B,"B, Bob",s2,3,A,7,Botany,File,Leaves.mp4,1,0,2026-09-01,2026-09-03T10:00:00Z,2026-09-03T10:00:00Z
            """, "Times Participated");

    private static final Export MOODLE = new Export("moodle-log", "logs.csv", """
            Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address
            "7/09/26, 21:40:58",Ann A,-,Page: Leaves,Page,Course module viewed,The user with id '2' viewed the 'page' activity with course module id '6'.,web,10.0.0.1
            "8/09/26, 08:00:00",-,-,Page: Leaves,System,Cron,The user with id '0' ran.,cli,
            "28/09/26, 09:00:00",Bob B,-,Page: Roots,Page,Course module viewed,The user with id '3' viewed the 'page' activity with course module id '7'.,web,10.0.0.2
            """, "Origin");

    private static final Export MOODLE_IN_GERMAN = new Export("moodle-log", "logs_de.csv", """
            Zeit,Vollständiger Name,Betroffene/r Nutzer/in,Ereigniskontext,Komponente,Ereignisname,Beschreibung,Herkunft,IP-Adresse
            "7.09.26, 21:40:58",Ann A,-,Textseite: Blätter,Textseite,Kursmodul angezeigt,The user with id '2' viewed the 'page' activity with course module id '6'.,web,10.0.0.1
            "28.09.26, 09:00:00",Bob B,-,Textseite: Wurzeln,Textseite,Kursmodul angezeigt,The user with id '3' viewed the 'page' activity with course module id '7'.,web,2001:db8::1
            """, "Herkunft");

    private static final Export MOODLE_IN_FRENCH = new Export("moodle-log", "logs_fr.csv", """
            Heure,Nom complet,Utilisateur touché,Contexte de l’événement,Composant,Nom de l’événement,Description,Origine,Adresse IP
            "7/09/26, 21:40:58",Ann A,-,Page: Feuilles,Page,Module de cours consulté,L'utilisateur avec l'identifiant « 2 » a consulté l'activité « page » avec l'identifiant de module « 6 ».,web,10.0.0.1
            "28/09/26, 09:00:00",Bob B,-,Page: Racines,Page,Module de cours consulté,L'utilisateur avec l'identifiant « 3 » a consulté l'activité « page » avec l'identifiant de module « 7 ».,web,10.0.0.2
            """, "Origine");

    private static final Export MOODLE_IN_SPANISH = new Export("moodle-log", "logs_es.csv", """
            Hora,Nombre completo del usuario,Usuario afectado,Contexto del evento,Componente,Nombre del evento,Descripción,Origen,Dirección IP
            "7/09/26, 21:40:58",Ann A,-,Página: Hojas,Página,Módulo de curso visto,El usuario con id '2' vio la actividad 'page' con módulo de curso id '6'.,web,10.0.0.1
            "28/09/26, 09:00:00",Bob B,-,Página: Raíces,Página,Módulo de curso visto,El usuario con id '3' vio la actividad 'page' con módulo de curso id '7'.,ws,10.0.0.2
            """, "Origen");

    private static final Export MOODLE_DESCRIBED_IN_GERMAN = new Export("moodle-log", "logs_at.csv", """
            Zeit,Vollständiger Name,Betroffene/r Nutzer/in,Ereigniskontext,Komponente,Ereignisname,Beschreibung,Herkunft,IP-Adresse
            "7.09.26, 21:40:58",Ann A,-,Textseite: Blätter,Textseite,Kursmodul angezeigt,Die Person mit der ID '2' hat 'page' mit der Kursmodul-ID '6' angezeigt.,web,10.0.0.1
            "28.09.26, 09:00:00",Bob B,-,Textseite: Wurzeln,Textseite,Kursmodul angezeigt,Die Person mit der ID '3' hat 'page' mit der Kursmodul-ID '7' angezeigt.,web,2001:db8::1
            """, "Herkunft");

    private static final Export MOODLE_TABLE =
            new Export("moodle-log-table", "mdl_logstore_standard_log.csv", """
            id,eventname,component,action,target,objecttable,objectid,crud,edulevel,contextid,contextlevel,contextinstanceid,userid,courseid,relateduserid,anonymous,other,timecreated,origin,ip,realuserid
            1,\\mod_page\\event\\course_module_viewed,mod_page,viewed,course_module,page,4,r,2,33,70,643,1046,12,,0,N;,1788800000,web,10.0.0.1,
            2,\\mod_page\\event\\course_module_viewed,mod_page,viewed,course_module,page,4,r,2,33,70,643,1047,12,,0,N;,1788800060,web,10.0.0.1,
            """, "contextinstanceid");

    private static final Export VIDEO_TIME =
            new Export("moodle-video-time", "videotimeplugin_pro_session.csv", """
            id,module_id,user_id,time,timestarted,state,percent_watch,current_watch_time
            1,643,1046,300,1788800000,1,1,300
            2,643,1047,40,1788800100,0,0.4,120
            """, "percent_watch");

    static Stream<Export> exports() {
        return Stream.of(
                PANOPTO,
                KALTURA_USERS,
                KALTURA_ENGAGEMENT,
                STUDIO,
                STUDIO_MERGED,
                ACTIVITY,
                MOODLE,
                MOODLE_IN_GERMAN,
                MOODLE_IN_FRENCH,
                MOODLE_IN_SPANISH,
                MOODLE_DESCRIBED_IN_GERMAN,
                MOODLE_TABLE,
                VIDEO_TIME);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isRecognisedByItsColumns(Export export) {
        assertEquals(
                export.source(),
                report(export.file(), export.text()).recognition().source());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isNotRecognisedWithoutOneOfThem(Export export) {
        // A log is known by its cells, too: there a column has to hold something else as well.
        String near =
                export.text().replaceFirst(export.telling(), "Something else").replaceAll(",(web|cli),", ",mobile,");
        assertEquals("table", report(export.file(), near).recognition().source());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void opensWithoutTrouble(Export export) {
        assertNull(report(export.file(), export.text()).trouble());
    }

    @Test
    void panoptoTellsThePercentageOfEachPerson() {
        ImportReport report = report(PANOPTO.file(), PANOPTO.text());
        assertEquals(Meaning.COVERAGE, report.recognition().meaning());
        assertEquals(2, report.counts().learners());
        assertEquals(46, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void kalturaTakesTheTotalOfAPersonAndTheFileAsTheVideo() {
        try (Study study = study(KALTURA_USERS)) {
            var rows =
                    study.query("SELECT video, learner, completion FROM views ORDER BY learner", TaskContext.quiet());
            assertEquals("Lecture 7", rows.stringColumn("video").get(0));
            assertEquals(80, rows.doubleColumn("completion").getDouble(0));
        }
    }

    @Test
    void kalturasEngagementIsAnAverageOfPlays() {
        ImportReport report = report(KALTURA_ENGAGEMENT.file(), KALTURA_ENGAGEMENT.text());
        assertEquals(Meaning.PLAY_AVERAGE, report.recognition().meaning());
        assertTrue(report.notices().stream().anyMatch(notice -> notice.code().equals("caution")));
        assertEquals(50, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void whoseFileIsChosenByHandIsNotTheSourcesToSay() {
        var options = ImportOptions.standard().withMapping(java.util.Map.of(Field.COMPLETION, "avg_completion_rate"));
        ImportReport report =
                Importer.inspect(file(KALTURA_USERS.file(), KALTURA_USERS.text()), options, TaskContext.quiet());
        assertEquals(37.5, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void aLogTellsWhatWasDoneAndNothingOfViews() {
        ImportReport report = report(MOODLE.file(), MOODLE.text());
        assertEquals(3, report.counts().read());
        assertEquals(2, report.counts().kept());
        assertNull(report.completion());
        try (Study study = study(MOODLE)) {
            assertTrue(study.facts().tellsActivity());
            assertTrue(study.facts().holds("activity.happened_at"));
            assertTrue(study.facts().origin().instead().contains("Video Time"));
        }
    }

    @Test
    void videoTimeCountsTheFurthestPoint() {
        String[] parts = VIDEO_TIME.text().split("\n", 2);
        ImportReport report = report(VIDEO_TIME.file(), parts[0] + "\n" + parts[1].repeat(10));
        assertEquals(Meaning.FURTHEST_POINT, report.recognition().meaning());
        assertEquals(70, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    private Study study(Export export) {
        return Importer.open(file(export.file(), export.text()), ImportOptions.standard(), TaskContext.quiet())
                .study();
    }

    private ImportReport report(String name, String text) {
        return Importer.inspect(file(name, text), ImportOptions.standard(), TaskContext.quiet());
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
