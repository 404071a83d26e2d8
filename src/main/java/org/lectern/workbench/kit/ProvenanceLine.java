package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Words;
import org.lectern.report.Imprints;
import org.lectern.study.Filter;

/** What an answer was computed from, in one line. */
public final class ProvenanceLine {

    private static final Words WORDS = Words.of(ProvenanceLine.class);

    /** Names beyond these are counted, not told. */
    private static final int NAMES = 3;

    private static final int FINGERPRINT_DIGITS = 8;

    private ProvenanceLine() {}

    /** Views, learners, filter, seed and fingerprint. */
    public static String of(Provenance provenance) {
        return WORDS.say(
                switch (provenance.counted()) {
                    case VIEWS -> "provenance";
                    case PLAYS -> "provenance.plays";
                    case THINGS_DONE -> "provenance.done";
                },
                provenance.views(),
                provenance.learners(),
                filter(provenance.filter()),
                String.valueOf(provenance.seed()),
                shortened(provenance.fingerprint()));
    }

    /** What is chosen, in words; a study need not tell courses or roles, so nothing is said of those that are not chosen. */
    public static String filter(Filter filter) {
        List<String> chosen = new ArrayList<>();
        add(chosen, "provenance.courses", filter.courses());
        add(chosen, "provenance.roles", filter.roles());
        add(chosen, "provenance.videos", filter.videos());
        if (!filter.days().isAll()) {
            chosen.add(Imprints.days(filter.days()));
        }
        return chosen.isEmpty() ? WORDS.say("provenance.no-filter") : String.join(", ", chosen);
    }

    private static void add(List<String> chosen, String words, SortedSet<String> names) {
        if (!names.isEmpty()) {
            chosen.add(WORDS.say(words, names.size(), names(names)));
        }
    }

    private static String names(SortedSet<String> names) {
        String told = String.join(", ", names.stream().limit(NAMES).toList());
        return names.size() <= NAMES ? told : WORDS.say("provenance.more", told, names.size() - NAMES);
    }

    static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length()));
    }
}
