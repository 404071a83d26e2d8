package org.lectern.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Unranked;
import org.lectern.figure.Figure;
import tech.tablesaw.api.Table;

/** The findings of one analysis with what may be told of them. */
final class ToldAnalysis {

    private final Telling telling;
    private final Names names;
    private final ToldFilter filter;
    private final Disclosed frame;
    private final Sharing sharing;

    ToldAnalysis(Telling telling, Names names, ToldFilter filter, Disclosed frame, Sharing sharing) {
        this.telling = telling;
        this.names = names;
        this.filter = filter;
        this.frame = frame;
        this.sharing = sharing;
    }

    /**
     * What may be told; empty where that is nothing.
     *
     * @param withheld is told what is left out
     */
    Optional<Findings> of(Findings findings, Withheld withheld) {
        if (findings.provenance().learners() < sharing.fewest()) {
            withheld.all();
            return Optional.empty();
        }
        Provenance provenance = provenance(findings.provenance());
        List<NamedTable> tables = tables(findings, withheld);
        Map<String, TableNumbers> numbers = new LinkedHashMap<>();
        tables.forEach(table -> numbers.put(
                table.name(),
                new TableNumbers(
                        table.table(),
                        TableRules.of(table.name(), table.table()).isOfAll())));
        ToldText text = new ToldText(
                names,
                List.copyOf(numbers.values()),
                new double[] {provenance.views(), provenance.learners()},
                settings(provenance),
                sharing.fewest());
        List<Figure> figures = figures(findings, new ToldFigures(numbers, text), withheld);
        ToldReading reading = new ToldReading(text, frame, tables);
        if (tables.isEmpty() && !reading.tellsAnything(findings.reading())) {
            withheld.answer();
            return Optional.empty();
        }
        return Optional.of(new Findings(figures, tables, reading.of(findings.reading()), provenance));
    }

    /** Of all views of the report: those that one analysis leaves out may be few, or of one video. Settings and filter name nothing that is withheld. */
    private Provenance provenance(Provenance of) {
        Map<String, String> parameters = new LinkedHashMap<>(of.parameters());
        parameters.replaceAll((_, value) -> names.areSecretIn(value) ? "" : value);
        return new Provenance(
                of.study(),
                of.fingerprint(),
                filter.of(of.filter()),
                telling.tellsAnything() ? telling.views().all().size() : of.views(),
                telling.learners(),
                parameters,
                of.seed(),
                of.version(),
                of.counted());
    }

    private List<NamedTable> tables(Findings findings, Withheld withheld) {
        List<NamedTable> tables = new ArrayList<>();
        findings.largeTables().forEach(_ -> withheld.table());
        for (NamedTable table : findings.tables()) {
            Table told = Columns.filled(
                    TableRules.of(table.name(), table.table()).told(table.table(), telling), table.table());
            if (told.rowCount() == 0 || names.areSecretIn(table.title())) {
                withheld.table();
            } else {
                withheld.compare(table.table(), told);
                tables.add(new NamedTable(table.name(), table.title(), told, Unranked.NONE));
            }
        }
        return tables;
    }

    private List<Figure> figures(Findings findings, ToldFigures told, Withheld withheld) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : findings.figures()) {
            told.of(figure)
                    .filter(_ -> !names.areSecretIn(figure.caption().title()))
                    .ifPresentOrElse(figures::add, withheld::figure);
        }
        return figures;
    }

    private Set<Double> settings(Provenance provenance) {
        Set<Double> settings = provenance.parameters().values().stream()
                .flatMap(ToldText::numbersIn)
                .collect(Collectors.toSet());
        settings.add((double) sharing.fewest());
        settings.add(95.0);
        return settings;
    }
}
