package org.lectern.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** The secret from which people's pseudonyms are made: 32 bytes from chance, in a file that only its owner may read. */
public final class PseudonymKey {

    /** Its file's name in the folder of settings. */
    public static final String FILE = "pseudonym.key";

    private static final Words WORDS = Words.of(PseudonymKey.class);
    private static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private final Path file;

    /** @param folder of settings; made where it is missing */
    public PseudonymKey(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /**
     * The key, made when it is first asked for. One that is there is never replaced.
     *
     * @throws org.lectern.contract.ProblemException where the file cannot be read or written, or holds no key
     */
    public byte[] bytes() {
        if (!Files.exists(file)) {
            make();
        }
        String written = read().strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(written).matches()) {
            throw Problem.of(WORDS, "key-damaged", file).asException();
        }
        return HexFormat.of().parseHex(written);
    }

    private String read() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Problem.of(WORDS, "key-unreadable", file).asException(e);
        }
    }

    private void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, FILE, "", ownersOnly());
            try {
                Files.writeString(part, HexFormat.of().formatHex(key) + "\n");
                keepFirst(part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "key-not-writable", file).asException(e);
        }
    }

    /** Of several that start at once the first one's key is everybody's: a link never replaces, and is whole at once. */
    private void keepFirst(Path part) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (IOException | UnsupportedOperationException e) {
            // It is there already, or the file system has no links.
            if (!Files.exists(file)) {
                Files.move(part, file);
            }
        }
    }

    /** Where there are no such permissions, as on Windows, the folder of settings is its owner's already. */
    private FileAttribute<?>[] ownersOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
