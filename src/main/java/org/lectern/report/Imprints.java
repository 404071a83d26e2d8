package org.lectern.report;

import java.util.SortedSet;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Words;
import org.lectern.render.Imprint;

/** Says in one line what findings were computed from. */
public final class Imprints {

    private static final Words WORDS = Words.of(Imprints.class);
    private static final int FINGERPRINT = 8;
    private static final int NAMED = 3;

    private Imprints() {}

    /** What a figure of these findings says besides what it shows: the answer; study, filter, counts, seed and fingerprint; the program. */
    public static Imprint of(Findings findings) {
        Provenance provenance = findings.provenance();
        return new Imprint(
                findings.reading().headline(), line(provenance), WORDS.say("footer.program", provenance.version()));
    }

    /** Study, filter, counts, seed and fingerprint, such as {@code sample · courses: all · 19,800 views · …}. */
    public static String line(Provenance provenance) {
        String fingerprint = provenance.fingerprint();
        return String.join(
                " · ",
                provenance.study(),
                WORDS.say("footer.courses", chosen(provenance.filter().courses())),
                WORDS.say("footer.roles", chosen(provenance.filter().roles())),
                WORDS.say("footer.views", provenance.views()),
                WORDS.say("footer.learners", provenance.learners()),
                WORDS.say("footer.seed", Long.toString(provenance.seed())),
                fingerprint.length() <= FINGERPRINT ? fingerprint : fingerprint.substring(0, FINGERPRINT) + "…");
    }

    private static String chosen(SortedSet<String> names) {
        if (names.isEmpty()) {
            return WORDS.say("footer.all");
        }
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() <= NAMED ? first : WORDS.say("footer.more", first, names.size() - NAMED);
    }
}
