package org.lectern.cli;

import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.model.Task;
import org.lectern.server.PredictionService;

/** What can be set for the prediction service: by a flag, a variable of the environment, or a line of a file, in this order. */
enum ServeSetting {
    HOST(PredictionService.LOOPBACK),
    PORT(Integer.toString(PredictionService.PORT)),
    /** Files, separated as the system separates paths. */
    MODEL(null),
    TASK(null),
    TOKEN(null),
    CERT(null),
    KEY(null),
    LIMIT(null),
    ACCESS_LOG(null);

    static final int LAST_PORT = 65_535;

    private final @Nullable String usual;

    ServeSetting(@Nullable String usual) {
        this.usual = usual;
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
        return Optional.ofNullable(usual);
    }

    /** Whether its value is never shown. */
    boolean isSecret() {
        return this == TOKEN;
    }

    /** Whether a value is of its kind. */
    boolean fits(String value) {
        return switch (this) {
            case PORT -> isNumber(value, LAST_PORT);
            case LIMIT -> isNumber(value, Integer.MAX_VALUE);
            case TASK -> Arrays.stream(Task.values()).anyMatch(task -> task.id().equalsIgnoreCase(value));
            case MODEL -> !value.replace(File.pathSeparator, "").isBlank();
            case HOST, TOKEN, CERT, KEY, ACCESS_LOG -> true;
        };
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
}
