package org.lectern.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.server.AccessLog;
import org.lectern.server.LogFile;
import org.lectern.server.ModelSource;
import org.lectern.server.PredictionService;
import org.lectern.server.ServiceSettings;
import org.lectern.server.Tls;
import org.lectern.server.Token;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a prediction service is to run, by flags and by what {@link ServeSettings} finds in their place. */
final class ServeFlags {

    private static final Words WORDS = Words.of(ServeFlags.class);

    /** Requests a second for each client where others than this machine may ask. */
    private static final int USUAL_LIMIT = 100;

    private static final String STANDARD_OUTPUT = "-";

    private final ServeSettings settings;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "MODEL", descriptionKey = "served")
    private List<Path> served = new ArrayList<>();

    @Option(names = "--model", paramLabel = "MODEL", descriptionKey = "serve-model")
    private List<Path> models = new ArrayList<>();

    @Mixin
    private ModelFlags modelFlags;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "serve-host")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve-port")
    private int port;

    @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "serve-token")
    private Optional<String> token = Optional.empty();

    @Option(names = "--cert", paramLabel = "FILE.pem", descriptionKey = "serve-cert")
    private Optional<Path> cert = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE.pem", descriptionKey = "serve-key")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "serve-limit")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--access-log", paramLabel = "FILE", descriptionKey = "serve-access-log")
    private Optional<String> accessLog = Optional.empty();

    @Option(names = ServeSettings.FLAG, paramLabel = "FILE", descriptionKey = "serve-config")
    private Optional<Path> config = Optional.empty();

    ServeFlags(ServeSettings settings) {
        this.settings = settings;
    }

    /**
     * A setting as it holds.
     *
     * @param value empty where it is not set
     * @param from where it was set, in words
     */
    record Held(ServeSetting setting, Optional<String> value, String from) {}

    /**
     * All settings as they hold.
     *
     * @throws org.lectern.contract.ProblemException where the file of settings is none, or a value does not fit
     */
    List<Held> held() {
        Map<ServeSetting, List<String>> given = new EnumMap<>(ServeSetting.class);
        for (ServeSetting setting : ServeSetting.values()) {
            List<String> values = given(setting);
            if (!values.isEmpty()) {
                given.put(setting, values);
            }
        }
        List<ServeSetting> notGiven = Arrays.stream(ServeSetting.values())
                .filter(setting -> !given.containsKey(setting))
                .toList();
        Map<ServeSetting, ServeSettings.Found> found = settings.all(config, notGiven);
        return Arrays.stream(ServeSetting.values())
                .map(setting ->
                        held(setting, given.getOrDefault(setting, List.of()), Optional.ofNullable(found.get(setting))))
                .toList();
    }

    private static Held held(ServeSetting setting, List<String> given, Optional<ServeSettings.Found> found) {
        if (!given.isEmpty()) {
            return new Held(
                    setting,
                    Optional.of(String.join(File.pathSeparator, given)),
                    WORDS.say("config.from-flag", setting.flag()));
        }
        return new Held(
                setting,
                found.map(ServeSettings.Found::value),
                found.flatMap(ServeSettings.Found::from).orElseGet(() -> WORDS.say("config.usual")));
    }

    /** What the command line itself says. */
    private List<String> given(ServeSetting setting) {
        if (setting == ServeSetting.MODEL) {
            return Stream.concat(served.stream(), models.stream())
                    .map(Path::toString)
                    .toList();
        }
        OptionSpec matched = spec.commandLine().getParseResult().matchedOption(setting.flag());
        return matched == null ? List.of() : matched.stringValues();
    }

    /** Where the models are, and how they are read. */
    List<ModelSource> models() {
        List<ModelSource> sources = held().stream()
                .filter(held -> held.setting() == ServeSetting.MODEL)
                .flatMap(held -> held.value().stream())
                .flatMap(files -> Arrays.stream(files.split(File.pathSeparator)))
                .filter(file -> !file.isBlank())
                .map(file -> new ModelSource(Path.of(file), modelFlags::open))
                .toList();
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), WORDS.say("serve.which"));
        }
        return sources;
    }

    /** Whether others than this machine may ask, unencrypted. */
    boolean isOverheard() {
        return PredictionService.isOpenToOthers(host) && cert.isEmpty();
    }

    String host() {
        return host;
    }

    /**
     * How the service is reached, and by whom.
     *
     * @param out takes the access log where it is to go there
     * @throws org.lectern.contract.ProblemException where the service would be open to others without a token, the token is too short,
     *     or the certificate or its key is none
     */
    ServiceSettings service(PrintWriter out) {
        checkNumbers();
        boolean open = PredictionService.isOpenToOthers(host);
        if (open && token.isEmpty()) {
            throw Problem.of(WORDS, "serve-without-token", host).asException();
        }
        if (token.filter(secret -> secret.length() < Token.SHORTEST).isPresent()) {
            throw Problem.of(WORDS, "serve-token-short", Token.SHORTEST).asException();
        }
        if (cert.isPresent() != key.isPresent()) {
            throw Problem.of(WORDS, "serve-half-tls").asException();
        }
        return ServiceSettings.at(host, port)
                .withToken(token.map(Token::of))
                .withTls(cert.flatMap(certificates -> key.map(file -> Tls.read(certificates, file))))
                .withLimit(limit.orElse(open ? USUAL_LIMIT : 0))
                .withAccessLog(accessLog.map(place -> lines(place, out)));
    }

    private void checkNumbers() {
        if (port < 0 || port > ServeSetting.LAST_PORT) {
            throw new ParameterException(spec.commandLine(), WORDS.say("serve.bad-port", String.valueOf(port)));
        }
        if (limit.filter(requests -> requests < 0).isPresent()) {
            throw new ParameterException(spec.commandLine(), WORDS.say("serve.bad-limit"));
        }
    }

    private static AccessLog.Lines lines(String place, PrintWriter out) {
        return place.equals(STANDARD_OUTPUT) ? out::println : new LogFile(Path.of(place));
    }
}
