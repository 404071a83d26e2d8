package org.lectern.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.door.ClusterLink;
import org.lectern.ingest.door.ClusterTokens;
import org.lectern.study.ClusterAddress;
import org.lectern.study.ClusterSource;

/**
 * Where a table on a cluster is, as somebody types it. What is chosen becomes a {@link ClusterLink}, a file that is opened like an export;
 * the last one is what the form begins with. The token is in no file.
 */
final class ConnectViewModel {

    private static final Words WORDS = Words.of(ConnectViewModel.class);

    private final Path folder;
    private final StringProperty address = new SimpleStringProperty("sc://");
    private final BooleanProperty files = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** @param folder in which links are kept, which need not be there yet */
    ConnectViewModel(Path folder) {
        this.folder = folder;
        last().ifPresent(link -> {
            address.set(link.address().toString());
            files.set(link.source() instanceof ClusterSource.Files);
            name.set(link.source().name());
        });
    }

    StringProperty addressProperty() {
        return address;
    }

    /** Whether files are named rather than a table. */
    BooleanProperty filesProperty() {
        return files;
    }

    /** Of the table, or the path of the files. */
    StringProperty nameProperty() {
        return name;
    }

    /** Empty where the cluster wants none, or the environment tells it. */
    StringProperty tokenProperty() {
        return token;
    }

    /** Why nothing can be opened yet; empty where nothing was wrong. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The file to open; empty where something is missing, which is said then. */
    Optional<Path> link() {
        try {
            ClusterAddress.Written written = ClusterAddress.parse(address.get());
            if (name.get().isBlank()) {
                said.set(WORDS.say("connect.no-name"));
                return Optional.empty();
            }
            String given = token.get().isBlank() ? written.token().orElse("") : token.get();
            if (!given.isBlank()) {
                ClusterTokens.give(written.address(), given);
            }
            said.set("");
            return Optional.of(kept(new ClusterLink(written.address(), source())));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            said.set(problem.sentence() + " " + problem.remedy());
            return Optional.empty();
        }
    }

    private ClusterSource source() {
        String named = name.get().strip();
        return files.get() ? new ClusterSource.Files(named) : new ClusterSource.Named(named);
    }

    /** The file that says the same already, or a new one. */
    private Path kept(ClusterLink link) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFile.trouble(folder, e);
        }
        Path file = folder.resolve(link.studyName() + ClusterLink.EXTENSION);
        for (int other = 2; Files.exists(file) && !link.equals(read(file).orElse(null)); other++) {
            file = folder.resolve(link.studyName() + "-" + other + ClusterLink.EXTENSION);
        }
        // Written again, so that it is the newest.
        link.write(file);
        return file;
    }

    private Optional<ClusterLink> last() {
        return links().stream()
                .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .flatMap(ConnectViewModel::read);
    }

    private List<Path> links() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(ClusterLink::isOne).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<ClusterLink> read(Path file) {
        try {
            return Optional.of(ClusterLink.read(file));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
