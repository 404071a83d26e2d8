package org.lectern.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that the operating system sets aside for a program.
 *
 * @param config settings
 * @param cache what can be made again
 * @param logs logs
 */
public record Directories(Path config, Path cache, Path logs) {

    /** The folders on this machine. */
    public static Directories here() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders on a system: Windows' roaming and local application data, macOS' Library, elsewhere those of the XDG Base
     * Directory Specification 0.8, which has relative paths ignored.
     *
     * @param system as in the property {@code os.name}
     * @param environment its variables
     * @param home the user's folder
     */
    public static Directories of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Directories(
                    roaming.resolve("Lectern"), local.resolve("Lectern/Cache"), local.resolve("Lectern/Logs"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new Directories(
                    library.resolve("Application Support/Lectern"),
                    library.resolve("Caches/Lectern"),
                    library.resolve("Logs/Lectern"));
        }
        return new Directories(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("lectern"),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("lectern"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("lectern/logs"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}
