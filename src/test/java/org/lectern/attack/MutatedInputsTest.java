package org.lectern.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;

/**
 * Broken files of every source are read, with every row kept or counted as set aside, or are refused in a sentence: none ends in a
 * fault, none in a wait without end. {@code -Dlectern.inputs=5000 -Dlectern.seed=7} tries more, and others.
 */
class MutatedInputsTest {

    private static final int INPUTS = Integer.getInteger("lectern.inputs", 200);
    private static final long SEED = Long.getLong("lectern.seed", 20_261_129L);

    /** No speed is measured: a file of some kilobytes that takes so long would not end. */
    private static final Duration ENDLESS = Duration.ofSeconds(60);

    /** Of the inside of the program nothing is for the user. */
    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat org\\.|java\\.|SELECT |\\p{Cntrl}");

    @TempDir
    private Path folder;

    @Test
    void areReadOrRefusedInASentence() throws IOException {
        List<Export> exports = SampleExports.all();
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            long seed = SEED + i;
            Export export = exports.get(new Random(seed).nextInt(exports.size()));
            Path file = folder.resolve(i + "-" + export.file());
            Files.write(file, new Mutator(seed).broken(export.text()));
            String what = "seed %d, %s: ".formatted(seed, export.source());
            try {
                ImportReport report = assertTimeoutPreemptively(
                        ENDLESS, () -> Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet()), what);
                read += report.trouble() == null ? 1 : 0;
                complaint(report).ifPresent(complaint -> wrong.add(what + complaint));
            } catch (ProblemException e) {
                complaint(e.problem()).ifPresent(complaint -> wrong.add(what + complaint));
            } catch (RuntimeException | AssertionError e) {
                wrong.add(what + e);
            }
            Files.delete(file);
        }
        assertEquals(List.of(), wrong);
        // Else everything is refused, and nothing was tried.
        assertTrue(read > INPUTS / 5, read + " of " + INPUTS + " were read");
    }

    private static Optional<String> complaint(ImportReport report) {
        Problem trouble = report.trouble();
        if (trouble != null) {
            return complaint(trouble);
        }
        long aside = report.counts().setAside().stream()
                .mapToLong(ImportReport.SetAside::rows)
                .sum();
        boolean lost = report.recognition().contents() instanceof Contents.Rows
                && report.counts().read() != report.counts().kept() + aside;
        return lost ? Optional.of("rows are lost: " + report.counts()) : Optional.empty();
    }

    private static Optional<String> complaint(Problem problem) {
        String said = problem.sentence() + " " + problem.remedy();
        boolean bad = INSIDE.matcher(said).find() || problem.sentence().isBlank();
        return bad ? Optional.of("it says: " + said) : Optional.empty();
    }
}
