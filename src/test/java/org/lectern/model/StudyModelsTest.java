package org.lectern.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.Enclosed;
import org.lectern.keep.StudyFile;

/** A study file carries what a model file holds, and is asked which one where it carries two. */
class StudyModelsTest {

    private static final CompletionModel COMPLETION = SampleModels.corrected();
    private static final TrainedRisk RISK = SampleRisks.logistic();
    private static final Optional<Task> ANY = Optional.empty();

    @TempDir
    private Path folder;

    private Path study;
    private Path alone;

    @BeforeEach
    void nameFiles() {
        study = folder.resolve("autumn.lectern");
        alone = folder.resolve("autumn.lectern-model");
    }

    private void save(Map<Enclosed, String> enclosed) throws IOException {
        Path csv = Files.writeString(folder.resolve("autumn.csv"), "learner,video,completion\nkay,Basalt,40\n");
        try (Imported imported = Importer.open(csv, ImportOptions.standard(), TaskContext.quiet())) {
            StudyFile.write(new StudyFile.Reopened(imported, Optional.empty(), enclosed), study, TaskContext.quiet());
        }
    }

    private static Problem refused(Path file, Optional<Task> wanted) {
        Problem problem = assertThrows(ProblemException.class, () -> StudyModels.read(file, wanted))
                .problem();
        assertTrue(problem.sentence().contains(file.getFileName().toString()), problem.sentence());
        return problem;
    }

    @Test
    void theTextIsThatOfAModelFile() throws IOException {
        ModelFile.write(COMPLETION, alone);
        try (InputStream text = new GZIPInputStream(Files.newInputStream(alone))) {
            assertEquals(
                    Map.of(Enclosed.COMPLETION_MODEL, new String(text.readAllBytes(), StandardCharsets.UTF_8)),
                    StudyModels.with(Map.of(), List.of(COMPLETION)));
        }
    }

    @Test
    void aNewerModelTakesThePlaceOfItsKindOnly() throws IOException {
        Map<Enclosed, String> before = StudyModels.with(Map.of(Enclosed.LEDGER, "day"), List.of(COMPLETION, RISK));
        save(StudyModels.with(before, List.of(SampleModels.asPublished())));
        assertEquals(SampleModels.asPublished(), StudyModels.read(study, Optional.of(Task.COMPLETION)));
        assertEquals(before.get(Enclosed.RISK_MODEL), StudyFile.enclosed(study).get(Enclosed.RISK_MODEL));
        assertEquals("day", StudyFile.enclosed(study).get(Enclosed.LEDGER));
    }

    @Test
    void theOnlyModelNeedsNoTask() throws IOException {
        save(StudyModels.with(Map.of(), List.of(COMPLETION)));
        assertEquals(COMPLETION, StudyModels.read(study, ANY));
        Problem problem = refused(study, Optional.of(Task.RISK));
        assertEquals("model-of-other-task", problem.code());
        assertTrue(problem.sentence().contains("no model of risk"), problem.sentence());
    }

    @Test
    void ofTwoModelsOneIsNamed() throws IOException {
        save(StudyModels.with(Map.of(), List.of(COMPLETION, RISK)));
        Problem problem = refused(study, ANY);
        assertEquals("study-of-two-models", problem.code());
        assertTrue(problem.remedy().contains("--task risk"), problem.remedy());
        assertEquals(COMPLETION, StudyModels.read(study, Optional.of(Task.COMPLETION)));
    }

    @Test
    void aStudyWithoutAModelSaysHowToGetOne() throws IOException {
        save(Map.of(Enclosed.LEDGER, "day"));
        assertEquals("study-without-model", refused(study, ANY).code());
        assertEquals(
                "study-without-model", refused(study, Optional.of(Task.RISK)).code());
    }

    /** The study of such a file still opens. */
    @Test
    void aModelThatCannotBeReadIsToldAsOneInAFileIs() throws IOException {
        String text = StudyModels.with(Map.of(), List.of(COMPLETION)).getOrDefault(Enclosed.COMPLETION_MODEL, "");
        Map<String, String> broken = Map.of(
                "model-changed", text.replaceFirst("\"finished\":95", "\"finished\":94"),
                "model-damaged", text.substring(0, text.length() / 2),
                "model-too-new", text.replaceFirst("\"version\":[0-9]", "\"version\":9"),
                "model-foreign", "{}",
                "model-empty", "");
        for (Map.Entry<String, String> one : broken.entrySet()) {
            save(Map.of(Enclosed.COMPLETION_MODEL, one.getValue()));
            Problem problem = refused(study, ANY);
            assertEquals(one.getKey(), problem.code());
            assertTrue(problem.sentence().contains("models/completion.json in autumn.lectern"), problem.sentence());
            StudyFile.read(study, null, true, TaskContext.quiet()).imported().close();
        }
    }

    @Test
    void aModelFileIsAskedForItsOwnTask() {
        ModelFile.write(COMPLETION, alone);
        assertEquals(COMPLETION, StudyModels.read(alone, ANY));
        assertEquals(COMPLETION, StudyModels.read(alone, Optional.of(Task.COMPLETION)));
        assertEquals(
                "model-of-other-task", refused(alone, Optional.of(Task.RISK)).code());
    }
}
