package org.lectern.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.home.Directories;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is set for the prediction service where no flag is: by the environment, below it by a file of properties, else as usual. */
final class ServeSettings implements IDefaultValueProvider {

    static final String FLAG = "--config";
    static final String FILE = "serve.properties";

    private static final Words WORDS = Words.of(ServeSettings.class);
    private static final String VARIABLE = "LECTERN_CONFIG";

    private final Map<String, String> environment;
    private final Path folder;

    /** @param folder of Lectern's settings */
    ServeSettings(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    static ServeSettings here() {
        return new ServeSettings(System.getenv(), Directories.here().config());
    }

    /**
     * A value that was found.
     *
     * @param from where, in words; empty for the usual one
     */
    record Found(String value, Optional<String> from) {}

    /** Leaves out what does not fit, for {@link #all} to say why. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String flag = argument instanceof OptionSpec option ? option.longestName() : "";
        return Arrays.stream(ServeSetting.values())
                .filter(setting -> setting.flag().equals(flag) && setting != ServeSetting.MODEL)
                .findFirst()
                .flatMap(setting -> fitting(setting, argument.command()))
                .orElse(null);
    }

    private Optional<String> fitting(ServeSetting setting, CommandSpec command) {
        try {
            return Optional.ofNullable(all(named(command), List.of()).get(setting))
                    .map(Found::value)
                    .filter(setting::fits)
                    .or(setting::usual);
        } catch (ProblemException told) {
            // The command tells it, once it is known that nobody asks for its help.
            return setting.usual();
        }
    }

    /**
     * What is set, by any of these ways but flags.
     *
     * @param named the file, where a flag names one
     * @param checked settings whose values have to fit
     * @throws org.lectern.contract.ProblemException where the file cannot be read or has a name that is not known, or a value does not fit
     */
    Map<ServeSetting, Found> all(Optional<Path> named, List<ServeSetting> checked) {
        Map<ServeSetting, Found> all = new EnumMap<>(ServeSetting.class);
        for (ServeSetting setting : ServeSetting.values()) {
            setting.usual().ifPresent(value -> all.put(setting, new Found(value, Optional.empty())));
        }
        file(named)
                .ifPresent(file -> lines(file)
                        .forEach((setting, value) -> all.put(
                                setting,
                                new Found(
                                        value,
                                        Optional.of(
                                                WORDS.say("config.from-file", setting.id(), file.getFileName()))))));
        for (ServeSetting setting : ServeSetting.values()) {
            set(setting.variable())
                    .ifPresent(value -> all.put(
                            setting,
                            new Found(value, Optional.of(WORDS.say("config.from-variable", setting.variable())))));
        }
        checked.forEach(setting -> check(setting, all.get(setting)));
        return all;
    }

    private static void check(ServeSetting setting, @Nullable Found found) {
        if (found != null && !setting.fits(found.value())) {
            throw Problem.of(WORDS, "setting-unfit", found.from().orElse(setting.id()), setting.id())
                    .asException();
        }
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<Path> file(Optional<Path> named) {
        return named.or(() -> set(VARIABLE).map(Path::of))
                .or(() -> Optional.of(folder.resolve(FILE)).filter(Files::exists));
    }

    /** The file that the flag of a command names, which picocli has read by then. */
    private static Optional<Path> named(CommandSpec command) {
        OptionSpec flag = command.findOption(FLAG);
        return flag != null && flag.getValue() instanceof Optional<?> given
                ? given.map(Path.class::cast)
                : Optional.empty();
    }

    private static Map<ServeSetting, String> lines(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "settings-unreadable", file).asException(e);
        }
        Map<ServeSetting, String> lines = new EnumMap<>(ServeSetting.class);
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name).strip();
            ServeSetting setting = ServeSetting.named(name).orElseThrow(() -> unknown(file, name));
            if (!value.isEmpty()) {
                lines.put(setting, value);
            }
        }
        return lines;
    }

    private static RuntimeException unknown(Path file, String name) {
        List<String> names =
                Arrays.stream(ServeSetting.values()).map(ServeSetting::id).toList();
        return Problem.of(
                        WORDS,
                        "unknown-serve-setting",
                        file.getFileName(),
                        name,
                        NearestName.among(names, name),
                        String.join(", ", names))
                .asException();
    }
}
