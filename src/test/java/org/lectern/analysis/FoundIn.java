package org.lectern.analysis;

import java.util.List;
import org.lectern.figure.Figure;
import tech.tablesaw.api.Table;

/** Picks one part of findings by its name. */
public final class FoundIn {

    private FoundIn() {}

    public static Table table(Findings findings, String name) {
        return findings.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .table();
    }

    public static Figure figure(Findings findings, String id) {
        return findings.figures().stream()
                .filter(figure -> figure.caption().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of the notices, in their order. */
    public static List<String> codes(Findings findings) {
        return findings.reading().notices().stream().map(Notice::code).toList();
    }
}
