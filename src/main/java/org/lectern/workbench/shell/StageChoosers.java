package org.lectern.workbench.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.lectern.contract.Words;
import org.lectern.ingest.door.ClusterLink;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.settings.Settings;

/** The system's own file dialogs. They start in the folder used last. */
final class StageChoosers implements FileChoosers, OpenChooser {

    private static final Words WORDS = Words.of(StageChoosers.class);

    private final Window owner;
    private final ObjectProperty<Settings> settings;

    StageChoosers(Window owner, ObjectProperty<Settings> settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public Optional<Path> choose() {
        FileChooser chooser = chooser(WORDS.say("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                WORDS.say("open.kind.views"),
                                "*.lectern",
                                "*" + ClusterLink.EXTENSION,
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*.xlsm",
                                "*.xls",
                                "*.ods",
                                "*.log",
                                "*.gz",
                                "*.parquet",
                                "*.json",
                                "*.jsonl",
                                "*.ndjson",
                                "*.zip",
                                "*.sqlite",
                                "*.sqlite3",
                                "*.db"),
                        new FileChooser.ExtensionFilter(WORDS.say("open.kind.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder(WORDS.say("open-folder.title"));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        startFolder().ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> open(String title, String extensionLabel, String extension) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(extensionLabel, "*." + extension),
                        new FileChooser.ExtensionFilter(WORDS.say("open.kind.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String extensionLabel, String extension) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extensionLabel, "*." + extension));
        chooser.setInitialFileName(suggestedName);
        while (true) {
            File chosen = chooser.showSaveDialog(owner);
            if (chosen == null) {
                return Optional.empty();
            }
            Path file = withExtension(chosen.toPath(), extension);
            remember(file);
            // The dialog asked before overwriting the name it saw; with its extension it may be another file's.
            if (file.equals(chosen.toPath()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
        }
    }

    private static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }

    private void remember(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            settings.set(settings.get().withLastFolder(folder));
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        startFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> startFolder() {
        return settings.get().lastFolder().filter(Files::isDirectory).map(Path::toFile);
    }
}
