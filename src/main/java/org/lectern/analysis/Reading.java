package org.lectern.analysis;

import java.util.List;

/**
 * What findings say in words: headline, evidence, doubt, action.
 *
 * @param headline the answer in one sentence
 * @param sentences the evidence, two or three sentences
 * @param notices what was left out and how far the numbers can be trusted
 * @param actions what could be done about it, never more certain than the data
 */
public record Reading(String headline, List<String> sentences, List<Notice> notices, List<String> actions) {

    public Reading {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("A reading needs a headline");
        }
        sentences = List.copyOf(sentences);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
    }
}
