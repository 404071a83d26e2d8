package org.lectern.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The class path of the tests, with the library of DuckDB beside its jar, as where the program is installed: from within the jar
 * every start would unpack it.
 */
final class InstalledClassPath {

    private static final String LIBRARY = "libduckdb_java.so_";

    private static final String TEXT = Arrays.stream(ofTests().split(File.pathSeparator, -1))
            .map(part -> part.contains("duckdb_jdbc") ? unpacked(Path.of(part)) : part)
            .collect(Collectors.joining(File.pathSeparator));

    private InstalledClassPath() {}

    static String text() {
        return TEXT;
    }

    private static String ofTests() {
        String ofTests = System.getProperty("surefire.test.class.path");
        return ofTests == null ? System.getProperty("java.class.path") : ofTests.replace('\n', File.pathSeparatorChar);
    }

    private static String unpacked(Path jar) {
        try (ZipFile whole = new ZipFile(jar.toFile())) {
            Path folder = Files.createTempDirectory("lectern-test-");
            folder.toFile().deleteOnExit();
            Path without = folder.resolve(String.valueOf(jar.getFileName()));
            without.toFile().deleteOnExit();
            try (JarOutputStream rest = new JarOutputStream(Files.newOutputStream(without))) {
                for (ZipEntry entry : whole.stream().toList()) {
                    if (!entry.getName().startsWith(LIBRARY)) {
                        rest.putNextEntry(new ZipEntry(entry.getName()));
                        whole.getInputStream(entry).transferTo(rest);
                    } else if (entry.getName().startsWith(LIBRARY + system())) {
                        Path library = folder.resolve(entry.getName());
                        library.toFile().deleteOnExit();
                        Files.copy(whole.getInputStream(entry), library);
                    }
                }
            }
            return without.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As DuckDB calls this system. */
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "windows" : "linux";
    }
}
