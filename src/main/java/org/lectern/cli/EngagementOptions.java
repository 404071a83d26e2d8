package org.lectern.cli;

import java.time.LocalDate;
import org.lectern.contract.Words;
import org.lectern.sample.EngagementSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which engagements {@code generate} makes up. */
final class EngagementOptions {

    private static final Words WORDS = Words.of(EngagementOptions.class);

    @Option(names = "--users", paramLabel = "N", defaultValue = "100000")
    private int users;

    @Option(names = "--items", paramLabel = "N", defaultValue = "10000")
    private int items;

    @Option(names = "--events", paramLabel = "N", defaultValue = "3000000")
    private int events;

    @Option(names = "--strength", paramLabel = "S", defaultValue = "0")
    private double strength;

    @Option(names = "--order", paramLabel = "SHARE", defaultValue = "0")
    private double order;

    @Option(
            names = "--reference-date",
            paramLabel = "DAY",
            defaultValue = "2026-01-01",
            converter = FilterFlags.Day.class)
    private LocalDate reference;

    /**
     * What was asked for.
     *
     * @throws ParameterException where there is no such thing
     */
    EngagementSettings settings(long seed, CommandSpec spec) {
        try {
            return new EngagementSettings(users, items, events, strength, order, seed, reference);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), WORDS.say("engagement-settings"), e);
        }
    }
}
