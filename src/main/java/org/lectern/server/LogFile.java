package org.lectern.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file to which lines are added, whole or not at all. It is opened for each, so that it can be moved away while the service runs, and
 * a disk that was full or a folder that was gone is no trouble any more once it is put right.
 */
public final class LogFile implements AccessLog.Lines {

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void add(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                channel.position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }
}
