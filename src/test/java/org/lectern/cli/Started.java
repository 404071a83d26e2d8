package org.lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.Main;

/** The program in a process of its own, whose home, settings, logs and temporary folder all lie in one folder. */
final class Started {

    private final Path home;

    Started(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(temporary());
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    /** Starts a command; what it says stands in the file {@code said} of the home. */
    Process command(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary(),
                "-Duser.home=" + home,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                InstalledClassPath.text(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()));
        for (String variable :
                List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
            builder.environment().put(variable, home.resolve("system").toString());
        }
        return builder.start();
    }

    Path said() {
        return home.resolve("said");
    }

    String output() throws IOException {
        return Files.readString(said(), StandardCharsets.UTF_8);
    }
}
