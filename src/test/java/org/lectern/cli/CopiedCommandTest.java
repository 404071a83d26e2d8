package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Question;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.dropoff.DropoffParams;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.source.Field;
import org.lectern.report.QuestionsFile;
import org.lectern.study.Companion;
import org.lectern.study.CompletionRule;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Matches;
import org.lectern.study.Study;
import org.lectern.workbench.kit.CopiedCommand;

/** What the window copies, the command line takes: the same question comes back. */
class CopiedCommandTest {

    private static final DropoffAnalysis DROPOFF = new DropoffAnalysis();

    @TempDir
    private Path folder;

    private Path write() throws IOException {
        return Files.writeString(folder.resolve("the study.csv"), """
                who,course_code,video_title,role,completion_rate_percent,timestamp
                ada,"Arts, old",It's colour,Student,100,2026-03-01 10:00:00
                bob,"Arts, old",It's colour,Student,50,2026-03-02 10:00:00
                cid,BIO,Cells,Student,20,2026-03-02 10:00:00
                dan,BIO,Cells,Student,70,2026-03-03 10:00:00
                eve,BIO,Cells,Staff,0,2026-03-04 10:00:00
                """);
    }

    @Test
    void theCopiedCommandAsksTheSameQuestion() throws IOException {
        ImportOptions options = ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "who"));
        try (Imported open = Importer.open(write(), options, TaskContext.quiet())) {
            for (Filter filter : List.of(
                    Filter.everything(),
                    open.study().facts().learnersOnly(),
                    Filter.everything().withRoles(List.of("Staff", "Student")).withCourses(List.of("Arts, old", "BIO")),
                    Filter.everything()
                            .withVideos(List.of("It's colour"))
                            .withDays(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2))),
                    Filter.everything().withDays(new Days(null, LocalDate.of(2026, 3, 3))))) {
                Choices choices = new Choices(2, Mode.AS_PUBLISHED, 7).withRule(new CompletionRule(90, 30));
                DropoffParams parameters = Parameters.of(DROPOFF)
                        .read(
                                DROPOFF.parameters(choices),
                                Map.of("abandonedAt", "33.3", "course", "Arts, old", "first", "video It's colour"));
                Question asked = Question.of("dropoff", parameters, open.study().filtered(filter));
                assertEquals(asked, askedBy(CopiedCommand.arguments(asked, DROPOFF, open, Optional.empty())));
            }
        }
    }

    private Question askedBy(List<String> arguments) throws IOException {
        List<String> elsewhere = new ArrayList<>(arguments);
        elsewhere.set(elsewhere.size() - 1, folder.resolve("out").toString());
        elsewhere.add("--no-figures");
        Ran ran = Ran.command(elsewhere.toArray(String[]::new));
        assertFalse(ran.code() == ExitCode.USAGE, ran.err());
        return QuestionsFile.read(folder.resolve("out/summary.json")).getFirst();
    }

    @Test
    void whatIsUsualIsNotSaidAndWhatTheShellWouldTakeApartIsQuoted() throws IOException {
        try (Imported open = Importer.open(
                write(), ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "who")), TaskContext.quiet())) {
            Question asked = Question.of(
                    "dropoff",
                    Parameters.of(DROPOFF).with(DropoffParams.of(Choices.standard()), Map.of("course", "it's")),
                    open.study().filtered(open.study().facts().learnersOnly()));
            String file = folder.resolve("the study.csv").toString();
            assertEquals(
                    "lectern analyze '" + file
                            + "' --map learner=who --names --only dropoff --set 'dropoff.course=it'\\''s'"
                            + " --out dropoff",
                    CopiedCommand.line(asked, DROPOFF, open, Optional.empty(), false));
            assertEquals(
                    "lectern analyze \"" + file
                            + "\" --map learner=who --names --only dropoff --set \"dropoff.course=it's\""
                            + " --out dropoff",
                    CopiedCommand.line(asked, DROPOFF, open, Optional.empty(), true));
        }
    }

    @Test
    void aComparisonIsAskedOfBothFiles() throws IOException {
        ImportOptions options = ImportOptions.standard().withMapping(Map.of(Field.LEARNER, "who"));
        try (Imported open = Importer.open(write(), options, TaskContext.quiet());
                Imported other = Importer.open(write(), options, TaskContext.quiet())) {
            Study seen = open.study()
                    .filtered(open.study().facts().learnersOnly())
                    .beside(Companion.of(open.study(), other.study(), Matches.NONE));
            CompareAnalysis compare = new CompareAnalysis();
            Question asked = Question.of("compare", compare.parameters(Choices.standard()), seen);
            List<String> arguments = CopiedCommand.arguments(asked, compare, open, Optional.of(other));
            assertEquals(
                    List.of("compare", open.source().toString(), other.source().toString()), arguments.subList(0, 3));
            assertEquals(asked, askedBy(arguments));
        }
    }
}
