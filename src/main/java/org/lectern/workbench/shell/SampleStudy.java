package org.lectern.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** The study that comes with the program. It travels inside the jar and is unpacked into the cache folder. */
public final class SampleStudy {

    /** Its file name. */
    public static final String NAME = "sample-study.csv";

    private static final Words WORDS = Words.of(SampleStudy.class);
    private static final String RESOURCE = "/org/lectern/" + NAME;

    private final Path folder;
    private final String resource;

    /**
     * @param folder where it is unpacked; made where it is missing
     */
    public SampleStudy(Path folder) {
        this(folder, RESOURCE);
    }

    SampleStudy(Path folder, String resource) {
        this.folder = folder;
        this.resource = resource;
    }

    /**
     * The file, unpacked unless it already lies there unchanged.
     *
     * @throws org.lectern.contract.ProblemException where the folder cannot be written
     */
    public Path path() {
        Path file = folder.resolve(NAME);
        try (InputStream packed = SampleStudy.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw Problem.of(WORDS, "no-sample", resource).asException();
            }
            byte[] bytes = packed.readAllBytes();
            if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
                unpack(bytes, file);
            }
            return file;
        } catch (IOException e) {
            throw Problem.of(WORDS, "sample-not-unpacked", folder).asException(e);
        }
    }

    private void unpack(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "sample", ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
