package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.model.ModelFile;

class ServeCommandTest {

    private static final String SECRET = "correct-horse-battery";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void saveModel() {
        model = folder.resolve("m.lectern-model");
        ModelFile.write(SampleModels.corrected(), model);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,false,true", "0.0.0.0,true,false"})
    void servesUntilItIsStopped(String host, boolean open, boolean flag) throws Exception {
        StringWriter err = new StringWriter();
        try (PipedWriter said = new PipedWriter();
                BufferedReader heard = new BufferedReader(new PipedReader(said));
                HttpClient client = HttpClient.newHttpClient()) {
            ConsoleContext context =
                    new ConsoleContext(new Console(new PrintWriter(said, true), new PrintWriter(err), false));
            CommandLineProgram program = new CommandLineProgram(
                    new Console(new PrintWriter(said, true), new PrintWriter(err), false),
                    context,
                    new ServeSettings(open ? Map.of("LECTERN_TOKEN", SECRET) : Map.of(), folder));
            CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                    () -> program.execute("serve", named(flag), "--host", host, "--port", "0"));
            Matcher address = ADDRESS.matcher(heard.readLine());
            assertTrue(address.find());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address.group()).resolve("/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.body().startsWith("{\"model_loaded\":true,"), answer.body());
            assertEquals(
                    open ? 401 : 200,
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(address.group()).resolve("/metrics"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode());
            context.cancel();
            assertEquals(ExitCode.DONE, code.join());
            assertEquals(open, err.toString().contains("can read what is asked, and the token"), err.toString());
            assertFalse(err.toString().contains(SECRET), err.toString());
        }
    }

    private String named(boolean flag) {
        return flag ? "--model=" + model : model.toString();
    }

    @Test
    void aModelOfEachTaskAtMostIsNamed() {
        Ran none = Ran.command("serve");
        assertEquals(ExitCode.USAGE, none.code());
        assertTrue(none.err().contains("Name a model"), none.err());
        Ran two = Ran.command("serve", model.toString(), "--model", model.toString());
        assertTrue(two.toldTrouble());
        assertTrue(two.err().contains("both hold a model of the task completion"), two.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--host 0.0.0.0|as no token is set",
                "--host 0.0.0.0 --token 123456789012345|has fewer than 16 characters",
                "--token 123456789012345|has fewer than 16 characters",
                "--cert c.pem|only one is given",
                "--key c.pem|only one is given",
                "--cert none.pem --key none.pem|none.pem cannot be read"
            })
    void whatIsNotSafeIsRefused(String flags, String why) {
        Ran ran = Ran.command(
                Stream.concat(Stream.of("serve", model.toString(), "--port", "0"), Stream.of(flags.split(" ")))
                        .toArray(String[]::new));
        assertTrue(ran.toldTrouble(), ran.err());
        assertTrue(String.join(" ", ran.err().split("\\s+")).contains(why), ran.err());
        assertFalse(ran.err().contains("123456789012345"));
        assertEquals("", ran.out());
    }

    @Test
    void aPortInUseIsToldOf() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertTrue(Ran.command("serve", "--model", model.toString(), "--port", port)
                    .toldTrouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "web"})
    void aPortThatCannotBeIsToldInASentence(String port) {
        assertEquals(
                ExitCode.USAGE,
                Ran.command("serve", "--model", model.toString(), "--port", port)
                        .code());
    }

    @Test
    void aModelThatIsMissingIsToldOf() {
        assertTrue(Ran.command("serve", "--model", folder.resolve("none").toString())
                .toldTrouble());
    }
}
