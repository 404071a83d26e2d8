package org.lectern.workbench.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.contract.ProblemException;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.MappingFile;
import org.lectern.ingest.door.Preview;

/**
 * How files were read that somebody chose the columns of: one mapping file for each signature, without anything that stands
 * in the rows. What cannot be read or written is logged and not remembered.
 */
public final class RememberedMappings {

    private static final Logger LOG = Logger.getLogger(RememberedMappings.class.getName());

    private final Path folder;

    /** @param config folder of settings; made where it is missing */
    public RememberedMappings(Path config) {
        this.folder = config.resolve("mappings");
    }

    /** How a file with these columns was read last; empty where nobody chose anything. */
    public Optional<ImportOptions> of(Preview preview) {
        Path file = file(preview);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MappingFile.read(file));
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "a remembered mapping could not be read", e);
            return Optional.empty();
        }
    }

    /** Remembers what was chosen; where that is what is found anyway, forgets it. */
    public void keep(Preview preview, ImportOptions how) {
        // Another workbook has other sheets.
        ImportOptions chosen = how.withSheet("");
        try {
            if (isUsual(preview, chosen)) {
                Files.deleteIfExists(file(preview));
            } else {
                Files.createDirectories(folder);
                MappingFile.save(file(preview), chosen);
            }
        } catch (IOException | ProblemException e) {
            LOG.log(Level.WARNING, "a mapping could not be remembered", e);
        }
    }

    private static boolean isUsual(Preview preview, ImportOptions chosen) {
        ImportOptions usual =
                ImportOptions.standard().withMapping(chosen.mapping()).withPseudonyms(chosen.pseudonyms());
        return chosen.equals(usual)
                && chosen.mapping().entrySet().stream()
                        .allMatch(one -> preview.columns().stream()
                                .anyMatch(column -> column.field() == one.getKey()
                                        && column.header().equals(one.getValue())));
    }

    private Path file(Preview preview) {
        return folder.resolve(preview.signature() + ".properties");
    }
}
