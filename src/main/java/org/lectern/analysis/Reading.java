package org.lectern.analysis;

import java.util.List;

/**
 * What findings say in words: headline, evidence, doubt, action.
 *
 * @param headline the answer in one sentence
 * @param sentences the evidence, two or three sentences
 * @param notices what was left out and how far the numbers can be trusted
 * @param actions what could be done about it, never more certain than the data
 * @param standouts what is beyond chance and worth looking at before all else; mostly none or one
 */
public record Reading(
        String headline, List<String> sentences, List<Notice> notices, List<String> actions, List<Standout> standouts) {

    public Reading {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("A reading needs a headline");
        }
        sentences = List.copyOf(sentences);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        standouts = List.copyOf(standouts);
    }

    /** What findings say where nothing is worth looking at before all else. */
    public Reading(String headline, List<String> sentences, List<Notice> notices, List<String> actions) {
        this(headline, sentences, notices, actions, List.of());
    }

    /** The same, with what is worth looking at before all else. */
    public Reading with(List<Standout> found) {
        return new Reading(headline, sentences, notices, actions, found);
    }
}
