package org.lectern.workbench.kit;

import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;

/** Where a subject is among the tables of an answer. */
enum Whereabouts {
    /** In one of them. */
    HERE,
    /** In none, though some tell things of its kind apart. */
    LEFT_OUT,
    /** In none, as none tells things of its kind apart. */
    NOT_TOLD_APART;

    static Whereabouts of(Subject subject, List<NamedTable> tables) {
        List<RowNames> told = tables.stream()
                .map(RowNames::of)
                .filter(names -> names.tell(subject.kind()))
                .toList();
        if (told.isEmpty()) {
            return NOT_TOLD_APART;
        }
        return told.stream().anyMatch(names -> names.hold(subject)) ? HERE : LEFT_OUT;
    }
}
