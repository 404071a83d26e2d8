package org.lectern.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;

/**
 * Findings of one report as they may be told to others.
 *
 * @param findings by analysis id, in report order; an analysis of which nothing may be told is not among them
 * @param withheld what is left out and why, one line a kind; empty where nothing is
 * @param hidden videos and courses of which nothing is told
 */
public record Disclosed(Map<String, Findings> findings, List<String> withheld, Set<Subject> hidden) {

    private static final Words WORDS = Words.of(Disclosed.class);

    public Disclosed {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        withheld = List.copyOf(withheld);
        hidden = Set.copyOf(hidden);
    }

    /** Whether a report may be about this: no learner, and no video or course of which nothing is told. */
    public boolean tells(Subject subject) {
        return subject.kind() != Subject.Kind.LEARNER && !hidden.contains(subject);
    }

    /** Whether a reading begins with no more than that what it says first may not be told. */
    public static boolean beginsPlainly(Reading reading) {
        return reading.headline().equals(WORDS.say("headline"));
    }
}
