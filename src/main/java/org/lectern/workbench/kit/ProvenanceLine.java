package org.lectern.workbench.kit;

import org.lectern.analysis.Provenance;
import org.lectern.contract.Words;
import org.lectern.report.Imprints;

/** What an answer was computed from, in one line. */
public final class ProvenanceLine {

    private static final Words WORDS = Words.of(ProvenanceLine.class);

    private static final int FINGERPRINT_DIGITS = 8;

    private ProvenanceLine() {}

    /** Views, learners, filter, seed and fingerprint. */
    public static String of(Provenance provenance) {
        return WORDS.say(
                switch (provenance.counted()) {
                    case VIEWS -> "provenance";
                    case PLAYS -> "provenance.plays";
                    case THINGS_DONE -> "provenance.done";
                    case OPENINGS -> "provenance.opened";
                },
                provenance.views(),
                provenance.learners(),
                Imprints.filter(provenance.filter()),
                String.valueOf(provenance.seed()),
                shortened(provenance.fingerprint()));
    }

    static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length()));
    }
}
