package org.lectern.ingest.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lectern.contract.Words;

/** Rows that are missing from all numbers of a study, told where they are so many, or of such a kind, that they move them. */
public final class Loss {

    /** Below this share of rows nobody has to hear of it before the answer. */
    private static final double MOST = 0.02;

    /** Rows that were no views, and nothing that a learner did, to begin with. */
    private static final Set<Reason> NO_LOSS = Set.of(
            Reason.TOTALS_ROW,
            Reason.OTHER_KIND,
            Reason.NEVER_OPENED,
            Reason.BY_SYSTEM,
            Reason.AS_ANOTHER,
            Reason.TEACHING,
            Reason.NO_LEARNING,
            Reason.UNFINISHED,
            Reason.PREVIEW,
            Reason.TOLD_AS_COMPLETION,
            Reason.NOT_COMPLETED,
            Reason.OVERRIDDEN,
            Reason.UNGRADED,
            Reason.DELETED,
            Reason.NOT_HANDED_IN,
            Reason.TEST_STUDENT);

    /** Rows that were left out because of how much they say. */
    private static final Set<Reason> HIGH_OR_LOW = Set.of(Reason.ABOVE_100, Reason.NEGATIVE);

    private static final Words WORDS = Words.of(Loss.class);

    private Loss() {}

    /** The loss in a sentence; empty where there is little. */
    public static String inWords(long read, List<ImportReport.SetAside> aside) {
        List<ImportReport.SetAside> lost = aside.stream()
                .filter(one -> !NO_LOSS.contains(Reason.of(one.code())))
                .toList();
        long rows = sum(lost);
        long extreme = sum(lost.stream()
                .filter(one -> HIGH_OR_LOW.contains(Reason.of(one.code())))
                .toList());
        if (rows == 0 || (rows <= MOST * read && 2 * extreme <= rows)) {
            return "";
        }
        ImportReport.SetAside most = lost.stream()
                .max(Comparator.comparingLong(ImportReport.SetAside::rows))
                .orElseThrow();
        return WORDS.say("loss", rows, read, 100.0 * rows / read, most.reason(), most.rows() == rows ? 0 : 1);
    }

    private static long sum(List<ImportReport.SetAside> rows) {
        return rows.stream().mapToLong(ImportReport.SetAside::rows).sum();
    }
}
