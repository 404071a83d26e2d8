import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.StudyFile;
import org.lectern.study.Study;

/** Times the saving of a study beside DuckDB's own COPY of its views to zstd Parquet, in turns, in one process: FILE FOLDER RUNS. */
public final class StudySaving {

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Path parquet = folder.resolve("copied.parquet");
        Path saved = folder.resolve("saved.lectern");
        int runs = Integer.parseInt(arguments[2]);
        TaskContext quiet = TaskContext.quiet();
        try (Imported imported = Importer.open(Path.of(arguments[0]), ImportOptions.standard(), quiet)) {
            Study study = imported.study();
            double[] copying = new double[runs];
            double[] saving = new double[runs];
            for (int run = -1; run < runs; run++) {
                Files.deleteIfExists(parquet);
                long start = System.nanoTime();
                study.copyToParquet("SELECT * FROM views", parquet, quiet);
                long between = System.nanoTime();
                StudyFile.write(imported, Optional.empty(), saved, quiet);
                long end = System.nanoTime();
                // The first of each is Java's and DuckDB's warming up.
                if (run >= 0) {
                    copying[run] = (between - start) / 1e9;
                    saving[run] = (end - between) / 1e9;
                }
            }
            List.of(copying, saving).forEach(Arrays::sort);
            System.out.printf(
                    "| %,d | %.2f | %.2f | %.2f | %.1f | %.1f |%n",
                    study.facts().views(),
                    copying[runs / 2],
                    saving[runs / 2],
                    saving[runs / 2] / copying[runs / 2],
                    Files.size(parquet) / 1e6,
                    Files.size(saved) / 1e6);
        }
    }
}
