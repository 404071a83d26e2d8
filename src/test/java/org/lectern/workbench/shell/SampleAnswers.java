package org.lectern.workbench.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.workbench.Answers.Asked;
import org.lectern.workbench.Desk;

/** What the analyses say of the sample study as it opens: asked in the first window, and told again in all later ones. */
final class SampleAnswers {

    private static final List<Told<?>> TOLD = new CopyOnWriteArrayList<>();

    private SampleAnswers() {}

    private record Told<P extends Record>(Analysis<P> analysis, Filter filter, P parameters, Findings findings) {

        void again(Desk desk, Imported open) {
            desk.answers().keep(new Asked<>(open, filter, parameters), analysis, findings);
        }
    }

    /** Tells a window what is known as soon as it has the sample study open. */
    static void tell(Desk desk) {
        desk.importedProperty().subscribe((_, open) -> {
            if (open != null && desk.isMadeUp()) {
                TOLD.forEach(told -> told.again(desk, open));
            }
        });
    }

    /** Keeps what the first window was told. */
    static void keep(Desk desk) {
        Imported open = desk.importedProperty().get();
        if (TOLD.isEmpty() && open != null && desk.isMadeUp()) {
            Analyses.all().forEach(analysis -> keep(desk, open, analysis));
        }
    }

    private static <P extends Record> void keep(Desk desk, Imported open, Analysis<P> analysis) {
        Filter filter = desk.filterProperty().get();
        P parameters = analysis.parameters(desk.choicesProperty().get());
        desk.answers()
                .to(new Asked<>(open, filter, parameters), analysis)
                // A large table is written from its study, which closes with its window.
                .filter(findings -> findings.largeTables().isEmpty())
                .ifPresent(findings -> TOLD.add(new Told<>(analysis, filter, parameters, findings)));
    }
}
