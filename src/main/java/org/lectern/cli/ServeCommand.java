package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import org.lectern.server.ModelSource;
import org.lectern.server.PredictionService;
import org.lectern.server.ServiceSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers over HTTP what models predict, until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(ServeCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Mixin
    private final ServeFlags flags;

    private ServeCommand(Console console, ConsoleContext context, ServeSettings settings) {
        this.console = console;
        this.context = context;
        this.flags = new ServeFlags(settings);
    }

    static CommandLine line(Console console, ConsoleContext context, ServeSettings settings) {
        return new CommandLine(new ServeCommand(console, context, settings)).setDefaultValueProvider(settings);
    }

    @Override
    public Integer call() {
        List<ModelSource> models = flags.models();
        ServiceSettings settings = flags.service(console.out()).withNotices(console.err()::println);
        try (PredictionService service = PredictionService.start(models, settings)) {
            if (flags.isOverheard()) {
                console.err().println(Paragraph.wrap(WORDS.say("serve.overheard", flags.host()), "", Console.COLUMNS));
            }
            console.out().println(WORDS.say("serve.running", names(models), service.address()));
            awaitStop();
        }
        console.out().println(WORDS.say("serve.stopped"));
        return ExitCode.DONE;
    }

    private static String names(List<ModelSource> models) {
        return models.stream()
                .map(model -> String.valueOf(model.file().getFileName()))
                .collect(Collectors.joining(", "));
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
