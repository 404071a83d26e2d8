package org.lectern.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.all.Analyses;
import org.lectern.cards.Check.Verdict;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.Change;
import org.lectern.stats.Holm;
import org.lectern.stats.Interval;
import org.lectern.study.Meaning;
import org.lectern.study.Study;
import tech.tablesaw.api.StringColumn;

/** Asks a newer export of the same course what became of what was found: the same questions, the same numbers. */
public final class Recheck {

    private static final Words WORDS = Words.of(Recheck.class);

    private final Study newer;
    private final TaskContext context;
    private final Map<Question, Optional<Findings>> answers = new HashMap<>();

    private Recheck(Study newer, TaskContext context) {
        this.newer = newer;
        this.context = context;
    }

    /** One claim before the p-values of all are adjusted. */
    private record Compared(Verdict otherwise, Optional<TableNumber.Value> now, Optional<Change> change) {

        static Compared as(Verdict verdict) {
            return new Compared(verdict, Optional.empty(), Optional.empty());
        }
    }

    /**
     * The cards, each with what the newer export says of it.
     *
     * @param newer whole: each card is asked through the filter that it was found through
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static List<Card> of(List<Card> cards, Study newer, TaskContext context) {
        return new Recheck(newer, context).all(cards);
    }

    private List<Card> all(List<Card> cards) {
        List<Compared> compared = new ArrayList<>();
        for (Card card : cards) {
            context.progress(WORDS.say("step.check"), (double) compared.size() / cards.size());
            compared.add(compare(card.claim()));
        }
        int[] changed = IntStream.range(0, cards.size())
                .filter(i -> compared.get(i).change().isPresent())
                .toArray();
        double[] adjusted = Holm.adjust(IntStream.of(changed)
                .mapToDouble(i -> compared.get(i).change().orElseThrow().p())
                .toArray());
        List<Check> checks = new ArrayList<>(compared.stream()
                .map(one -> new Check(one.otherwise, one.now, Double.NaN, newer.fingerprint()))
                .toList());
        for (int i = 0; i < changed.length; i++) {
            Compared one = compared.get(changed[i]);
            checks.set(
                    changed[i],
                    new Check(
                            verdict(one.change.orElseThrow(), adjusted[i]), one.now, adjusted[i], newer.fingerprint()));
        }
        return IntStream.range(0, cards.size())
                .mapToObj(i -> cards.get(i).withCheck(checks.get(i)))
                .toList();
    }

    private static Verdict verdict(Change change, double p) {
        if (p > BeyondChance.ALPHA) {
            return Verdict.NOT_SURE;
        }
        return change.difference() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    }

    private Compared compare(Claim claim) {
        if (countsOtherwise(claim.meaning(), newer.facts().origin().meaning())) {
            return Compared.as(Verdict.COUNTS_OTHERWISE);
        }
        if (takesTwo(claim.question())) {
            return Compared.as(Verdict.TAKES_TWO);
        }
        Optional<Findings> found = answers.computeIfAbsent(claim.question(), this::ask);
        if (found.isEmpty()) {
            return Compared.as(Verdict.NOT_TOLD);
        }
        Optional<TableNumber.Value> now = claim.finding()
                .measure()
                .flatMap(number -> number.in(found.get().tables()));
        if (claim.value().isPresent()
                && claim.value().get().hasInterval()
                && now.isPresent()
                && now.get().hasInterval()) {
            return new Compared(
                    Verdict.NOT_SURE, now, Optional.of(change(claim.value().get(), now.get())));
        }
        boolean still = found.get().reading().findings().stream().anyMatch(claim.finding()::isAs);
        if (still) {
            return new Compared(Verdict.STILL, now, Optional.empty());
        }
        return claim.finding()
                        .about()
                        .filter(thing -> !isThere(thing, found.get()))
                        .isPresent()
                ? Compared.as(Verdict.GONE)
                : new Compared(Verdict.NO_LONGER, now, Optional.empty());
    }

    private static boolean isThere(Subject thing, Findings found) {
        return found.tables().stream()
                .flatMap(table -> table.table().columns().stream())
                .filter(column -> column instanceof StringColumn)
                .anyMatch(column -> ((StringColumn) column).contains(thing.name()));
    }

    /** What nobody knows of one of them is no reason to say nothing. */
    private static boolean countsOtherwise(Meaning was, Meaning is) {
        return was != is && was != Meaning.UNKNOWN && is != Meaning.UNKNOWN;
    }

    private static Change change(TableNumber.Value was, TableNumber.Value now) {
        return Change.of(was.number(), interval(was), now.number(), interval(now));
    }

    /** What is written with a few digits may lie outside of its interval by as many. */
    private static Interval interval(TableNumber.Value value) {
        return new Interval(Math.min(value.low(), value.number()), Math.max(value.high(), value.number()));
    }

    private boolean takesTwo(Question question) {
        return newer.companion().isEmpty()
                && asked(question).filter(Analysis::takesTwo).isPresent();
    }

    private static Optional<Analysis<?>> asked(Question question) {
        return Analyses.all().stream()
                .filter(analysis -> analysis.id().equals(question.analysis()))
                .findFirst();
    }

    private Optional<Findings> ask(Question question) {
        return asked(question).flatMap(analysis -> ask(analysis, question));
    }

    private <P extends Record> Optional<Findings> ask(Analysis<P> analysis, Question question) {
        try {
            return Optional.of(
                    analysis.ask(question.parametersFor(analysis), newer.filtered(question.filter()), context));
        } catch (ProblemException e) {
            // It lacks a column, or the filter lets nothing through; the verdict says so.
            return Optional.empty();
        }
    }
}
