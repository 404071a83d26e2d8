package org.lectern.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's name on the command line; what is done is up to the commands below it. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = LecternCommand.Version.class)
final class LecternCommand {

    /** The version as the jar says it; "development" where there is no jar. */
    static String version() {
        return Objects.requireNonNullElse(LecternCommand.class.getPackage().getImplementationVersion(), "development");
    }

    /** What {@code --version} tells. */
    static String versionLine() {
        return "Lectern " + version();
    }

    /** Answers {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {versionLine()};
        }
    }
}
