package org.lectern.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.render.FigurePng;
import org.lectern.render.FigureSvg;
import org.lectern.render.Imprint;
import org.lectern.render.vega.VegaLite;
import org.lectern.report.WrittenFile.Kind;

/**
 * A folder that findings are written to. It is whole when it has a summary: that of an earlier report is removed before anything
 * else changes, and the new one comes last. Files are called by their table or figure; a name that another analysis took
 * already gets the analysis' id before it.
 */
public final class ReportFolder {

    private static final Words WORDS = Words.of(ReportFolder.class);
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final ReportOptions options;
    private final Set<String> taken = new HashSet<>();

    /**
     * Makes the folder where it is missing.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be made
     */
    public ReportFolder(Path folder, ReportOptions options) {
        this.folder = folder;
        this.options = options;
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw Problem.of(WORDS, "not-a-folder", folder).asException(e);
        } catch (IOException e) {
            throw AtomicFile.trouble(folder, e);
        }
    }

    /**
     * Writes one analysis' tables and figures.
     *
     * @param analysis its id
     * @param context is told of each file, and may cancel between files and within a large table
     * @return what was written, in order
     * @throws org.lectern.contract.ProblemException where a file cannot be written
     */
    public List<WrittenFile> write(String analysis, Findings findings, TaskContext context) {
        if (taken.isEmpty()) {
            begin();
        }
        List<WrittenFile> written = new ArrayList<>();
        Imprint imprint = Imprints.of(findings);
        for (NamedTable table : findings.tables()) {
            WrittenFile file =
                    next(analysis, table.name(), Kind.TABLE, table.table().rowCount(), context);
            TableCsv.write(table, options.safety(), folder.resolve(file.name()));
            written.add(file);
        }
        for (LargeTable table : findings.largeTables()) {
            WrittenFile file = next(analysis, table.name(), Kind.TABLE, table.rows(), context);
            LargeTableCsv.write(table, options.safety(), folder.resolve(file.name()), context);
            written.add(file);
        }
        if (options.workbooks() && !findings.tables().isEmpty()) {
            WrittenFile file = next(analysis, analysis, Kind.WORKBOOK, rows(findings), context);
            FindingsXlsx.write(analysis, findings, findings.tables(), folder.resolve(file.name()));
            written.add(file);
        }
        // Figures are built when somebody asks for the first.
        for (Figure figure : options.draws() ? findings.figures() : List.<Figure>of()) {
            if (options.pictures()) {
                WrittenFile file = next(analysis, figure.caption().id(), Kind.PICTURE, figure.size(), context);
                FigurePng.write(figure, imprint, options.pictureScale(), folder.resolve(file.name()));
                written.add(file);
            }
            if (options.vectors()) {
                WrittenFile file = next(analysis, figure.caption().id(), Kind.VECTOR, figure.size(), context);
                FigureSvg.write(figure, imprint, folder.resolve(file.name()));
                written.add(file);
            }
            if (options.charts()) {
                WrittenFile file = next(analysis, figure.caption().id(), Kind.CHART, figure.size(), context);
                byte[] chart = VegaLite.of(figure, imprint).getBytes(StandardCharsets.UTF_8);
                AtomicFile.write(folder.resolve(file.name()), out -> out.write(chart));
                written.add(file);
            }
        }
        return List.copyOf(written);
    }

    private static long rows(Findings findings) {
        return findings.tables().stream()
                .mapToLong(table -> table.table().rowCount())
                .sum();
    }

    private void begin() {
        try {
            Files.deleteIfExists(folder.resolve(SUMMARY));
        } catch (IOException e) {
            throw AtomicFile.trouble(folder.resolve(SUMMARY), e);
        }
    }

    private WrittenFile next(String analysis, String stem, Kind kind, long rows, TaskContext context) {
        context.checkCancelled();
        String name = stem + kind.ending;
        for (int again = 1; !taken.add(name); again++) {
            name = analysis + "_" + stem + (again == 1 ? "" : "_" + again) + kind.ending;
        }
        context.progress(WORDS.say("writing", name), Double.NaN);
        return new WrittenFile(name, kind, rows);
    }

    /**
     * Writes {@code summary.json}, to be called last: what was asked, of what, with which answers, and which files hold them.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public void writeSummary(Summary summary) {
        byte[] json = SummaryJson.of(summary).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(SUMMARY), out -> out.write(json));
    }
}
