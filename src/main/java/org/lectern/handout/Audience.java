package org.lectern.handout;

import java.util.List;
import java.util.Set;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;

/** For whom something is handed over, and what that changes. What misleads whoever does not know it is told to all. */
public enum Audience {
    /** The answer and the one figure that shows it. */
    MANAGEMENT,
    /** Also what it rests on, what could be done about it, and every figure and table of videos and content. */
    TEACHERS,
    /** Everything, with what was asked and how the answer came about. */
    MYSELF;

    /** First among the columns of tables of videos, of content and of its fields. */
    private static final Set<String> THINGS = Set.of("video_title", "video_title_a", "item", "domain");

    /** What is said of an answer. */
    Reading of(Reading whole) {
        List<Notice> notices = whole.notices().stream()
                .filter(notice -> this == MYSELF || notice.severity() == Notice.Severity.WARNING)
                .toList();
        return this == MANAGEMENT
                ? new Reading(whole.headline(), List.of(), notices, List.of())
                : new Reading(whole.headline(), whole.sentences(), notices, whole.actions());
    }

    /**
     * Whether a figure is shown.
     *
     * @param first whether it is the one that answers the question
     * @param behind the table behind it
     */
    boolean sees(Figure figure, boolean first, NamedTable behind) {
        return first || this == MYSELF || (this == TEACHERS && !figure.caption().check() && isOfThings(behind));
    }

    /** Whether a table is there that is behind no figure. */
    boolean sees(NamedTable table) {
        return this == MYSELF || (this == TEACHERS && isOfThings(table));
    }

    /** Whether it is told what exactly was asked. */
    boolean seesMethod() {
        return this == MYSELF;
    }

    private static boolean isOfThings(NamedTable table) {
        return THINGS.stream().anyMatch(table.table()::containsColumn);
    }
}
