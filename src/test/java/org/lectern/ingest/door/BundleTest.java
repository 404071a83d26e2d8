package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.study.Meaning;
import tech.tablesaw.api.Table;

/** Several files opened as one. */
class BundleTest {

    private static final String KALTURA =
            "full_name,name,count_loads,count_plays,avg_completion_rate,total_completion_rate\n";
    private static final String VIEWS = "student_id,video_title,completion_rate_percent\n";

    @TempDir
    Path folder;

    @Test
    void filesOfOneKindBecomeOneStudy() throws IOException {
        write("Lecture 1.csv", KALTURA + "Ann,ann,1,1,80,80\nBob,bob,1,1,40,40\n");
        write("week 2/Lecture 2.csv", KALTURA + "Ann,ann,1,1,60,60\n");
        try (Imported imported = opened(folder)) {
            assertEquals(3, imported.report().counts().kept());
            assertEquals(2, imported.report().counts().learners());
            assertEquals(
                    60, Objects.requireNonNull(imported.report().completion()).mean(), 1e-9);
            Table rows = imported.study().query("SELECT DISTINCT video FROM views ORDER BY video", TaskContext.quiet());
            assertEquals(
                    List.of("Lecture 1", "Lecture 2"),
                    rows.stringColumn("video").asList());
            assertEquals(Meaning.COVERAGE, imported.study().facts().origin().meaning());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // a link takes rights there that a tester need not have
    void aLinkToAFolderIsThatFolder() throws IOException {
        write("real/Lecture 1.csv", KALTURA + "Ann,ann,1,1,80,80\n");
        try (Imported imported = opened(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real")))) {
            assertEquals(1, imported.report().counts().kept());
        }
    }

    private List<String> courses(ImportOptions.FileCourses wanted) {
        try (Imported imported =
                Importer.open(folder, ImportOptions.standard().withFileCourses(wanted), TaskContext.quiet())) {
            List<String> courses = imported.study().facts().courses().stream()
                    .map(course -> course.name() + " " + course.views())
                    .toList();
            assertEquals(
                    !courses.isEmpty() && courses.stream().noneMatch(course -> course.startsWith("said")),
                    imported.report().notices().stream()
                            .anyMatch(notice -> notice.code().equals("file-courses")));
            return courses;
        }
    }

    @Test
    void filesOfOneCourseEachAreCourses() throws IOException {
        write("Algebra_2.csv", VIEWS + "ann,Sets,80\nbob,Sets,40\n");
        write("more/Biology_2.csv", "video_title,student_id,completion_rate_percent\nLeaves,ann,60\n");
        write("read me.txt", "Ask the registrar.");
        assertEquals(List.of("Algebra_2 2", "Biology_2 1"), courses(ImportOptions.FileCourses.FOUND));
        assertEquals(List.of(), courses(ImportOptions.FileCourses.NEVER));
        try (Imported by = opened(folder);
                Imported without = Importer.open(
                        folder,
                        ImportOptions.standard().withFileCourses(ImportOptions.FileCourses.NEVER),
                        TaskContext.quiet())) {
            assertNotEquals(by.study().fingerprint(), without.study().fingerprint());
            assertEquals(3, without.report().counts().kept());
        }
    }

    @Test
    void partsOfAnExportAreCoursesOnlyWhereThatIsSaid() throws IOException {
        write("part-1.csv", VIEWS + "ann,Sets,80\n");
        write("part-2.csv", VIEWS + "ann,Maps,40\n");
        assertEquals(List.of(), courses(ImportOptions.FileCourses.FOUND));
        assertEquals(List.of("part-1 1", "part-2 1"), courses(ImportOptions.FileCourses.ALWAYS));
    }

    @Test
    void aColumnOfCoursesGoesBeforeNamesOfFiles() throws IOException {
        write("Algebra.csv", VIEWS.strip() + ",course_code\nann,Sets,80,said\n");
        write("Biology.csv", VIEWS.strip() + ",course_code\nann,Leaves,80,said\n");
        assertEquals(List.of("said 2"), courses(ImportOptions.FileCourses.FOUND));
        assertEquals(List.of("said 2"), courses(ImportOptions.FileCourses.ALWAYS));
    }

    @Test
    void filesOfDifferentTablesAreNoCourses() throws IOException {
        write("Algebra.csv", VIEWS + "ann,Sets,80\n");
        write("Biology.csv", "learner,video,completion_rate_percent,place\nann,Leaves,80,1\n");
        assertEquals(List.of(), courses(ImportOptions.FileCourses.FOUND));
        Files.delete(folder.resolve("Biology.csv"));
        write("Zoology.csv", VIEWS + "ann,Bats,80\n");
        write("roster.csv", "student_id,role\nann,Student\n");
        assertEquals(List.of(), courses(ImportOptions.FileCourses.FOUND));
    }

    /** There a file is called after its video. */
    @Test
    void aNameThatIsTheVideoIsNoCourse() throws IOException {
        write("Sets.csv", KALTURA + "Ann,ann,1,1,80,80\n");
        write("Leaves.csv", KALTURA + "Ann,ann,1,1,40,40\n");
        assertEquals(List.of(), courses(ImportOptions.FileCourses.FOUND));
        assertEquals(List.of(), courses(ImportOptions.FileCourses.ALWAYS));
    }

    @Test
    void anArchiveIsReadAsAFolderIs() throws IOException {
        Path zip = zip(Map.of("a/Lecture 1.csv", KALTURA + "Ann,ann,1,1,80,80\n", "__MACOSX/a/._x", "junk"));
        try (Imported imported = opened(zip)) {
            assertEquals("exports", imported.study().name());
            assertEquals(1, imported.report().counts().kept());
        }
    }

    @Test
    void theFingerprintDependsOnContentsAlone() throws IOException {
        Path zip = zip(Map.of("Lecture 1.csv", KALTURA + "Ann,ann,1,1,80,80\n"));
        Path same = Files.copy(zip, folder.resolve("exports-copy.zip"));
        try (Imported one = opened(zip);
                Imported other = opened(same)) {
            assertEquals(one.study().fingerprint(), other.study().fingerprint());
        }
    }

    @Test
    void aRosterTellsRolesAndACatalogueTitlesCoursesAndLengths() throws IOException {
        write("views.csv", "student_id,video_id,completion_rate_percent\ns1,v1,80\ns2,v1,40\ns1,v9,20\n");
        write("roster.csv", "student_id,role,group\ns1,Student,A\ns3,Student,A\n");
        write("catalogue.csv", "video_id,video_title,course_code,video_length\nv1,Leaves,BOT1,120\nv2,Roots,BOT1,60\n");
        try (Imported imported = opened(folder)) {
            Table rows = imported.study()
                    .query(
                            "SELECT learner, video, course, role, video_seconds FROM views ORDER BY video, learner",
                            TaskContext.quiet());
            assertEquals(
                    List.of("Leaves", "Leaves", "v9"),
                    rows.stringColumn("video").asList());
            assertEquals("BOT1", rows.stringColumn("course").get(0));
            assertTrue(rows.stringColumn("course").isMissing(2));
            assertEquals("Student", rows.stringColumn("role").get(0));
            assertTrue(rows.stringColumn("role").isMissing(1));
            assertEquals(120, rows.doubleColumn("video_seconds").getDouble(0));
            assertEquals(1, tally(imported, "views-unknown-video"));
            assertEquals(1, tally(imported, "videos-unwatched"));
            assertEquals(1, tally(imported, "views-unknown-learner"));
            assertEquals(1, tally(imported, "learners-without-view"));
        }
    }

    /** The one is called by a number, the other by a name, so that one of them has a pseudonym. */
    @Test
    void aRosterKnowsThoseWithAPseudonymAndThoseWithout() throws IOException {
        write("views.csv", "student_id,video_id,completion_rate_percent\n1046,v1,80\njsmith2,v1,40\n");
        write("roster.csv", "student_id,role\n1046,Student\njsmith2,Teacher\n");
        ImportOptions options = ImportOptions.standard().withPseudonyms(new Pseudonyms(() -> new byte[32]));
        try (Imported imported = Importer.open(folder, options, TaskContext.quiet())) {
            assertEquals(2, tally(imported, "side-learners"));
            assertEquals(
                    List.of("Student", "Teacher"),
                    imported.study()
                            .query("SELECT role FROM views ORDER BY completion DESC", TaskContext.quiet())
                            .stringColumn("role")
                            .asList());
        }
    }

    /** As spreadsheets write them. */
    @Test
    void aRosterMayBeInAnotherEncodingThanTheExport() throws IOException {
        write("views.csv", VIEWS + "Zoë,Leaves,80\n");
        String roster = "\ufeffname;role\r\nZoë;Student\r\nÅse;Teacher\r\n";
        Files.write(folder.resolve("roster.csv"), roster.getBytes(StandardCharsets.UTF_16LE));
        try (Imported imported = opened(folder)) {
            assertEquals(1, tally(imported, "side-learners"));
            assertEquals(1, tally(imported, "learners-without-view"));
        }
    }

    @Test
    void aRosterOfNamesJoinsLearnersWhoHavePseudonyms() throws IOException {
        write("views.csv", "student name,video_title,completion_rate_percent\nAnn A,Leaves,80\nBob B,Leaves,40\n");
        write("roster.csv", "full name,role\nAnn A,Student\n");
        ImportOptions options = ImportOptions.standard().withPseudonyms(new Pseudonyms(() -> new byte[32]));
        try (Imported imported = Importer.open(folder, options, TaskContext.quiet())) {
            assertEquals(1, tally(imported, "side-learners"));
            Table tables = imported.study()
                    .query(
                            "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%people%'",
                            TaskContext.quiet());
            assertEquals(0, tables.rowCount());
        }
    }

    @Test
    void whatWasChosenHoldsForFilesThatHaveItsColumns() throws IOException {
        write("views.csv", "who,what,how_much\ns1,Leaves,80\n");
        write("roster.csv", "id,role\ns1,Student\n");
        ImportOptions chosen = ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "who", Field.VIDEO, "what", Field.COMPLETION, "how_much"));
        try (Imported imported = Importer.open(folder, chosen, TaskContext.quiet())) {
            assertEquals(1, imported.report().counts().kept());
            assertEquals(1, tally(imported, "side-learners"));
        }
    }

    @Test
    void whatIsNoTableIsLeftOutAndTold() throws IOException {
        write("views.csv", VIEWS + "s1,Leaves,80\n");
        write("notes.csv", "colour,shape\nred,round\n");
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
        write(".DS_Store", "x");
        try (Imported imported = opened(folder)) {
            assertEquals(1, imported.report().counts().kept());
            assertEquals(1, tally(imported, "side-unused"));
            assertEquals(1, tally(imported, "file-skipped"));
        }
    }

    @Test
    void whatNothingIsMadeOfIsNamedFileByFile() throws IOException {
        write("a.csv", "learner,video,completion,likes,shelf\ns1,Leaves,80,3,1\ns2,Leaves,70,0,2\n");
        write("b.csv", "learner,video,completion,likes,shelf\ns3,Leaves,60,1,1\n");
        write("people.csv", "learner,role,shoe size\ns1,student,38\ns2,student,41\ns3,teacher,44\n");
        try (Imported imported = opened(folder)) {
            assertEquals(
                    List.of(
                            new ImportReport.Unused(List.of("a.csv", "b.csv"), List.of("likes", "shelf")),
                            new ImportReport.Unused(List.of("people.csv"), List.of("shoe size"))),
                    imported.report().unused());
        }
    }

    @Test
    void aTableThatNamesLearnersAgainAndAgainIsNoRoster() throws IOException {
        write("views.csv", VIEWS + "s1,Leaves,80\ns2,Leaves,70\n");
        write(
                "quiz.csv",
                "attempt,learner,role,score\n1,s1,student,5\n2,s1,student,7\n3,s2,student,9\n4,s2,student,8\n");
        try (Imported imported = opened(folder)) {
            assertEquals(4, tally(imported, "side-records"));
            assertEquals(List.of(), imported.study().facts().roles());
            assertEquals(
                    List.of(new ImportReport.Unused(
                            List.of("quiz.csv"), List.of("attempt", "learner", "role", "score"))),
                    imported.report().unused());
        }
    }

    @Test
    void theSameFileTwiceCountsOnce() throws IOException {
        write("a.csv", VIEWS + "s1,Leaves,80\n");
        write("b.csv", VIEWS + "s1,Leaves,80\n");
        try (Imported imported = opened(folder)) {
            assertEquals(1, imported.report().counts().kept());
            assertEquals(1, tally(imported, "file-again"));
        }
    }

    @Test
    void twoMeaningsWarn() throws IOException {
        write("Lecture 1.csv", KALTURA + "Ann,ann,1,1,80,80\n");
        write("sessions.csv", "module_id,user_id,percent_watch,current_watch_time\n7,ann,90,300\n");
        try (Imported imported = opened(folder)) {
            assertEquals(Meaning.UNKNOWN, imported.study().facts().origin().meaning());
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("mixed-meanings")));
        }
    }

    @Test
    void viewsAndTotalsOfVideosStandInOneStudy() throws IOException {
        write("views.csv", VIEWS + "s1,Leaves,80\ns2,Roots,70\n");
        write("videos.csv", """
                Content,Video title,Average view duration,Duration,Views,Average percentage viewed (%)
                a1,Leaves,0:00:55,100,40,55
                """);
        try (Imported imported = opened(folder)) {
            assertEquals(2, imported.study().facts().views());
            assertTrue(imported.study().facts().holds("views.completion", "videos.views"));
            assertEquals(
                    1,
                    imported.study()
                            .query("SELECT video FROM videos WHERE views = 40", TaskContext.quiet())
                            .rowCount());
        }
    }

    @Test
    void viewsAndWhatLearnersDidStandBesideEachOther() throws IOException {
        write("views.csv", VIEWS + "s1,Leaves,80\n");
        write(
                "log.csv",
                "Time,User full name,Event context,Event name,Origin\n\"7/09/26, 21:40\",Ann,Page: A,viewed,web\n");
        try (Imported imported = opened(folder)) {
            assertTrue(imported.study().facts().holds("views.completion", "activity.happened_at"));
            assertEquals(1, imported.study().facts().views());
        }
    }

    @Test
    void rowsSetAsideAreFoundAgainInTheirFiles() throws IOException {
        write("a.csv", VIEWS + "s1,Leaves,80\n,Leaves,70\n");
        write("b.csv", VIEWS + "s2,Leaves,many\ns2,Roots,10\n");
        Path rejects = folder.resolveSibling("rejects-" + folder.getFileName() + ".csv");
        try (Imported imported = opened(folder)) {
            assertEquals(2, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
            List<String> lines = Files.readAllLines(rejects);
            assertEquals("file,line,reason,row", lines.getFirst());
            assertTrue(lines.get(1).startsWith("a.csv,3,"), lines.get(1));
            assertTrue(lines.get(2).startsWith("b.csv,2,"), lines.get(2));
        } finally {
            Files.deleteIfExists(rejects);
        }
    }

    @Test
    void anArchiveThatClimbsOutIsRefused() throws IOException {
        assertProblem("climbing-archive", zip(Map.of("../../evil.csv", VIEWS + "s1,a,1\n")));
        assertFalse(Files.exists(folder.resolve("evil.csv")));
        assertProblem("climbing-archive", zip(Map.of("/etc/evil.csv", VIEWS + "s1,a,1\n")));
    }

    @Test
    void anArchiveThatUnpacksBeyondMeasureIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                packed.write(zeros);
            }
        }
        assertProblem("archive-bomb", zip);
    }

    @Test
    void anEntryThatGrowsBeyondMeasureIsRefusedBeforeItIsWritten() throws IOException {
        Path zip = zip(Map.of("a.csv", VIEWS + "s1,Leaves,80\n"));
        byte[] bytes = Files.readAllBytes(zip);
        int directory = indexOf(bytes, "PK\u0001\u0002");
        // The size that it says it unpacks to: 3 * 2^28 bytes.
        System.arraycopy(new byte[] {0, 0, 0, 0x30}, 0, bytes, directory + 24, 4);
        Files.write(zip, bytes);
        assertProblem("archive-bomb", zip);
    }

    @Test
    void anEntryWhoseBytesAreNotThoseThatWerePackedIsRefused() throws IOException {
        Path zip = folder.resolve("exports.zip");
        byte[] text = (VIEWS + "s1,Leaves,80\ns2,Leaves,30\n").getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(text);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text.length);
            entry.setCrc(sum.getValue());
            packed.putNextEntry(entry);
            packed.write(text);
        }
        try (Imported whole = opened(zip)) {
            assertEquals(2, whole.report().counts().kept());
        }
        byte[] bytes = Files.readAllBytes(zip);
        bytes[indexOf(bytes, "Leaves,80") + 7] = '9';
        Files.write(zip, bytes);
        assertProblem("damaged-archive", zip);
    }

    @Test
    void aPasswordAndAnUnusualPackingAreSaid() throws IOException {
        byte[] bytes = Files.readAllBytes(zip(Map.of("a.csv", VIEWS + "s1,Leaves,80\n")));
        int directory = indexOf(bytes, "PK\u0001\u0002");
        byte[] locked = bytes.clone();
        locked[directory + 8] |= 1;
        assertProblem("encrypted-archive", Files.write(folder.resolve("locked.zip"), locked));
        byte[] unusual = bytes.clone();
        unusual[directory + 10] = 14;
        assertProblem("unusual-archive", Files.write(folder.resolve("unusual.zip"), unusual));
    }

    @Test
    void entriesOfAnyNameAreRead() throws IOException {
        for (String name : List.of("x".repeat(290) + ".csv", "学".repeat(150) + ".csv", "week 1/list", "a\nb:c.csv")) {
            Path zip = folder.resolve("exports.zip");
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write((VIEWS + "s1,Leaves,80\n").getBytes(StandardCharsets.UTF_8));
            }
            try (Imported imported = opened(zip)) {
                assertEquals(1, imported.report().counts().kept(), name);
            }
        }
    }

    private static int indexOf(byte[] bytes, String latin) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin);
        assertTrue(at >= 0, latin);
        return at;
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        Path zip = zip(Map.of("a.csv", VIEWS + "s1,Leaves,80\n".repeat(1000)));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertProblem("damaged-archive", zip);
    }

    @Test
    void tooManyFilesAreNotRead() throws IOException {
        for (int i = 0; i <= Bundle.MOST_FILES; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        assertProblem("too-many-files", folder);
    }

    @Test
    void aFolderWithoutAnExportSaysWhatItsFilesLack() throws IOException {
        write("notes.csv", "colour,shape\nred,round\n");
        assertProblem("nothing-usable", folder);
    }

    @Test
    void ofSeveralFilesTheRefusalNamesTheOneThatComesNearest() throws IOException {
        write("catalogue.csv", "video_id,title,remark\nv1,Light,new\n");
        write("readme.txt", "what this is\nan export\n");
        write("watched.csv", "user_id,video_id,value\ns1,v1,30\ns2,v1,60\n");
        ProblemException e =
                assertThrows(ProblemException.class, () -> opened(folder).close());

        assertEquals("nothing-usable", e.problem().code());
        assertTrue(e.problem().sentence().contains("watched.csv has no column for completion"), e.getMessage());
        Map<Field, String> mapping = Map.of(Field.COMPLETION, "value");
        ImportReport report =
                Importer.inspect(folder, ImportOptions.standard().withMapping(mapping), TaskContext.quiet());
        assertEquals(45, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void thePreviewIsOfTheFirstFileThatCanBeOpened() throws IOException {
        write("a.csv", "colour,shape\nred,round\n");
        write("b.csv", VIEWS + "s1,Leaves,80\n");
        assertTrue(Importer.preview(folder, ImportOptions.standard(), TaskContext.quiet())
                .isComplete());
    }

    @Test
    void aStudyOfFilesAnswersAsOneOfTheirRowsDoes() throws IOException {
        write("a.csv", VIEWS + "s1,Leaves,80\ns2,Leaves,60\n");
        write("b.csv", VIEWS + "s2,Roots,10\n");
        Path whole = folder.resolveSibling("whole-" + folder.getFileName() + ".csv");
        Files.writeString(whole, VIEWS + "s1,Leaves,80\ns2,Leaves,60\ns2,Roots,10\n");
        try (Imported parts = opened(folder);
                Imported one = opened(whole)) {
            assertEquals(one.report().counts(), parts.report().counts());
            assertEquals(one.study().facts(), parts.study().facts());
            assertTrue(parts.study().facts().holds("views.completion"));
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    @Test
    void whatStandsFirstInDatesIsToldByOtherFilesOfTheSameKind() throws IOException {
        String header = "student_id,video_title,completion_rate_percent,viewed_at\n";
        write("february.csv", header + "s1,Leaves,80,2/13/2026\n");
        write("march.csv", header + "s2,Leaves,60,3/4/2026\n");
        write("other.csv", VIEWS.strip() + ",last_view\ns3,Leaves,60,3/4/2026\n");
        try (Imported imported = opened(folder)) {
            assertEquals(
                    "s1 2026-02-13T00:00 | s2 2026-03-04T00:00 | s3 2026-04-03T00:00",
                    EventImportTest.asked(imported, "SELECT learner, viewed_at FROM views ORDER BY learner"));
        }
    }

    private static long tally(Imported imported, String code) {
        return imported.report().tallies().stream()
                .filter(tally -> tally.code().equals(code))
                .mapToLong(ImportReport.Tally::count)
                .sum();
    }

    private static Imported opened(Path path) {
        return Importer.open(path, ImportOptions.standard(), TaskContext.quiet());
    }

    private static void assertProblem(String code, Path path) {
        ProblemException e =
                assertThrows(ProblemException.class, () -> opened(path).close());
        assertEquals(code, e.problem().code());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("exports.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
                packed.putNextEntry(new ZipEntry(entry.getKey()));
                packed.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    @Test
    void viewsWhoseUnitIsAQuestionAreNoList() throws IOException {
        write("week 1.csv", "user,video,percent\nann,Tides,0.1\nbob,Tides,0.7\n");
        write("week 2.csv", "user,video,percent\nann,Rocks,30\nbob,Rocks,90\n");
        Problem question =
                assertThrows(ProblemException.class, () -> opened(folder)).problem();
        assertEquals("open-question", question.code());
        assertTrue(question.sentence().contains("week 1.csv"), question.sentence());
        write("week 1.csv", "user,video,percent\nann,Tides,10%\nbob,Tides,70%\n");
        try (Imported imported = opened(folder)) {
            assertEquals(4, imported.report().counts().kept());
            assertEquals(
                    50, Objects.requireNonNull(imported.report().completion()).mean(), 1e-9);
        }
    }

    @Test
    void viewsThatCannotBeReadAreNoListEither() throws IOException {
        write("a.csv", "user,video,minutes watched\nann,Tides,10\nbob,Tides,7\n");
        write("b.csv", "user,video,percent\nann,Rocks,30\nbob,Rocks,90\n");
        try (Imported imported = opened(folder)) {
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("views-left-out")
                            && notice.sentence().contains("a.csv")));
            assertTrue(imported.report().tallies().stream()
                    .anyMatch(tally -> tally.code().equals("file-skipped")));
        }
    }
}
