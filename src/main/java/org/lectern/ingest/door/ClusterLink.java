package org.lectern.ingest.door;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterDrivers;
import org.lectern.study.ClusterSource;

/**
 * A table on a cluster, as a small file that says where it is: opened wherever an export is, and listed, kept and opened again like one.
 * It holds no row and no token.
 *
 * @param address of the cluster
 * @param source the table, or files that the cluster can read
 */
public record ClusterLink(ClusterAddress address, ClusterSource source) {

    /** What names of such files end in. */
    public static final String EXTENSION = ".lectern-cluster";

    private static final Words WORDS = Words.of(ClusterLink.class);
    private static final String ENGINE = "engine";
    private static final String TABLE = "table";
    private static final String PATH = "path";

    /** Whether a file is one, by its name. */
    public static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                && Files.isRegularFile(file);
    }

    /**
     * Reads such a file.
     *
     * @throws org.lectern.contract.ProblemException where it does not say where a table is
     */
    public static ClusterLink read(Path file) {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "link-unreadable", file.getFileName()).asException(e);
        }
        String table = said.getProperty(TABLE, "").strip();
        String path = said.getProperty(PATH, "").strip();
        if (table.isEmpty() == path.isEmpty()) {
            throw Problem.of(WORDS, "link-unreadable", file.getFileName()).asException();
        }
        ClusterAddress.Written written = ClusterAddress.parse(said.getProperty(ENGINE, ""));
        written.token().ifPresent(token -> ClusterTokens.give(written.address(), token));
        return new ClusterLink(
                written.address(), table.isEmpty() ? new ClusterSource.Files(path) : new ClusterSource.Named(table));
    }

    /**
     * Writes such a file, which is there whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public void write(Path file) {
        Properties said = new Properties();
        said.setProperty(ENGINE, address.toString());
        said.setProperty(source instanceof ClusterSource.Named ? TABLE : PATH, source.name());
        StringWriter text = new StringWriter();
        try {
            said.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes all that is written", e);
        }
        AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Connects to its cluster, with the token that was given for it, if any.
     *
     * @throws org.lectern.contract.ProblemException where nothing here speaks to clusters, nobody answers, or the token is refused
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    Cluster connect(TaskContext context) {
        return connect(address, Optional.empty(), context);
    }

    /**
     * Connects to a cluster.
     *
     * @param token that somebody wrote beside the address, if anybody did
     * @throws org.lectern.contract.ProblemException as {@link #connect(TaskContext)}
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Cluster connect(ClusterAddress address, Optional<String> token, TaskContext context) {
        return ClusterDrivers.here()
                .connect(address, token.or(() -> ClusterTokens.of(address, System.getenv())), context);
    }

    /** What its study is called. */
    public String studyName() {
        return ClusterImport.shortName(source);
    }
}
