package org.lectern.workbench.kit;

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
                provenance.learners() == 0 ? "provenance.plays" : "provenance",
                provenance.views(),
                provenance.learners(),
                filter(provenance.filter()),
                String.valueOf(provenance.seed()),
                shortened(provenance.fingerprint()));
    }

    /** Courses and roles in words, and videos and days where some are chosen. */
    public static String filter(Filter filter) {
        String courses = filter.courses().isEmpty()
                ? WORDS.say("provenance.all-courses")
                : WORDS.say("provenance.courses", filter.courses().size(), names(filter.courses()));
        String roles = filter.roles().isEmpty()
                ? WORDS.say("provenance.all-roles")
                : WORDS.say("provenance.roles", filter.roles().size(), names(filter.roles()));
        String videos = filter.videos().isEmpty()
                ? ""
                : ", " + WORDS.say("provenance.videos", filter.videos().size(), names(filter.videos()));
        String days = filter.days().isAll() ? "" : ", " + Imprints.days(filter.days());
        return courses + ", " + roles + videos + days;
    }

    private static String names(SortedSet<String> names) {
        String told = String.join(", ", names.stream().limit(NAMES).toList());
        return names.size() <= NAMES ? told : WORDS.say("provenance.more", told, names.size() - NAMES);
    }

    static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length()));
    }
}
