package org.lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where settings of risk stand that nobody types. */
final class SettingsFlags {

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "settings")
    private @Nullable Path file;

    /** Those of the environment before those of the file; what was found is told. */
    RiskSettings found(RiskSettings.Use use, Console console) {
        RiskSettings settings = RiskSettings.of(System.getenv(), file, use);
        settings.told().ifPresent(console.err()::println);
        return settings;
    }
}
