package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.ClusterImport;
import org.lectern.ingest.door.ClusterLink;
import org.lectern.study.Cluster;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A table of views, or files, on a cluster in place of a file that is here. */
final class ClusterFlags {

    private static final Words WORDS = Words.of(ClusterFlags.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--engine", paramLabel = "sc://HOST:PORT", descriptionKey = "engine")
    private Optional<String> engine = Optional.empty();

    @Option(names = "--table", paramLabel = "NAME", descriptionKey = "table")
    private List<String> tables = new ArrayList<>();

    @Option(names = "--path", paramLabel = "PATH", descriptionKey = "path")
    private List<String> paths = new ArrayList<>();

    /** What is asked of the cluster, tables first. */
    List<ClusterSource> sources() {
        return Stream.<ClusterSource>concat(
                        tables.stream().map(ClusterSource.Named::new),
                        paths.stream().map(ClusterSource.Files::new))
                .toList();
    }

    /**
     * Says what is wrong before anything is opened.
     *
     * @param files how many files are named
     * @param wanted how many studies there have to be
     */
    void check(int files, int wanted) {
        if (engine.isPresent() == sources().isEmpty()) {
            throw new ParameterException(spec.commandLine(), WORDS.say("engine-and-table"));
        }
        if (files + sources().size() != wanted) {
            throw new ParameterException(
                    spec.commandLine(),
                    WORDS.say(engine.isPresent() ? "studies-wanted" : "files-wanted", wanted, files));
        }
    }

    /** Connects, and opens what is there. */
    ClusterImport.OnCluster open(ClusterSource source, ImportOptions options, TaskContext context) {
        ClusterAddress.Written written = ClusterAddress.parse(engine.orElse(""));
        Cluster cluster = ClusterLink.connect(written.address(), written.token(), context);
        return ClusterImport.open(cluster, source, options, context);
    }
}
