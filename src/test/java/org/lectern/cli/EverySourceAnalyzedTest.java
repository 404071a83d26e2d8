package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;
import org.lectern.ingest.source.Source;
import org.lectern.ingest.source.Sources;

/** Every analysis answers, or says why it does not, whatever platform the file comes from. */
class EverySourceAnalyzedTest {

    @TempDir
    private Path folder;

    private static List<Export> exports() {
        return SampleExports.all();
    }

    private Path file(Export export) throws IOException {
        return Files.writeString(folder.resolve(export.file()), export.text());
    }

    @Test
    void everySourceHasAnExport() {
        Set<String> known = Sources.all().stream().map(Source::id).collect(Collectors.toCollection(TreeSet::new));
        known.add(Sources.TABLE);
        assertEquals(known, exports().stream().map(Export::source).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void itIsRecognised(Export export) throws IOException {
        assertEquals(
                export.source(),
                Importer.inspect(file(export), ImportOptions.standard(), TaskContext.quiet())
                        .recognition()
                        .source());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void noAnalysisFails(Export export) throws IOException {
        Path file = file(export);
        isNoFault(analyze(file));
        String all = Analyses.all().stream().map(Analysis::id).collect(Collectors.joining(","));
        // Asked by name, those that lack something come to their question, too.
        isNoFault(analyze(file, "--only", all, "--min-views", "1"));
    }

    private static void isNoFault(Ran ran) {
        assertTrue(ran.code() == ExitCode.DONE || ran.code() == ExitCode.TROUBLE, ran.toString());
        assertTrue(ran.out().contains("file"), ran.toString());
        assertFalse((ran.out() + ran.err()).matches("(?s).*(Exception|choice,|\\{\\d).*"), ran.toString());
    }

    private Ran analyze(Path file, String... more) {
        return Ran.command(Stream.concat(
                        Stream.of(
                                "analyze",
                                file.toString(),
                                "--no-figures",
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
