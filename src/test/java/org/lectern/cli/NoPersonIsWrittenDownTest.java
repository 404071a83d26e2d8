package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marked persons are in no file that a session writes, wherever it writes, and in nothing that it says: neither in exports, models,
 * settings, logs and the temporary folder nor in messages of trouble.
 */
class NoPersonIsWrittenDownTest {

    private static final String MARK = "qxmarked";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path inputs;

    @SuppressWarnings("NullAway.Init")
    private Started program;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(inputs.resolve(name), text);
    }

    /** Persons by names, addresses, logins and ids that tell who it is. */
    private static String rows(String learner) {
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < 40; person++) {
            for (int video = 0; video < 6; video++) {
                rows.append(learner.formatted("" + (char) ('a' + person % 20) + (char) ('a' + person / 20), person % 7))
                        .append(",C")
                        .append(video / 3)
                        .append(",v")
                        .append(video)
                        .append(",Student,")
                        .append((person * 37 + video * 23) % 101)
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private List<Path> studies() throws IOException {
        String columns = ",course,video,role,completion\n";
        return List.of(
                write("ids.csv", "student_id" + columns + rows("%s" + MARK + "%d")),
                write("names.csv", "Student ID" + columns + rows("\"Lee%s, " + MARK + "\"")),
                write("mails.csv", "email" + columns + rows("%s." + MARK + "@uni.example")),
                write("users.csv", "user" + columns + rows("%s" + MARK + "%d")));
    }

    private void run(int code, String... arguments) throws IOException, InterruptedException {
        assertEquals(code, program.command(arguments).waitFor(), program::toString);
    }

    @Test
    void inWhateverASessionWrites() throws Exception {
        inputs = Files.createDirectory(folder.resolve("inputs"));
        Path home = Files.createDirectory(folder.resolve("home"));
        program = new Started(home);
        int place = 0;
        for (Path study : studies()) {
            Path out = home.resolve("out" + place);
            Path model = home.resolve("m" + place + ".lectern-model");
            place++;
            run(
                    0,
                    "analyze",
                    study.toString(),
                    "--no-figures",
                    "--svg",
                    "--vega",
                    "--min-views",
                    "1",
                    "--out",
                    out.toString());
            run(
                    0,
                    "inspect",
                    study.toString(),
                    "--rejects",
                    home.resolve("rejects" + place + ".csv").toString());
            run(0, "train", study.toString(), "--model", model.toString());
            run(
                    0,
                    "predict",
                    "--study",
                    "--model",
                    model.toString(),
                    study.toString(),
                    "--out",
                    home.resolve("p" + place + ".csv").toString());
        }
        String header = "name,video,completion\n";
        run(
                1,
                "inspect",
                write("none.csv", header + MARK + " Lee,Basalt,\n" + MARK + ",Basalt,often\n")
                        .toString());
        run(
                1,
                "inspect",
                write("nothing.csv", "colour,size\n" + MARK + "," + MARK + "\n").toString());
        run(
                1,
                "inspect",
                write("cut.json", "{\"actor\": \"" + MARK + "\", \"verb\": {\n").toString());
        run(
                1,
                "analyze",
                write("one.csv", header + MARK + ",Basalt,5\n").toString(),
                "--only",
                "clusters",
                "--out",
                home.resolve("one").toString());
        assertEquals(List.of(), written(home));
        assertTrue(program.output().contains("pseudonym"), program.output());
    }

    private static List<String> written(Path home) throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files++;
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if ((file.getFileName() + text).toLowerCase(Locale.ROOT).contains(MARK)) {
                    found.add(file.toString());
                }
            }
        }
        assertTrue(files > 50, files + " files");
        return found;
    }
}
