package org.lectern.analysis;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.evaluation.Judges;
import org.lectern.figure.Figure;

/**
 * What an analysis found: all that tabs, reports and the command line need.
 *
 * @param figures in the order to be shown; the first answers the analysis' question. Perhaps {@link ListOnDemand}
 * @param tables the numbers behind the figures, in the order to be shown
 * @param largeTables too large to be shown, to be written to files; most analyses have none
 * @param reading what the numbers say
 * @param provenance what the numbers were computed from
 * @param options what parameters may be set to in this study, by the name of the parameter; only for those whose values
 *     follow from the study, such as the titles of videos
 * @param model what was trained, where the analysis trains
 * @param jury who judged that model, and judges others beside it; holds learners' names and is never kept
 * @param took how long it took to find this, but for figures that are drawn later; zero where nobody measured it
 */
public record Findings(
        List<Figure> figures,
        List<NamedTable> tables,
        List<LargeTable> largeTables,
        Reading reading,
        Provenance provenance,
        Map<String, List<ParameterOption>> options,
        Optional<TrainedModel> model,
        Optional<Jury> jury,
        Duration took) {

    public Findings {
        figures = ListOnDemand.orCopyOf(figures);
        tables = List.copyOf(tables);
        largeTables = List.copyOf(largeTables);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Figures, tables, words and provenance alone. */
    public Findings(List<Figure> figures, List<NamedTable> tables, Reading reading, Provenance provenance) {
        this(
                figures,
                tables,
                List.of(),
                reading,
                provenance,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }

    /** The same, with how long it took. */
    Findings in(Duration time) {
        return new Findings(figures, tables, largeTables, reading, provenance, options, model, jury, time);
    }

    /** The same, with a sentence before its headline. */
    Findings after(String sentence) {
        Reading told = reading.headed(sentence + " " + reading.headline());
        return new Findings(figures, tables, largeTables, told, provenance, options, model, jury, took);
    }

    public Findings withLargeTables(List<LargeTable> large) {
        return new Findings(figures, tables, large, reading, provenance, options, model, jury, took);
    }

    /** The same, with the values that a parameter may take in this study. */
    public Findings withOptions(String parameter, List<ParameterOption> values) {
        Map<String, List<ParameterOption>> more = new LinkedHashMap<>(options);
        more.put(parameter, List.copyOf(values));
        return new Findings(figures, tables, largeTables, reading, provenance, more, model, jury, took);
    }

    public Findings withModel(TrainedModel trained, Jury by) {
        return new Findings(
                figures,
                tables,
                largeTables,
                reading,
                provenance,
                options,
                Optional.of(trained),
                Optional.of(by),
                took);
    }

    /** The same with its figures and claims built, for who shows them where nothing may take long. */
    public Findings built() {
        return new Findings(
                List.copyOf(figures), tables, largeTables, reading.built(), provenance, options, model, jury, took);
    }

    /** Who judged the model that was trained. */
    public Optional<Judges> judges() {
        return jury.map(Jury::own);
    }

    /** The values that a parameter may take in this study; empty where they do not follow from it. */
    public List<ParameterOption> optionsOf(String parameter) {
        return options.getOrDefault(parameter, List.of());
    }
}
