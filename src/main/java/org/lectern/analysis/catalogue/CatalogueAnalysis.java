package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;
import org.lectern.analysis.content.Texts;
import org.lectern.analysis.content.Viewers;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.coursetext.AlikePair;
import org.lectern.coursetext.Likeness;
import org.lectern.coursetext.SeriesTitle;
import org.lectern.coursetext.SharedTerm;
import org.lectern.coursetext.TermVectors;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * What does the catalogue have, what does it have twice, and what is missing?
 *
 * <p>Figures: fields by levels, pairs of texts that are alike, and how many learners items reach. Tables: {@code content_gaps}, {@code
 * alike_pairs}, {@code alike_counts}, {@code catalogue_reach}, {@code catalogue_unopened}, {@code similar_items} and {@code
 * catalogue_cleaning}.
 */
public final class CatalogueAnalysis implements Analysis<CatalogueParams> {

    private static final List<Double> LEVELS = List.of(0.5, 0.7, 0.8, 0.9, 0.95);

    /** So many pairs are looked at one by one. */
    private static final int MOST_PAIRS = 5000;

    private static final int TERMS = 5;

    private static final Words WORDS = Words.of(CatalogueAnalysis.class);

    @Override
    public String id() {
        return "catalogue";
    }

    @Override
    public CatalogueParams parameters(Choices choices) {
        return CatalogueParams.of(choices);
    }

    /** A list of content is needed; who opened it may be told or not. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return facts.holds("catalogue") || facts.holds("engagements")
                ? Optional.empty()
                : Lacking.of(facts, "views.learner").map(_ -> Problem.of(WORDS, "no-catalogue"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that nothing is left by the filter.
     */
    @Override
    public Findings run(CatalogueParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.content"), 0);
        Shelf shelf = Shelf.of(study, context);
        if (shelf.items().isEmpty()) {
            throw NoViews.problem().asException();
        }
        context.progress(WORDS.say("step.openings"), 0.2);
        boolean asked = study.facts().holds("engagements") || study.facts().holds("views.learner");
        Optional<Openings> openings = asked ? Optional.of(Openings.of(study, shelf, context)) : Optional.empty();
        context.progress(WORDS.say("step.alike"), 0.4);
        CatalogueResult result = look(params, shelf.items(), openings, context);
        context.progress(WORDS.say("step.words"), 0.95);
        return new Findings(
                ListOnDemand.of(() -> new CatalogueFigures(result).all()),
                new CatalogueTables(result).all(),
                new CatalogueReading(result).reading(),
                Provenance.of(
                        study,
                        openings.map(found -> found.log().rows()).orElse(0L),
                        result.learners(),
                        params,
                        params.seed()));
    }

    private static CatalogueResult look(
            CatalogueParams params, List<Item> items, Optional<Openings> openings, TaskContext context) {
        Viewers viewers = openings.map(Viewers::of).orElseGet(Viewers::none);
        List<Item> compared = compared(items, viewers, params);
        Texts texts = Texts.of(compared, params.splitGlued());
        TermVectors vectors = texts.vectors(params.terms());
        Likeness likeness = Likeness.of(vectors, texts.languages());
        List<Double> levels = Stream.concat(LEVELS.stream(), Stream.of(params.alike()))
                .distinct()
                .sorted()
                .toList();
        Likeness.Most most = likeness.most(MOST_PAIRS, params.alike(), levels);
        context.checkCancelled();
        List<Long> ofOpened = openings.map(found -> counts(compared(found.items(), viewers, params), params))
                .orElseGet(() -> LEVELS.stream().map(_ -> 0L).toList());
        return new CatalogueResult(
                params,
                items,
                compared.size(),
                texts,
                openings.isPresent(),
                openings.map(found -> found.learners().size()).orElse(0),
                openings.map(found -> (long) found.pairs().pairs()).orElse(0L),
                items.stream().filter(item -> viewers.count(item.id()) == 0).toList(),
                Reached.of(items.stream()
                        .mapToInt(item -> viewers.count(item.id()))
                        .toArray()),
                most.pairs().stream()
                        .map(pair -> alike(pair, compared, vectors, viewers))
                        .toList(),
                most.counts().get(levels.indexOf(params.alike())),
                IntStream.range(0, LEVELS.size())
                        .mapToObj(level -> new AlikeCount(
                                LEVELS.get(level),
                                most.counts().get(levels.indexOf(LEVELS.get(level))),
                                ofOpened.get(level)))
                        .toList(),
                similar(params, compared, vectors, likeness, context),
                SupplyAndDemand.of(items, viewers, openings.isPresent(), params.enough()),
                (int) items.stream().filter(item -> item.text().isBlank()).count(),
                (int) texts.languages().stream()
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .count());
    }

    /** In the order of the catalogue; of too many those that most learners opened. */
    private static List<Item> compared(List<Item> items, Viewers viewers, CatalogueParams params) {
        if (params.compared() == 0 || items.size() <= params.compared()) {
            return items;
        }
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer place) -> -viewers.count(items.get(place).id())))
                .limit(params.compared())
                .sorted()
                .map(items::get)
                .toList();
    }

    private static List<Long> counts(List<Item> items, CatalogueParams params) {
        Texts texts = Texts.of(items, params.splitGlued());
        return Likeness.of(texts.vectors(params.terms()), texts.languages())
                .most(0, LEVELS.getFirst(), LEVELS)
                .counts();
    }

    private static AlikeItems alike(AlikePair pair, List<Item> items, TermVectors vectors, Viewers viewers) {
        Item one = items.get(pair.one());
        Item other = items.get(pair.other());
        return new AlikeItems(
                one,
                other,
                pair.cosine(),
                terms(vectors, pair.one(), pair.other()),
                kind(one, other),
                viewers.count(one.id()),
                viewers.count(other.id()),
                viewers.both(one.id(), other.id()));
    }

    private static AlikeItems.Kind kind(Item one, Item other) {
        if (SeriesTitle.areParts(one.title(), other.title())) {
            return AlikeItems.Kind.SERIES;
        }
        return one.text().isBlank() || other.text().isBlank() ? AlikeItems.Kind.UNTOLD : AlikeItems.Kind.TWICE;
    }

    private static List<String> terms(TermVectors vectors, int one, int other) {
        return vectors.shared(one, other, TERMS).stream().map(SharedTerm::term).toList();
    }

    private static List<Similar> similar(
            CatalogueParams params, List<Item> items, TermVectors vectors, Likeness likeness, TaskContext context) {
        List<List<Similar>> all = IntStream.range(0, items.size())
                .parallel()
                .mapToObj(item -> {
                    context.checkCancelled();
                    return likeness.nearest(item, params.nearest()).stream()
                            .map(pair -> new Similar(
                                    items.get(item),
                                    items.get(pair.other()),
                                    pair.cosine(),
                                    terms(vectors, item, pair.other())))
                            .toList();
                })
                .toList();
        List<Similar> flat = new ArrayList<>();
        all.forEach(flat::addAll);
        return flat;
    }
}
