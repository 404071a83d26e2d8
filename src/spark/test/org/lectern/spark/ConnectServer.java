package org.lectern.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.study.ClusterAddress;

/** Spark's own Connect server on this machine, a process of its own that listens on the loopback only. */
public final class ConnectServer implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Spark Connect server started at: [^ ]*:(\\d+)");

    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Process process;
    private final ClusterAddress address;
    private final Path folder;

    private ConnectServer(Process process, ClusterAddress address, Path folder) {
        this.process = process;
        this.address = address;
        this.folder = folder;
    }

    /**
     * Starts one and waits for it to say that it listens.
     *
     * @param settings of Spark, each NAME=VALUE
     */
    public static ConnectServer start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("connect-server");
            ProcessBuilder builder = new ProcessBuilder(command(settings));
            builder.directory(folder.toFile()).redirectErrorStream(true);
            Process process = builder.start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                    ClusterAddress address = new ClusterAddress("127.0.0.1", Integer.parseInt(started.group(1)));
                    return new ConnectServer(process, address, folder);
                }
            }
            throw new IllegalStateException("No server started:\n" + String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        Stream.concat(
                        Stream.of(
                                "spark.master=local[2]",
                                "spark.app.name=lectern-tests",
                                "spark.ui.enabled=false",
                                "spark.driver.host=127.0.0.1",
                                "spark.driver.bindAddress=127.0.0.1",
                                "spark.connect.grpc.binding.address=127.0.0.1",
                                "spark.connect.grpc.binding.port=0",
                                "spark.sql.shuffle.partitions=2"),
                        Stream.of(settings))
                .forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of(
                "-cp",
                Files.readString(Path.of(System.getProperty("lectern.spark.server"))).strip(),
                "org.apache.spark.sql.connect.service.SparkConnectServer"));
        return command;
    }

    public ClusterAddress address() {
        return address;
    }

    /** As a machine that loses its power. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
