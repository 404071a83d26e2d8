package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.runs.Recording;
import org.lectern.runs.RunLog;
import org.lectern.runs.TrackingServer;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model on a file and saves it. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false)
final class TrainCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(TrainCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyInput input;

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path model;

    @Option(names = "--task", paramLabel = "TASK", defaultValue = "completion")
    private Task task;

    @Option(names = "--set", paramLabel = "ANALYSIS.NAME=VALUE")
    private Map<String, String> set = new LinkedHashMap<>();

    @Mixin
    private SettingsFlags settingsFlags;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    @Mixin
    private RunsFlags runsFlags;

    TrainCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        input.check();
        Training<?> training = training();
        ModelFile.write(training::model, model, Instant.now());
        context.clear();
        training.tell();
        console.out().println();
        console.out().println(WORDS.say("train.saved", model));
        training.keep(runsFlags.log());
        return ExitCode.DONE;
    }

    private Training<?> training() {
        return switch (task) {
            case COMPLETION -> {
                if (!set.isEmpty()) {
                    throw new ParameterException(spec.commandLine(), WORDS.say("train.set-of-task"));
                }
                PredictorParams params = TrainingFlags.params(spec.commandLine());
                yield new Training<>(new PredictorAnalysis(), params, params.mode());
            }
            case RISK -> risk();
            case RECOMMEND -> {
                TrainingFlags.refuse(spec.commandLine());
                yield new Training<>(NextAnalysis.training(Instant.now()), Map.of());
            }
        };
    }

    private Training<?> risk() {
        TrainingFlags.refuse(spec.commandLine());
        return new Training<>(
                new RiskAnalysis(),
                settingsFlags.found(RiskSettings.Use.ASKING, console).parameters());
    }

    /** What an analysis takes from settings that stand elsewhere, and from flags before them. */
    private Map<String, String> texts(Analysis<?> analysis, Map<String, String> settings) {
        Map<String, String> texts = new LinkedHashMap<>(settings);
        String prefix = analysis.id() + ".";
        set.forEach((path, value) -> {
            if (!path.startsWith(prefix)) {
                throw new ParameterException(spec.commandLine(), WORDS.say("train.set-of-task"));
            }
            texts.put(path.substring(prefix.length()), value);
        });
        return texts;
    }

    /** Trained once the model's file is known to be writable. */
    private final class Training<P extends Record> {

        private final Analysis<P> analysis;
        private final P params;
        private final Mode mode;
        private Optional<Findings> findings = Optional.empty();

        Training(Analysis<P> analysis, P params, Mode mode) {
            this.analysis = analysis;
            this.params = params;
            this.mode = mode;
        }

        Training(Analysis<P> analysis, Map<String, String> settings) {
            this(
                    analysis,
                    org.lectern.analysis.Parameters.of(analysis)
                            .read(analysis.parameters(Choices.standard()), texts(analysis, settings)),
                    Mode.CORRECTED);
        }

        TrainedModel model() {
            try (Study study = input.study(importFlags.options(), context)) {
                Study seen = study.filtered(filterFlags.filter(study.facts(), mode));
                Findings found = analysis.ask(params, seen, context);
                findings = Optional.of(found);
                return found.model()
                        .orElseThrow(() -> Problem.of(
                                        WORDS, "nothing-learnt", found.reading().headline())
                                .asException());
            }
        }

        /** The model is saved: trouble with the log is told, and takes nothing away. */
        void keep(RunLog log) {
            try {
                findings.flatMap(found -> Recording.keep(log, Instant.now(), analysis.id(), found))
                        .ifPresent(run -> {
                            console.out().println(WORDS.say("train.kept", run.shortId()));
                            TrackingServer.of(System.getenv()).ifPresent(server -> server.send(run));
                        });
            } catch (ProblemException e) {
                console.tell(e.problem());
            }
        }

        void tell() {
            findings.ifPresent(found -> {
                console.out().println(ReadingText.of(found));
                console.out().println();
                found.model().map(MetricsText::of).ifPresent(console.out()::println);
            });
        }
    }
}
