package org.lectern.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.lectern.contract.Sha256;
import org.lectern.model.Task;

/** What a model is called in answers about the service: its task, and the first twelve digits of the SHA-256 of its file. */
final class ModelId {

    private static final int DIGITS = 12;
    private static final int BUFFER = 64 * 1024;

    private ModelId() {}

    static String of(Task task, Path file) {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return task.id() + "-" + Sha256.hex(digest).substring(0, DIGITS);
    }
}
