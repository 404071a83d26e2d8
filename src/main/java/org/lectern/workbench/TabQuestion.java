package org.lectern.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Parameters;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.Answers.Asked;

/**
 * What a tab asks as it is set up, whether it has been visited or not.
 *
 * @param asked of the open study, as filtered
 */
public record TabQuestion<P extends Record>(Analysis<P> analysis, Asked<P> asked) {

    /** What the tab of an analysis asks now. */
    public static <P extends Record> TabQuestion<P> of(Analysis<P> analysis, Desk desk, Imported open) {
        Kept kept = desk.kept(analysis.id());
        Map<String, String> texts = new LinkedHashMap<>(kept.settings());
        texts.putAll(kept.names());
        Parameters<P> declared = Parameters.of(analysis);
        P parameters = analysis.parameters(desk.choicesProperty().get());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            parameters = with(declared, parameters, text);
        }
        return new TabQuestion<>(analysis, Asked.of(desk, open, analysis, parameters));
    }

    /** A text that is none of its values, such as another version's, changes nothing. */
    private static <P extends Record> P with(Parameters<P> declared, P before, Map.Entry<String, String> text) {
        try {
            return declared.read(before, Map.of(text.getKey(), text.getValue()));
        } catch (ProblemException e) {
            return before;
        }
    }

    /** What is known as its answer already. */
    public Optional<Findings> known(Desk desk) {
        return desk.answers().to(asked, analysis);
    }

    /**
     * Asks it.
     *
     * @throws ProblemException where the study has no answer
     */
    public Findings ask(TaskContext context) {
        return analysis.ask(asked.parameters(), asked.study(), context).built();
    }

    /** Keeps its answer, so that nobody asks again. */
    public void keep(Desk desk, Findings answer) {
        desk.answers().keep(asked, analysis, answer);
    }
}
