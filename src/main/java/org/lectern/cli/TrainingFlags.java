package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameter;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a model is to be trained: a flag for every parameter of the predictor, as its record declares it. */
final class TrainingFlags {

    private static final Words WORDS = Words.of(TrainingFlags.class);
    private static final PredictorAnalysis PREDICTOR = new PredictorAnalysis();
    private static final String PUBLISHED = "--as-published";

    private TrainingFlags() {}

    static void addTo(CommandSpec spec) {
        Map<String, String> usual = Parameters.write(PREDICTOR.parameters(Choices.standard()));
        for (Parameter parameter : parameters()) {
            spec.addOption(OptionSpec.builder(flag(parameter))
                    .paramLabel(parameter.type().id().toUpperCase(Words.LANGUAGE))
                    .type(String.class)
                    .description(WORDS.say(
                                    "train.parameter",
                                    parameter.meaning(),
                                    parameter.allowed(),
                                    usual.getOrDefault(parameter.name(), ""))
                            .replace("%", "%%"))
                    .build());
        }
        spec.addOption(
                OptionSpec.builder(PUBLISHED).type(boolean.class).arity("0").build());
    }

    /** The mode has a flag of its own, which all commands share. */
    private static List<Parameter> parameters() {
        return Parameters.of(PREDICTOR).all().stream()
                .filter(parameter -> !parameter.name().equals("mode"))
                .toList();
    }

    private static String flag(Parameter parameter) {
        return "--" + parameter.name();
    }

    /**
     * Refuses flags of the predictor, where something else is trained.
     *
     * @param command to tell
     */
    static void refuse(CommandLine command) {
        Stream.concat(parameters().stream().map(TrainingFlags::flag), Stream.of(PUBLISHED))
                .filter(command.getParseResult()::hasMatchedOption)
                .findFirst()
                .ifPresent(flag -> {
                    throw new ParameterException(command, WORDS.say("train.flag-of-completion", flag));
                });
    }

    /**
     * What the flags say.
     *
     * @param command to tell of a value that cannot be
     */
    static PredictorParams params(CommandLine command) {
        ParseResult parsed = command.getParseResult();
        Map<String, String> typed = new LinkedHashMap<>();
        for (Parameter parameter : parameters()) {
            if (parsed.hasMatchedOption(flag(parameter))) {
                typed.put(parameter.name(), parsed.matchedOptionValue(flag(parameter), ""));
            }
        }
        Mode mode = parsed.hasMatchedOption(PUBLISHED) ? Mode.AS_PUBLISHED : Mode.CORRECTED;
        try {
            return Parameters.of(PREDICTOR)
                    .read(PREDICTOR.parameters(Choices.standard().withMode(mode)), typed);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw new ParameterException(command, problem.sentence() + " " + problem.remedy(), e);
        }
    }
}
