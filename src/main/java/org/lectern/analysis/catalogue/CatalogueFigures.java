package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.analysis.catalogue.Cell.Standing;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HeatMapFigure;

/** The figures, the one that answers the question first; what a catalogue does not tell has none. */
final class CatalogueFigures {

    /** So many fields and pairs are shown. */
    private static final int SHOWN = 20;

    private static final Words WORDS = Words.of(CatalogueFigures.class);

    private final CatalogueResult result;

    CatalogueFigures(CatalogueResult result) {
        this.result = result;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (result.tellsFields()) {
            figures.add(supply());
        }
        if (!result.alike().isEmpty()) {
            figures.add(alike());
        }
        if (result.asked()) {
            figures.add(reach());
        }
        if (figures.isEmpty()) {
            figures.add(counts());
        }
        return figures;
    }

    private HeatMapFigure supply() {
        SupplyAndDemand supply = result.supply();
        Map<String, Long> weights = supply.cells().stream()
                .collect(Collectors.groupingBy(
                        Cell::domain, Collectors.summingLong(cell -> result.asked() ? cell.openings() : cell.items())));
        List<String> domains = supply.domains().stream()
                .sorted(Comparator.comparingLong((String domain) -> -weights.getOrDefault(domain, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> shown = domains.stream().limit(SHOWN).toList();
        List<String> levels = supply.levels();
        Map<String, Map<String, Cell>> byName = supply.byName();
        List<HeatMapFigure.Cell> cells = shown.stream()
                .map(domain -> Objects.requireNonNull(byName.get(domain)))
                .flatMap(of -> levels.stream().map(level -> cell(Objects.requireNonNull(of.get(level)))))
                .toList();
        Heading heading = new Heading("catalogue_supply", WORDS.say("figure-title.supply"), CatalogueTables.GAPS);
        return new HeatMapFigure(
                heading.saying(
                        WORDS.say(
                                result.asked() ? "supply.alternative" : "supply.alternative-bare",
                                supply.domains().size(),
                                supply.levels().size(),
                                supply.gaps().size()),
                        WORDS.say(
                                result.asked() ? "supply.note" : "supply.note-bare",
                                result.params().enough()),
                        domains.size() > SHOWN ? WORDS.say("supply.note-more", SHOWN, domains.size()) : ""),
                Axis.fromZero(WORDS.say(result.asked() ? "axis.per-item" : "axis.items")),
                WORDS.say("label.domain"),
                WORDS.say("label.level"),
                shown.stream().map(domain -> named(domain, "no-domain")).toList(),
                supply.levels().stream().map(level -> named(level, "no-level")).toList(),
                cells);
    }

    private static String named(String name, String otherwise) {
        return name.isEmpty() ? WORDS.say(otherwise) : name;
    }

    private HeatMapFigure.Cell cell(Cell cell) {
        if (cell.items() == 0) {
            return new HeatMapFigure.Cell(Double.NaN, "", WORDS.say("cell.nothing"));
        }
        if (!result.asked()) {
            return new HeatMapFigure.Cell(cell.items(), WORDS.say("cell.items", cell.items()), "");
        }
        return new HeatMapFigure.Cell(
                cell.perItem(),
                WORDS.say(cell.standing() == Standing.GAP ? "cell.gap" : "cell.label", cell.perItem(), cell.items()),
                cell.standing() == Standing.TOO_FEW,
                WORDS.say("cell.detail", cell.items(), cell.learners(), cell.openings()));
    }

    private BarFigure alike() {
        List<AlikeItems> shown = result.alike().stream().limit(SHOWN).toList();
        Heading heading = new Heading("catalogue_alike", WORDS.say("figure-title.alike"), CatalogueTables.ALIKE);
        return new BarFigure(
                heading.saying(
                        WORDS.say(
                                "alike.alternative",
                                result.alike().size(),
                                result.params().alike(),
                                shown.getFirst().one().title(),
                                shown.getFirst().other().title()),
                        result.alike().size() > SHOWN
                                ? WORDS.say("alike.note", SHOWN, result.alike().size())
                                : ""),
                new Axis(WORDS.say("axis.likeness"), Axis.Scale.LINEAR, 0, 1),
                WORDS.say("label.pair"),
                shown.stream().map(CatalogueFigures::pair).toList(),
                shown.stream().map(AlikeItems::likeness).toList(),
                shown.stream().map(this::label).toList());
    }

    private static String pair(AlikeItems pair) {
        return pair.one().title().equals(pair.other().title())
                ? WORDS.say(
                        "pair.same-title",
                        pair.one().title(),
                        pair.one().id(),
                        pair.other().id())
                : WORDS.say("pair", pair.one().title(), pair.other().title());
    }

    private String label(AlikeItems pair) {
        return result.asked()
                ? WORDS.say("pair.label", pair.likeness(), pair.viewers(), pair.otherViewers(), pair.both())
                : WORDS.say("pair.label-bare", pair.likeness());
    }

    private BarFigure reach() {
        Heading heading = new Heading("catalogue_reach", WORDS.say("figure-title.reach"), CatalogueTables.REACHED);
        return new BarFigure(
                heading.saying(WORDS.say(
                        "reach.alternative",
                        result.unopened().size(),
                        result.items().size())),
                Axis.fromZero(WORDS.say("axis.items")),
                WORDS.say("label.reach"),
                result.reached().stream().map(CatalogueFigures::learners).toList(),
                result.reached().stream().map(row -> (double) row.items()).toList(),
                result.reached().stream()
                        .map(row -> WORDS.say("cell.items", row.items()))
                        .toList());
    }

    private static String learners(Reached row) {
        if (row.to() == 0) {
            return WORDS.say("reach.nobody");
        }
        if (row.to() == Integer.MAX_VALUE) {
            return WORDS.say("reach.from", row.from());
        }
        return row.from() == row.to() ? WORDS.say("reach.at", row.from()) : WORDS.say("reach.to", row.from(), row.to());
    }

    private BarFigure counts() {
        Heading heading = new Heading("catalogue_likeness", WORDS.say("figure-title.counts"), CatalogueTables.COUNTS);
        return new BarFigure(
                heading.saying(WORDS.say("counts.alternative")),
                Axis.fromZero(WORDS.say("axis.pairs")),
                WORDS.say("label.likeness"),
                result.counts().stream()
                        .map(row -> WORDS.say("likeness", row.atLeast()))
                        .toList(),
                result.counts().stream().map(row -> (double) row.pairs()).toList(),
                result.counts().stream()
                        .map(row -> WORDS.say("cell.items", row.pairs()))
                        .toList());
    }
}
