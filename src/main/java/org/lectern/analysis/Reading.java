package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What findings say in words: headline, evidence, doubt, action.
 *
 * @param headline the answer in one sentence
 * @param sentences the evidence, two or three sentences
 * @param notices what was left out and how far the numbers can be trusted
 * @param actions what could be done about it, never more certain than the data
 * @param standouts what is beyond chance and worth looking at before all else; mostly none or one
 * @param findings all that is beyond chance, one by one, in the order in which it is told; mostly a {@link ListOnDemand}, as there may be
 *     a thousand of them and most readers want none
 */
public record Reading(
        String headline,
        List<String> sentences,
        List<Notice> notices,
        List<String> actions,
        List<Standout> standouts,
        List<Finding> findings) {

    public Reading {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("A reading needs a headline");
        }
        sentences = List.copyOf(sentences);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        standouts = List.copyOf(standouts);
        findings = ListOnDemand.orCopyOf(findings);
    }

    /** What findings say where nothing is claimed one by one. */
    public Reading(
            String headline,
            List<String> sentences,
            List<Notice> notices,
            List<String> actions,
            List<Standout> standouts) {
        this(headline, sentences, notices, actions, standouts, List.of());
    }

    /** What findings say where nothing is worth looking at before all else. */
    public Reading(String headline, List<String> sentences, List<Notice> notices, List<String> actions) {
        this(headline, sentences, notices, actions, List.of(), List.of());
    }

    /** The same, with what is worth looking at before all else. */
    public Reading with(List<Standout> found) {
        return new Reading(headline, sentences, notices, actions, found, findings);
    }

    /** The same, with all that is beyond chance, put together when somebody asks for it. */
    public Reading finding(Supplier<List<Finding>> found) {
        return new Reading(headline, sentences, notices, actions, standouts, ListOnDemand.of(found));
    }

    /** The same with its findings put together. */
    Reading built() {
        return new Reading(headline, sentences, notices, actions, standouts, List.copyOf(findings));
    }

    /** The same with other notices. */
    Reading noticing(List<Notice> other) {
        return new Reading(headline, sentences, other, actions, standouts, findings);
    }

    /** The same, with further evidence. */
    public Reading telling(List<String> further) {
        List<String> more = new ArrayList<>(sentences);
        more.addAll(further);
        return new Reading(headline, more, notices, actions, standouts, findings);
    }

    /** The same with another headline. */
    Reading headed(String other) {
        return new Reading(other, sentences, notices, actions, standouts, findings);
    }
}
