package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Question;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.report.QuestionsFile;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked: analyses and their settings, or the questions of an earlier run. */
final class QuestionFlags {

    private static final Words WORDS = Words.of(QuestionFlags.class);

    private static final String RISK = new RiskAnalysis().id();

    /** What an earlier run says; beside that, one setting after the other may be changed. */
    private static final List<String> SAID_BY_QUESTIONS = List.of(
            "--as-published",
            "--min-views",
            "--seed",
            "--exact",
            "--videos",
            "--from",
            "--to",
            "--finished",
            "--last-seconds",
            "--roles",
            "--courses");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "ANALYSIS", split = ",", descriptionKey = "lectern.asked.only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--set", paramLabel = "ANALYSIS.NAME=VALUE", descriptionKey = "lectern.asked.set")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--questions", paramLabel = "SUMMARY", descriptionKey = "lectern.asked.questions")
    private @Nullable Path questions;

    @Mixin
    private FilterFlags filterFlags;

    @Option(names = "--min-views", paramLabel = "N", defaultValue = "30", descriptionKey = "lectern.asked.min-views")
    private int minimumViews;

    @Mixin
    private RuleFlags ruleFlags;

    @Option(names = "--as-published", descriptionKey = "lectern.asked.as-published")
    private boolean asPublished;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", descriptionKey = "lectern.asked.seed")
    private long seed;

    @Option(names = "--exact", descriptionKey = "lectern.asked.exact")
    private boolean exact;

    @Mixin
    private SettingsFlags settingsFlags;

    private List<Question> earlier = List.of();
    private Map<String, String> ofRisk = Map.of();

    /** Whether analyses were asked by name: what a study lacks for one of those is trouble. */
    boolean byName() {
        return !only.isEmpty();
    }

    /**
     * Refuses what no study could be asked, before one is read.
     *
     * @throws org.lectern.contract.ProblemException where a name or value is unknown, or the earlier run cannot be read
     */
    void check(Console console) {
        if (minimumViews < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.say("min-views-too-small", minimumViews));
        }
        only.forEach(QuestionFlags::analysis);
        if (questions != null) {
            refuseWhatQuestionsSay();
            earlier = QuestionsFile.read(questions);
            if (earlier.stream().map(Question::filter).distinct().count() > 1) {
                throw Problem.of(WORDS, "several-filters", questions).asException();
            }
            earlier.forEach(question -> question.parametersFor(analysis(question.analysis())));
        }
        set.forEach((path, value) -> checkSetting(path.split("\\.", 2), value));
        checkRisk(console);
    }

    /** Settings that nobody typed; an earlier run is asked again as it was. */
    private void checkRisk(Console console) {
        if (earlier.isEmpty() && (only.isEmpty() || only.contains(RISK))) {
            ofRisk = settingsFlags.found(RiskSettings.Use.ASKING, console).parameters();
            ofRisk.forEach(Parameters.of(analysis(RISK))::check);
        }
    }

    private void refuseWhatQuestionsSay() {
        SAID_BY_QUESTIONS.stream()
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .findFirst()
                .ifPresent(flag -> {
                    throw new ParameterException(spec.commandLine(), WORDS.say("questions-say", flag));
                });
    }

    private void checkSetting(String[] path, String value) {
        if (path.length < 2) {
            throw new ParameterException(spec.commandLine(), WORDS.say("set-without-analysis", path[0]));
        }
        Analysis<?> analysis = analysis(path[0]);
        Parameters.of(analysis).check(path[1], value);
        boolean asked = questions == null
                ? only.isEmpty() || only.contains(path[0])
                : earlier.stream()
                        .anyMatch(question ->
                                isAsked(question) && question.analysis().equals(path[0]));
        if (!asked) {
            throw Problem.of(WORDS, "set-not-asked", path[0]).asException();
        }
    }

    private boolean isAsked(Question question) {
        return only.isEmpty() || only.contains(question.analysis());
    }

    static Analysis<?> analysis(String id) {
        List<String> names = Analyses.all().stream().map(Analysis::id).toList();
        return Analyses.all().stream()
                .filter(analysis -> analysis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(WORDS, "unknown-analysis", id, NearestName.among(names, id))
                        .asException());
    }

    /** The filter that a study opens with where nothing is said of it. */
    Filter usual(Study study) {
        return mode().usualFilter(study.facts());
    }

    /** The study as the questions see it. */
    Study filtered(Study study) {
        return study.filtered(
                earlier.isEmpty()
                        ? filterFlags.filter(study.facts(), mode())
                        : earlier.getFirst().filter());
    }

    private Mode mode() {
        return asPublished ? Mode.AS_PUBLISHED : Mode.CORRECTED;
    }

    /** What was asked elsewhere of the study that the answers shall be compared with; empty where nothing was. */
    List<Problem> doubts(Study study) {
        List<Problem> doubts = new ArrayList<>();
        if (earlier.stream().anyMatch(question -> !question.fingerprint().equals(study.fingerprint()))) {
            doubts.add(Problem.of(WORDS, "another-study", study.name()));
        }
        earlier.stream()
                .map(Question::version)
                .filter(version -> !version.equals(LecternCommand.version()))
                .findFirst()
                .ifPresent(
                        version -> doubts.add(Problem.of(WORDS, "another-version", version, LecternCommand.version())));
        return doubts;
    }

    /** @param seen the study, filtered */
    List<Question> questions(Study seen) {
        if (earlier.isEmpty()) {
            Choices choices =
                    new Choices(minimumViews, mode(), seed).withExact(exact).withRule(ruleFlags.rule(seen));
            return Analyses.all().stream()
                    .filter(analysis -> only.isEmpty() ? analysis.isAskedOf(seen) : only.contains(analysis.id()))
                    .map(analysis -> question(analysis, choices, seen))
                    .toList();
        }
        return earlier.stream()
                .filter(this::isAsked)
                .map(question -> again(analysis(question.analysis()), question, seen))
                .toList();
    }

    private <P extends Record> Question question(Analysis<P> analysis, Choices choices, Study seen) {
        return changed(analysis, analysis.parameters(choices), seen);
    }

    private <P extends Record> Question again(Analysis<P> analysis, Question question, Study seen) {
        return changed(analysis, question.parametersFor(analysis), seen);
    }

    private <P extends Record> Question changed(Analysis<P> analysis, P parameters, Study seen) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (analysis.id().equals(RISK)) {
            changes.putAll(ofRisk);
        }
        String prefix = analysis.id() + ".";
        set.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                changes.put(path.substring(prefix.length()), value);
            }
        });
        return Question.of(analysis.id(), Parameters.of(analysis).read(parameters, changes), seen);
    }
}
