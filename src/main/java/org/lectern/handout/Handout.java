package org.lectern.handout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.all.Standouts;
import org.lectern.cards.Card;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/**
 * Answers of several analyses as they are handed over: everything is chosen and said, and only to be written down.
 *
 * @param title of the whole
 * @param data what it is about, a sentence each: the study, its numbers, its filter
 * @param learners whether single learners are in it, in one sentence
 * @param sure whether the claims stand out beyond chance; else they are the answers in short
 * @param claims what is said first, most at stake first
 * @param actions what could be done about it, in the same order
 * @param toDo what somebody has decided to do
 * @param sections one an analysis that has answered
 * @param limits how sure all of it is, and what is left out
 * @param program with its version
 */
public record Handout(
        String title,
        List<String> data,
        String learners,
        boolean sure,
        List<Claim> claims,
        List<String> actions,
        List<ToDo> toDo,
        List<Section> sections,
        List<String> limits,
        String program) {

    private static final Words WORDS = Words.of(Handout.class);
    private static final int MOST_CLAIMS = 6;

    /**
     * Something that is said on the first page.
     *
     * @param section the topic of the section that shows it
     * @param analysis that section's id
     */
    public record Claim(String sentence, String section, String analysis) {}

    public Handout {
        data = List.copyOf(data);
        claims = List.copyOf(claims);
        actions = List.copyOf(actions);
        toDo = List.copyOf(toDo);
        sections = List.copyOf(sections);
        limits = List.copyOf(limits);
    }

    /**
     * Puts answers together: without learners what of them may be told to others, else all.
     *
     * @param study as it was asked
     * @param answers by the id of their analysis, in the order to be shown
     * @param unanswered why others could not answer, by their id
     * @throws org.lectern.contract.ProblemException where there is no answer, or none that may be told
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    public static Handout of(
            HandoutOptions options,
            Study study,
            Map<String, Findings> answers,
            Map<String, Problem> unanswered,
            TaskContext context) {
        return of(options, study, answers, unanswered, List.of(), context);
    }

    /**
     * The same with what is to be done.
     *
     * @param cards in their order; those that may not be told to others are left out as other things are
     */
    public static Handout of(
            HandoutOptions options,
            Study study,
            Map<String, Findings> answers,
            Map<String, Problem> unanswered,
            List<Card> cards,
            TaskContext context) {
        if (answers.isEmpty()) {
            throw Problem.of(WORDS, "nothing-to-hand-over").asException();
        }
        context.progress(WORDS.say("putting-together"), Double.NaN);
        ToldAnswers told = options.withLearners()
                ? ToldAnswers.everything(answers, cards)
                : ToldAnswers.of(answers, cards, study, options.sharing(), context);
        if (told.findings().isEmpty()) {
            throw Problem.of(WORDS, "too-few-to-tell", options.sharing().fewest())
                    .asException();
        }
        return of(options, WhatItIsAbout.of(study, told.findings().values(), context), told, unanswered);
    }

    static Handout of(HandoutOptions options, List<String> data, ToldAnswers told, Map<String, Problem> unanswered) {
        List<Section> sections = new ArrayList<>();
        told.findings().forEach((id, findings) -> sections.add(Section.of(id, findings, options.audience())));
        List<Claim> claims = claims(told.findings());
        return new Handout(
                options.title().isEmpty() ? study(told) : options.title(),
                data,
                learners(options, told),
                !claims.isEmpty(),
                claims.isEmpty() ? answersInShort(sections) : claims,
                actions(claims, told.findings()),
                told.toDo(),
                sections,
                limits(told, unanswered),
                WORDS.say("program", Provenance.programVersion()));
    }

    /** The same under another title, where it is not blank. */
    public Handout titled(String other) {
        String line = ShortText.of(other);
        return line.isEmpty()
                ? this
                : new Handout(line, data, learners, sure, claims, actions, toDo, sections, limits, program);
    }

    private static String learners(HandoutOptions options, ToldAnswers told) {
        boolean unknown = told.findings().values().stream()
                .allMatch(findings -> findings.provenance().learners() == 0);
        if (unknown) {
            return WORDS.say("learners.unknown");
        }
        return WORDS.say(
                options.withLearners() ? "learners.shown" : "learners.left-out",
                options.sharing().fewest());
    }

    private static String study(ToldAnswers told) {
        return told.findings().values().iterator().next().provenance().study();
    }

    /** What stands out, and of analyses in which nothing does, the first that they find beyond chance; what two of them find, once. */
    private static List<Claim> claims(Map<String, Findings> answers) {
        Standouts standouts = Standouts.NONE;
        for (Map.Entry<String, Findings> answer : answers.entrySet()) {
            standouts =
                    standouts.and(answer.getKey(), answer.getValue().reading().standouts());
        }
        List<Claim> claims = new ArrayList<>();
        standouts.told().forEach(told -> claims.add(claim(told.standout().sentence(), told.analysis())));
        answers.forEach((id, findings) -> {
            if (findings.reading().standouts().isEmpty()) {
                findings.reading().findings().stream()
                        .limit(1)
                        .forEach(found -> claims.add(claim(found.sentence(), id)));
            }
        });
        Set<String> said = new HashSet<>();
        return claims.stream()
                .filter(claim -> said.add(claim.sentence()))
                .limit(MOST_CLAIMS)
                .toList();
    }

    private static Claim claim(String sentence, String analysis) {
        return new Claim(sentence, Section.topic(analysis), analysis);
    }

    private static List<Claim> answersInShort(List<Section> sections) {
        return sections.stream()
                .limit(MOST_CLAIMS)
                .map(section -> claim(section.reading().headline(), section.analysis()))
                .toList();
    }

    /** The first of each analysis that tells one of the claims. */
    private static List<String> actions(List<Claim> claims, Map<String, Findings> answers) {
        return claims.stream()
                .map(Claim::analysis)
                .distinct()
                .flatMap(analysis -> Objects.requireNonNull(answers.get(analysis)).reading().actions().stream()
                        .limit(1))
                .distinct()
                .toList();
    }

    private static List<String> limits(ToldAnswers told, Map<String, Problem> unanswered) {
        List<String> limits = new ArrayList<>();
        limits.add(WORDS.say("limits.intervals"));
        limits.addAll(told.withheld());
        unanswered.values().stream().distinct().forEach(problem -> {
            List<String> topics = unanswered.entrySet().stream()
                    .filter(one -> one.getValue().equals(problem))
                    .map(one -> Section.topic(one.getKey()))
                    .toList();
            limits.add(WORDS.say("limits.unanswered", String.join(", ", topics), problem.sentence()));
        });
        return limits;
    }
}
