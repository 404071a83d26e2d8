package org.lectern.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import org.lectern.server.PredictionService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers over HTTP what a model predicts, until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(ServeCommand.class);
    private static final int LAST_PORT = 65_535;

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", descriptionKey = "served")
    private Optional<Path> served = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private ModelFlags modelFlags;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = PredictionService.LOOPBACK)
    private String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "" + PredictionService.PORT)
    private int port;

    ServeCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), WORDS.say("serve.bad-port", String.valueOf(port)));
        }
        Path file = file();
        try (PredictionService service = PredictionService.start(modelFlags.open(file), host, port)) {
            if (service.isOpenToOthers()) {
                console.err().println(Paragraph.wrap(WORDS.say("serve.open", host), "", Console.COLUMNS));
            }
            console.out().println(WORDS.say("serve.running", file.getFileName(), service.address()));
            awaitStop();
        }
        console.out().println(WORDS.say("serve.stopped"));
        return ExitCode.DONE;
    }

    private Path file() {
        if (served.isPresent() == model.isPresent()) {
            throw new ParameterException(spec.commandLine(), WORDS.say("serve.which"));
        }
        return served.or(() -> model).orElseThrow();
    }

    private void awaitStop() {
        CountDownLatch stop = new CountDownLatch(1);
        try (var _ = context.onCancel(stop::countDown)) {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        }
    }
}
