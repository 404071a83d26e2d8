package org.lectern.cli;

import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.model.Task;
import org.lectern.server.PredictionService;

/** What can be set for the prediction service: by a flag, a variable of the environment, or a line of a file, in this order. */
enum ServeSetting {
    HOST(Optional.of(PredictionService.LOOPBACK), _ -> true),
    PORT(Optional.of(Integer.toString(PredictionService.PORT)), text -> isNumber(text, ServeSetting.LAST_PORT)),
    /** Files, separated as the system separates paths. */
    MODEL(Optional.empty(), text -> !text.replace(File.pathSeparator, "").isBlank()),
    TASK(Optional.empty(), ServeSetting::isTask),
    TOKEN(Optional.empty(), _ -> true),
    CERT(Optional.empty(), _ -> true),
    KEY(Optional.empty(), _ -> true),
    LIMIT(Optional.empty(), text -> isNumber(text, Integer.MAX_VALUE)),
    ACCESS_LOG(Optional.empty(), _ -> true);

    static final int LAST_PORT = 65_535;

    private final Optional<String> usual;
    private final Predicate<String> fits;

    ServeSetting(Optional<String> usual, Predicate<String> fits) {
        this.usual = usual;
        this.fits = fits;
    }

    /** Its name in a file. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its flag on the command line. */
    String flag() {
        return "--" + id();
    }

    /** Its variable of the environment. */
    String variable() {
        return "LECTERN_" + name();
    }

    /** Where nobody sets it; empty where nothing takes its place. */
    Optional<String> usual() {
        return usual;
    }

    /** Whether its value is never shown. */
    boolean isSecret() {
        return this == TOKEN;
    }

    /** Whether a value is of its kind. */
    boolean fits(String value) {
        return fits.test(value);
    }

    static Optional<ServeSetting> named(String id) {
        return Arrays.stream(values())
                .filter(setting -> setting.id().equals(id))
                .findFirst();
    }

    private static boolean isNumber(String text, int greatest) {
        try {
            int number = Integer.parseInt(text);
            return number >= 0 && number <= greatest;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isTask(String text) {
        return Arrays.stream(Task.values()).anyMatch(task -> task.id().equalsIgnoreCase(text));
    }
}
