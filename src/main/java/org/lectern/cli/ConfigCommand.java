package org.lectern.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.contract.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a prediction service would be started with, and where each setting comes from; of a secret only whether it is set. */
@Command(name = "config", mixinStandardHelpOptions = true, sortOptions = false)
final class ConfigCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(ConfigCommand.class);

    private final Console console;

    @Mixin
    private final ServeFlags flags;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    private ConfigCommand(Console console, ServeSettings settings) {
        this.console = console;
        this.flags = new ServeFlags(settings);
    }

    static CommandLine line(Console console, ServeSettings settings) {
        return new CommandLine(new ConfigCommand(console, settings)).setDefaultValueProvider(settings);
    }

    @Override
    public Integer call() {
        List<ServeFlags.Held> all = flags.held();
        if (json) {
            console.out()
                    .println(ScriptJson.text(
                            all.stream().map(ConfigCommand::fields).toList()));
            return ExitCode.DONE;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(WORDS.say("config.setting"), WORDS.say("config.value"), WORDS.say("config.from")));
        all.forEach(held -> rows.add(List.of(held.setting().id(), shown(held), held.from())));
        console.out().println(TextColumns.set(rows));
        return ExitCode.DONE;
    }

    private static String shown(ServeFlags.Held held) {
        if (held.value().isEmpty()) {
            return WORDS.say("config.not-set");
        }
        return held.setting().isSecret()
                ? WORDS.say("config.set")
                : held.value().get();
    }

    private static Map<String, Object> fields(ServeFlags.Held held) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("setting", held.setting().id());
        fields.put("set", held.value().isPresent());
        if (!held.setting().isSecret()) {
            held.value().ifPresent(value -> fields.put("value", value));
        }
        fields.put("from", held.from());
        return fields;
    }
}
