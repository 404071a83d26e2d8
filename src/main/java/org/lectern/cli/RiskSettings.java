package org.lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What is set for risk where nobody types: by variables of the environment, below them by lines {@code NAME=VALUE} of a file.
 * Flags come before both. Source: shared definitions of configuration, whose names these are.
 */
final class RiskSettings {

    private static final Words WORDS = Words.of(RiskSettings.class);

    /** What settings are for. */
    enum Use {
        ASKING,
        /** And who of those found is held out. */
        ASSIGNING,
        /** By a model that was trained, and knows when it is asked. */
        PREDICTING
    }

    private enum Name {
        OBSERVATION_WINDOW_DAYS("window"),
        LEAD_DAYS("lead"),
        FOLLOW_UP_DAYS("followUp"),
        CAPACITY("contacts"),
        /** The probability above which somebody is flagged. */
        CONFIDENCE_THRESHOLD(""),
        /** Of those flagged, the share that a campaign holds out. */
        HOLDOUT_SHARE("");

        private final String parameter;

        Name(String parameter) {
            this.parameter = parameter;
        }

        boolean isFor(Use use) {
            return switch (this) {
                case CAPACITY -> true;
                case CONFIDENCE_THRESHOLD -> use == Use.PREDICTING;
                case OBSERVATION_WINDOW_DAYS, LEAD_DAYS, FOLLOW_UP_DAYS -> use != Use.PREDICTING;
                case HOLDOUT_SHARE -> use == Use.ASSIGNING;
            };
        }
    }

    private final Map<Name, String> found;

    private RiskSettings(Map<Name, String> found) {
        this.found = found;
    }

    /** @param file of further settings; null where there is none */
    static RiskSettings of(Map<String, String> environment, @Nullable Path file, Use use) {
        Map<Name, String> found = new LinkedHashMap<>();
        if (file != null) {
            lines(file).forEach((name, value) -> found.put(named(name, file), value));
        }
        for (Name name : Name.values()) {
            Optional.ofNullable(environment.get(name.name()))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> found.put(name, value.strip()));
        }
        found.keySet().removeIf(name -> !name.isFor(use));
        return new RiskSettings(found);
    }

    private static Name named(String name, Path file) {
        return Arrays.stream(Name.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names =
                            Arrays.stream(Name.values()).map(Name::name).toList();
                    return Problem.of(
                                    WORDS,
                                    "unknown-setting",
                                    file.getFileName(),
                                    name,
                                    NearestName.among(names, name),
                                    String.join(", ", names))
                            .asException();
                });
    }

    private static Map<String, String> lines(Path file) {
        try {
            Map<String, String> lines = new LinkedHashMap<>();
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < all.size(); i++) {
                String line = all.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw Problem.of(WORDS, "setting-without-value", file.getFileName(), i + 1)
                            .asException();
                }
                lines.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
            return lines;
        } catch (IOException e) {
            throw Problem.of(WORDS, "settings-unreadable", file).asException(e);
        }
    }

    /** Parameters of risk as text, by name. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        found.forEach((name, value) -> {
            if (!name.parameter.isEmpty()) {
                parameters.put(name.parameter, value);
            }
        });
        return parameters;
    }

    /** The probability above which somebody is flagged; empty where a number of contacts counts. */
    Optional<String> threshold() {
        return Optional.ofNullable(found.get(Name.CONFIDENCE_THRESHOLD));
    }

    /** The share that is held out; empty where nothing says it. */
    Optional<String> holdOut() {
        return Optional.ofNullable(found.get(Name.HOLDOUT_SHARE));
    }

    /** What was found, to be told: nothing is set behind anybody's back. Empty where nothing was. */
    Optional<String> told() {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "settings-found",
                        found.entrySet().stream()
                                .map(setting -> setting.getKey() + " = " + setting.getValue())
                                .collect(Collectors.joining(", "))));
    }
}
