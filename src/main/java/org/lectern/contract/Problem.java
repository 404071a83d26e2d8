package org.lectern.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * Expected trouble as a value: what went wrong and what the reader can do about it.
 *
 * @param code stable, machine-readable name such as {@code too-few-learners}; scripts may rely on it
 * @param facts the numbers and names the sentence was made from, by name; text values
 * @param sentence one plain sentence for the reader
 * @param remedy one plain sentence that says what to do next
 */
public record Problem(String code, Map<String, String> facts, String sentence, String remedy) {

    public Problem {
        if (!code.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("A problem's code is lower-case words joined by hyphens, not: " + code);
        }
        if (sentence.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("Problem " + code + " needs a sentence and a remedy");
        }
        facts = Map.copyOf(new TreeMap<>(facts));
    }

    /**
     * A problem whose two sentences stand in {@code words} under {@code problem.CODE} and {@code problem.CODE.remedy}.
     *
     * @param facts the arguments of both sentences, in order
     */
    public static Problem of(Words words, String code, Object... facts) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < facts.length; i++) {
            named.put(String.valueOf(i), String.valueOf(facts[i]));
        }
        return new Problem(
                code, named, words.say("problem." + code, facts), words.say("problem." + code + ".remedy", facts));
    }

    /** This problem as something that can be thrown through code that has no answer to give. */
    public ProblemException asException() {
        return new ProblemException(this, null);
    }

    /** Like {@link #asException()}, keeping what was caught for the log. */
    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
