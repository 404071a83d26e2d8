package org.lectern.report;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Reading;

/**
 * One answer as a workbook has it.
 *
 * @param question in the user's words or by the analysis' id
 * @param reading what it says
 * @param source what it was computed from
 * @param tables each of which gets a sheet
 * @param elsewhere tables that are named only
 */
public record WorkbookPart(
        String question, Reading reading, List<Line> source, List<NamedTable> tables, List<LargeTable> elsewhere) {

    public WorkbookPart {
        source = List.copyOf(source);
        tables = List.copyOf(tables);
        elsewhere = List.copyOf(elsewhere);
    }

    /** @param tables of the findings */
    static WorkbookPart of(String question, Findings findings, List<NamedTable> tables) {
        return new WorkbookPart(
                question, findings.reading(), Imprints.details(findings.provenance()), tables, findings.largeTables());
    }
}
