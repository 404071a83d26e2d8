package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.Question;
import org.lectern.analysis.all.Standouts;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import org.lectern.report.Summary;
import org.lectern.report.WrittenFile;
import org.lectern.study.Study;

/** Asks one analysis after the other, hands on what each answers, and keeps the account for the summary. */
final class AnalysisRun {

    private static final Words WORDS = Words.of(AnalysisRun.class);
    private static final double NANOS = 1e9;

    private final Console console;
    private final ConsoleContext context;
    private final Delivery delivery;
    private final Function<Throwable, Path> faultLog;
    private boolean faulty;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final List<Summary.Outcome> outcomes = new ArrayList<>();
    private final Map<Problem, List<String>> leftOut = new LinkedHashMap<>();

    /** Where answers go as they come. */
    @FunctionalInterface
    interface Delivery {
        /** @return the files that were written of it */
        List<WrittenFile> deliver(String analysis, Findings findings);
    }

    /**
     * A run that has asked nothing yet.
     *
     * @param faultLog writes a fault down and says in which folder
     */
    AnalysisRun(Console console, ConsoleContext context, Delivery delivery, Function<Throwable, Path> faultLog) {
        this.console = console;
        this.context = context;
        this.delivery = delivery;
        this.faultLog = faultLog;
    }

    /** Does a stage that all analyses share, and keeps how long it took. */
    <T> T stage(String name, Supplier<T> work) {
        return timed(name, seconds, work);
    }

    /**
     * Asks a question; a problem or a fault of the analysis is told and kept, and the next may be asked.
     *
     * @param byName whether a study that does not hold what it takes, or too few learners, is trouble; else the question is left out, with its reason
     */
    void ask(Question question, Study study, boolean byName) {
        ask(QuestionFlags.analysis(question.analysis()), question, study, byName);
    }

    <P extends Record> void ask(Analysis<P> analysis, Question question, Study study, boolean byName) {
        questions.add(question);
        Optional<Problem> lacking = byName ? Optional.empty() : analysis.lacking(study);
        if (lacking.isPresent()) {
            leaveOut(analysis, lacking.get());
            return;
        }
        try {
            outcomes.add(answered(analysis, question.parametersFor(analysis), study));
        } catch (ProblemException e) {
            if (!byName && Lacking.isOfTooFew(e.problem())) {
                context.clear();
                leaveOut(analysis, e.problem());
            } else {
                refuse(analysis, e.problem());
            }
        } catch (TaskCancelled e) {
            throw e;
        } catch (RuntimeException e) {
            faulty = true;
            refuse(analysis, Problem.of(WORDS, "analysis-fault", analysis.id(), faultLog.apply(e)));
        }
    }

    private void refuse(Analysis<?> analysis, Problem problem) {
        context.clear();
        console.tell(problem);
        outcomes.add(new Summary.Refused(analysis.id(), problem));
    }

    private void leaveOut(Analysis<?> analysis, Problem problem) {
        leftOut.computeIfAbsent(problem, _ -> new ArrayList<>()).add(analysis.id());
        outcomes.add(new Summary.Refused(analysis.id(), problem));
    }

    /** Of several answers; a single one has just been read. */
    private void tellWhatStandsOut() {
        Standouts standouts = Standouts.NONE;
        int answers = 0;
        for (Summary.Outcome outcome : outcomes) {
            if (outcome instanceof Summary.Answered answered) {
                answers++;
                standouts = standouts.and(
                        answered.analysis(), answered.findings().reading().standouts());
            }
        }
        if (answers > 1 && !standouts.told().isEmpty()) {
            console.out().println(WORDS.say("analyze.standouts"));
            standouts
                    .told()
                    .forEach(told -> console.out()
                            .println(Paragraph.wrap(
                                    WORDS.say(
                                            "analyze.standout", told.standout().sentence(), told.analysis()),
                                    "  - ",
                                    Console.COLUMNS)));
            console.out().println();
        }
    }

    /** Each reason once, whatever it keeps from being answered, and each remedy once after them. */
    private void tellLeftOut() {
        leftOut.forEach(
                (problem, ids) -> paragraph(WORDS.say("analyze.left-out", String.join(", ", ids), problem.sentence())));
        leftOut.keySet().stream().map(Problem::remedy).distinct().forEach(this::paragraph);
    }

    private void paragraph(String words) {
        console.out().println(Paragraph.wrap(words, "", Console.COLUMNS));
        console.out().println();
    }

    private <P extends Record> Summary.Answered answered(Analysis<P> analysis, P parameters, Study study) {
        Map<String, Double> stages = new LinkedHashMap<>();
        Findings findings = timed("analyze", stages, () -> analysis.ask(parameters, study, context));
        List<WrittenFile> files = timed("write", stages, () -> delivery.deliver(analysis.id(), findings));
        return new Summary.Answered(analysis.id(), findings, HeadlineNumbers.of(findings), files, stages);
    }

    /** Everything that it gave so far. */
    Summary summary(Study study) {
        return new Summary(
                LecternCommand.version(),
                study.name(),
                study.fingerprint(),
                study.filter(),
                questions,
                seconds,
                outcomes);
    }

    /**
     * Tells what stands out and what was left out.
     *
     * @return the run's exit code: a fault if any analysis had one, trouble if any that was asked could not answer, or none was asked
     */
    int finish() {
        context.clear();
        tellWhatStandsOut();
        tellLeftOut();
        return faulty ? ExitCode.FAULT : answeredAll() ? ExitCode.DONE : ExitCode.TROUBLE;
    }

    private boolean answeredAll() {
        long answered =
                outcomes.stream().filter(Summary.Answered.class::isInstance).count();
        int told = leftOut.values().stream().mapToInt(List::size).sum();
        return answered > 0 && answered + told == outcomes.size();
    }

    /** How many files the analyses left, with the summary. */
    int files() {
        return 1
                + outcomes.stream()
                        .mapToInt(outcome -> outcome instanceof Summary.Answered answered
                                ? answered.files().size()
                                : 0)
                        .sum();
    }

    private static <T> T timed(String name, Map<String, Double> account, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        account.put(name, (System.nanoTime() - start) / NANOS);
        return result;
    }
}
