package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.sample.CrossedGenerator;
import org.lectern.sample.EngagementGenerator;
import org.lectern.sample.EngagementSettings;
import org.lectern.sample.Generated;
import org.lectern.sample.GeneratorSettings;
import org.lectern.sample.LearningGenerator;
import org.lectern.sample.LearningSettings;
import org.lectern.sample.StudyGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a made-up study. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(GenerateCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--views", paramLabel = "N")
    private @Nullable Long views;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    /** What is made up. */
    enum Recipe {
        VIEWS,
        ENGAGEMENTS,
        CROSSED
    }

    @Option(names = "--recipe", paramLabel = "NAME", defaultValue = "views")
    private Recipe recipe;

    @Option(names = "--dirty", paramLabel = "SHARE", defaultValue = "0")
    private double dirty;

    @Option(names = "--player-events")
    private boolean playerEvents;

    @Option(names = "--learning")
    private boolean learning;

    @Option(names = "--learners", paramLabel = "N", defaultValue = "150")
    private int learners;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "12")
    private int weeks;

    @Mixin
    private EngagementOptions engagements = new EngagementOptions();

    @Mixin
    private CrossedOptions crossed = new CrossedOptions();

    GenerateCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        if (recipe == Recipe.ENGAGEMENTS) {
            return engagements();
        }
        if (recipe == Recipe.CROSSED) {
            return crossed();
        }
        if (views == null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("views-missing"));
        }
        if (views < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.say("too-few-views", views));
        }
        if (!(dirty >= 0 && dirty <= 1)) {
            throw new ParameterException(spec.commandLine(), WORDS.say("dirty-share", dirty));
        }
        if (playerEvents && dirty > 0) {
            throw new ParameterException(spec.commandLine(), WORDS.say("dirty-events"));
        }
        if (learning) {
            return learning(views);
        }
        GeneratorSettings settings = new GeneratorSettings(views, seed, dirty);
        Generated generated = playerEvents
                ? StudyGenerator.writeBundle(settings, out, context)
                : StudyGenerator.write(settings, out, context);
        context.clear();
        console.out().println(WORDS.say("generated", generated.views(), out));
        return ExitCode.DONE;
    }

    private int learning(long views) {
        if (learners < 2 || weeks < 1 || dirty > 0 || playerEvents) {
            throw new ParameterException(spec.commandLine(), WORDS.say("learning-settings"));
        }
        long rows = LearningGenerator.write(new LearningSettings(views, learners, weeks, seed), out, context);
        context.clear();
        console.out().println(WORDS.say("generated-learning", rows, out));
        return ExitCode.DONE;
    }

    private int engagements() {
        if (views != null || learning || playerEvents || dirty > 0) {
            throw new ParameterException(spec.commandLine(), WORDS.say("engagement-others"));
        }
        EngagementSettings settings = engagements.settings(seed, spec);
        EngagementGenerator.write(settings, out, context);
        context.clear();
        console.out().println(WORDS.say("generated-engagements", settings.events(), out));
        return ExitCode.DONE;
    }

    private int crossed() {
        if (views != null || learning || playerEvents || dirty > 0) {
            throw new ParameterException(spec.commandLine(), WORDS.say("crossed-others"));
        }
        long written = CrossedGenerator.write(crossed.settings(learners, seed, spec), out, context);
        context.clear();
        console.out().println(WORDS.say("generated-crossed", written, out));
        return ExitCode.DONE;
    }
}
