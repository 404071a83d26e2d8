package org.lectern.analysis.next;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;
import org.lectern.contract.Portion;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.recommend.Judged;
import org.lectern.recommend.JudgedLists;
import org.lectern.recommend.RankingEvaluation;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * What should come next, and does the order of the content hold?
 *
 * <p>Figures: what each way of choosing scores, the places where the order is left, scores by length of history, and the hybrid by its
 * weight. Tables: {@code recommender_metrics}, {@code recommender_histories}, {@code recommender_weights}, {@code sequence}, {@code
 * next_steps}, {@code recommendations} and {@code group_recommendations}.
 */
public final class NextAnalysis implements Analysis<NextParams> {

    private static final Words WORDS = Words.of(NextAnalysis.class);

    private final Optional<Instant> training;

    /** Answers, and hands on no model. */
    public NextAnalysis() {
        this(Optional.empty());
    }

    private NextAnalysis(Optional<Instant> training) {
        this.training = training;
    }

    /**
     * One that hands on the model that serves best, where it could be judged; that model holds who opened what.
     *
     * @param now when it is trained
     */
    public static NextAnalysis training(Instant now) {
        return new NextAnalysis(Optional.of(now));
    }

    @Override
    public String id() {
        return "next";
    }

    @Override
    public NextParams parameters(Choices choices) {
        return NextParams.of(choices);
    }

    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return facts.holds("engagements")
                ? Lacking.of(facts, "engagements.happened_at")
                : Lacking.of(facts, "views.learner", "views.viewed_at");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that nothing is left by the filter, {@code one-item} that there is nothing to choose among.
     */
    @Override
    public Findings run(NextParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.openings"), 0);
        Shelf shelf = Shelf.of(study, context);
        Openings openings = Openings.dated(study, shelf, context);
        if (openings.pairs().pairs() == 0) {
            throw NoViews.problem().asException();
        }
        if (openings.items().size() < 2) {
            throw Problem.of(WORDS, "one-item").asException();
        }
        context.progress(WORDS.say("step.content"), 0.1);
        Models.Known known = Models.Known.of(openings.items());
        People people = study.facts().holds("people") ? People.of(study, openings.learners(), context) : People.UNTOLD;
        Optional<Evaluation> evaluation =
                new Judgement(study, openings, known, people, params, new Portion(context, 0.15, 0.85)).evaluation();
        context.progress(WORDS.say("step.lists"), 0.85);
        Optional<Models> models = evaluation.map(found ->
                Models.fit(openings.pairs(), known, params, wanted(found, params), new Portion(context, 0.85, 0.9)));
        NextResult result = result(params, shelf, openings, people, models, evaluation, context);
        Optional<PublishedLook> published = params.mode() == Mode.AS_PUBLISHED
                ? models.map(fitted -> PublishedLook.of(study, openings.pairs(), fitted, params, context))
                : Optional.empty();
        context.progress(WORDS.say("step.words"), 0.95);
        Findings found = new Findings(
                ListOnDemand.of(() -> new NextFigures(result).all()),
                new NextTables(result, published).all(),
                new NextReading(result)
                        .reading()
                        .telling(published.map(PublishedLook::sentences).orElse(List.of())),
                Provenance.of(study, openings.log().rows(), openings.learners().size(), params, params.seed()));
        return training.flatMap(now -> models.map(fitted -> found.withModel(
                        TrainedRecommender.of(
                                shelf,
                                openings,
                                fitted.factorisation(),
                                evaluation.orElseThrow(),
                                now,
                                found.provenance()),
                        jury(evaluation.orElseThrow(), openings, params, context))))
                .orElse(found);
    }

    private static Jury jury(Evaluation evaluation, Openings openings, NextParams params, TaskContext context) {
        Judged judged = evaluation.judges();
        List<String> who = Arrays.stream(judged.learners())
                .mapToObj(openings.learners()::get)
                .toList();
        return new Jury(
                new JudgedLists(judged, who),
                other -> other instanceof TrainedRecommender trained
                        ? Optional.of(new JudgedLists(judged(trained, judged, openings, params, context), who))
                        : Optional.empty());
    }

    private static Judged judged(
            TrainedRecommender other, Judged judged, Openings openings, NextParams params, TaskContext context) {
        return RankingEvaluation.of(
                new Renumbered(Recommending.of(other, context), openings.items()),
                Judgement.last(openings.pairs(), params),
                judged.k(),
                judged.learners(),
                context);
    }

    /** What lists are made with, and what is shown as published. */
    private static Set<String> wanted(Evaluation found, NextParams params) {
        Set<String> wanted = new HashSet<>(Set.of(found.serving()));
        if (params.mode() == Mode.AS_PUBLISHED) {
            wanted.addAll(PublishedLook.SHOWN);
        }
        return wanted;
    }

    private static NextResult result(
            NextParams params,
            Shelf shelf,
            Openings openings,
            People people,
            Optional<Models> models,
            Optional<Evaluation> evaluation,
            TaskContext context) {
        Optional<Lists> lists = models.map(
                fitted -> new Lists(openings, fitted, evaluation.orElseThrow().serving(), params));
        return new NextResult(
                params,
                openings,
                shelf,
                Sequence.of(openings.pairs()),
                evaluation,
                lists.map(all -> all.all(context)).orElse(List.of()),
                lists.map(all -> all.ofGroups(people, context)).orElse(List.of()),
                lists.map(all -> all.drawn().length).orElse(openings.learners().size()));
    }
}
