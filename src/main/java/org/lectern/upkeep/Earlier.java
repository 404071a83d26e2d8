package org.lectern.upkeep;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.contract.AtomicFile;
import org.lectern.model.ModelFile;

/** Models that another has replaced: files beside it, by the moment at which they were. */
final class Earlier {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final String DIGITS = "-\\d{8}-\\d{6}(-\\d+)?";

    private final Path model;
    private final String bare;

    Earlier(Path model) {
        this.model = model.toAbsolutePath();
        String name = String.valueOf(model.getFileName());
        bare = name.endsWith(ModelFile.EXTENSION)
                ? name.substring(0, name.length() - ModelFile.EXTENSION.length())
                : name;
    }

    /**
     * Keeps the model as it is now.
     *
     * @return the file in which it stays
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    Path keep(Instant now) {
        String name = bare + "-" + MOMENT.format(now);
        Path file = model.resolveSibling(name + ModelFile.EXTENSION);
        for (int again = 2; Files.exists(file); again++) {
            file = model.resolveSibling(name + "-" + again + ModelFile.EXTENSION);
        }
        AtomicFile.write(file, out -> Files.copy(model, out));
        return file;
    }

    /** Removes all but the newest; what cannot be removed stays. */
    void prune(int most) {
        List<Path> earlier = all();
        for (Path old : earlier.subList(0, Math.max(0, earlier.size() - most))) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                // It is in nobody's way.
            }
        }
    }

    /** Oldest first. */
    List<Path> all() {
        Pattern named = Pattern.compile(Pattern.quote(bare) + DIGITS + Pattern.quote(ModelFile.EXTENSION));
        List<Path> earlier = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(model.resolveSibling("."))) {
            files.forEach(earlier::add);
        } catch (IOException e) {
            return List.of();
        }
        return earlier.stream()
                .filter(file ->
                        named.matcher(String.valueOf(file.getFileName())).matches())
                .sorted(Comparator.comparing(Earlier::moment))
                .toList();
    }

    /** Its name without what every name ends in, which would sort a second one of the same moment before the first. */
    private static String moment(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ModelFile.EXTENSION.length());
    }
}
