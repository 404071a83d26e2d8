package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.model.ModelFile;

class ServeCommandTest {

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
    void servesUntilItIsStopped(String host, boolean warned, boolean flag) throws Exception {
        StringWriter err = new StringWriter();
        try (PipedWriter said = new PipedWriter();
                BufferedReader heard = new BufferedReader(new PipedReader(said));
                HttpClient client = HttpClient.newHttpClient()) {
            ConsoleContext context =
                    new ConsoleContext(new Console(new PrintWriter(said, true), new PrintWriter(err), false));
            CommandLineProgram program = new CommandLineProgram(
                    new Console(new PrintWriter(said, true), new PrintWriter(err), false), context);
            CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                    () -> program.execute("serve", named(flag), "--host", host, "--port", "0"));
            Matcher address = ADDRESS.matcher(heard.readLine());
            assertTrue(address.find());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address.group()).resolve("/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.body().startsWith("{\"model_loaded\":true,"), answer.body());
            context.cancel();
            assertEquals(ExitCode.DONE, code.join());
            assertEquals(warned, err.toString().contains("no password"), err.toString());
        }
    }

    private String named(boolean flag) {
        return flag ? "--model=" + model : model.toString();
    }

    @Test
    void oneModelIsNamed() {
        for (Ran ran :
                List.of(Ran.command("serve"), Ran.command("serve", model.toString(), "--model", model.toString()))) {
            assertEquals(ExitCode.USAGE, ran.code());
            assertTrue(ran.err().contains("Name one model"), ran.err());
        }
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
