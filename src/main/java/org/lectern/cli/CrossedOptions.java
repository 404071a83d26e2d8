package org.lectern.cli;

import org.lectern.contract.Words;
import org.lectern.sample.CrossedSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which study of known effects {@code generate} makes up. */
final class CrossedOptions {

    private static final Words WORDS = Words.of(CrossedOptions.class);

    @Option(names = "--videos", paramLabel = "N", defaultValue = "60")
    private int videos;

    @Option(names = "--courses", paramLabel = "N", defaultValue = "3")
    private int courses;

    @Option(names = "--watched", paramLabel = "SHARE", defaultValue = "0.3")
    private double watched;

    @Option(names = "--own", paramLabel = "POINTS", defaultValue = "5")
    private double own;

    /**
     * What was asked for.
     *
     * @throws ParameterException where there is no such thing
     */
    CrossedSettings settings(int learners, long seed, CommandSpec spec) {
        try {
            return new CrossedSettings(learners, videos, courses, watched, own, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), WORDS.say("crossed-settings"), e);
        }
    }
}
