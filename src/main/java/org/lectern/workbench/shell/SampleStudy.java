package org.lectern.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.sample.StudyGenerator;

/** The study that comes with the program. Its files travel inside the jar and are unpacked into the cache folder. */
public final class SampleStudy {

    /** Name of its folder. */
    public static final String NAME = "sample-study";

    private static final Words WORDS = Words.of(SampleStudy.class);
    private static final String RESOURCES = "/org/lectern/" + NAME + "/";
    private static final List<String> FILES =
            List.of(StudyGenerator.COMPLETION, StudyGenerator.EVENTS, StudyGenerator.ROSTER);

    private final Path folder;
    private final String resources;
    private final List<String> files;

    /**
     * @param cache the folder where it is unpacked; made where it is missing
     */
    public SampleStudy(Path cache) {
        this(cache, RESOURCES, FILES);
    }

    SampleStudy(Path cache, String resources, List<String> files) {
        this.folder = cache.resolve(NAME);
        this.resources = resources;
        this.files = List.copyOf(files);
    }

    /** The folder that it is unpacked into. */
    public Path folder() {
        return folder;
    }

    /**
     * The folder, with each file unpacked unless it already lies there unchanged.
     *
     * @throws org.lectern.contract.ProblemException where the folder cannot be written
     */
    public Path path() {
        for (String name : files) {
            unpack(name);
        }
        return folder;
    }

    private void unpack(String name) {
        Path file = folder.resolve(name);
        try (InputStream packed = SampleStudy.class.getResourceAsStream(resources + name)) {
            if (packed == null) {
                throw Problem.of(WORDS, "no-sample", resources + name).asException();
            }
            byte[] bytes = packed.readAllBytes();
            if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                write(bytes, file);
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "sample-not-unpacked", folder).asException(e);
        }
    }

    private void write(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(folder);
        // Beside the folder, as whatever lies in it is read.
        Path beside = Files.createTempFile(folder.toAbsolutePath().getParent(), "sample", ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
