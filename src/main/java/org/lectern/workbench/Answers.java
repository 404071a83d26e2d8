package org.lectern.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.TrainedModel;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Companion;
import org.lectern.study.Filter;
import org.lectern.study.Study;

/**
 * The last answer of each analysis about the open study. The same question has the same answer to the digit, so what one page
 * has asked no other asks again.
 */
public final class Answers {

    /**
     * What was asked of an analysis.
     *
     * @param companion what the study is compared with; empty where the analysis is asked of one
     * @param parameters of the analysis
     */
    public record Asked<P extends Record>(
            Imported imported, Filter filter, Optional<Companion> companion, P parameters) {

        /** Of one study. */
        public Asked(Imported imported, Filter filter, P parameters) {
            this(imported, filter, Optional.empty(), parameters);
        }

        /** What an analysis is asked of the open study now. */
        public static <P extends Record> Asked<P> of(Desk desk, Imported open, Analysis<P> analysis, P parameters) {
            return new Asked<>(
                    open,
                    desk.filterProperty().get(),
                    Optional.ofNullable(desk.companionProperty().get()).filter(_ -> analysis.takesTwo()),
                    parameters);
        }

        /** What it is asked of. */
        public Study study() {
            Study seen = imported.study().filtered(filter);
            return companion.map(seen::beside).orElse(seen);
        }
    }

    private record Told(Asked<?> question, Findings findings) {}

    private final ReadOnlyObjectWrapper<Map<String, Told>> told = new ReadOnlyObjectWrapper<>(Map.of());

    Answers() {}

    /** What an analysis has answered to exactly this question, if it was the last one. */
    public <P extends Record> Optional<Findings> to(Asked<P> question, Analysis<P> analysis) {
        return Optional.ofNullable(told.get().get(analysis.id()))
                .filter(answer -> answer.question().equals(question))
                .map(Told::findings);
    }

    /** What an analysis has answered last of a study, however it was asked. */
    public Optional<Findings> last(String analysis, Imported imported, Filter filter) {
        return Optional.ofNullable(told.get().get(analysis))
                .filter(answer -> answer.question().imported().equals(imported)
                        && answer.question().filter().equals(filter))
                .map(Told::findings);
    }

    /** The models that were trained last on a study, whatever was looked at of it; one of each analysis that trains. */
    public List<TrainedModel> models(Imported imported) {
        return told.get().values().stream()
                .filter(answer -> answer.question().imported().equals(imported))
                .flatMap(answer -> answer.findings().model().stream())
                .toList();
    }

    /** The last answers about a study in which something was trained, by the id of the analysis. */
    public Map<String, Findings> trained(Imported imported) {
        return told.get().entrySet().stream()
                .filter(answer -> answer.getValue().question().imported().equals(imported)
                        && answer.getValue().findings().model().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().findings()));
    }

    /** Keeps an answer in place of the one before. */
    public <P extends Record> void keep(Asked<P> question, Analysis<P> analysis, Findings findings) {
        Map<String, Told> more = new HashMap<>(told.get());
        more.put(analysis.id(), new Told(question, findings));
        told.set(Map.copyOf(more));
    }

    /** Changes whenever an answer comes or goes. */
    public ReadOnlyObjectProperty<?> changesProperty() {
        return told.getReadOnlyProperty();
    }

    void forget() {
        told.set(Map.of());
    }
}
