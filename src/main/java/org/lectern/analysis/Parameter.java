package org.lectern.analysis;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What can be chosen for an analysis, as its record declares it.
 *
 * @param name as the record, the command line and files have it
 * @param type how values are written and read, and which there are
 * @param unit such as {@code %}; empty where there is none
 * @param meaning in words
 * @param label its name on screen; empty where the words have none
 */
public record Parameter(String name, ParameterType type, String unit, String meaning, String label) {

    private static final Words WORDS = Words.of(Parameter.class);

    static Parameter of(RecordComponent component) {
        String name = component.getName();
        return new Parameter(
                name,
                ParameterType.of(component),
                said(component, "parameter." + name + ".unit"),
                said(component, "parameter." + name),
                said(component, "parameter." + name + ".label"));
    }

    /** As the room of the record says it, else as all analyses do. */
    private static String said(RecordComponent component, String key) {
        Words own = Words.of(component.getDeclaringRecord());
        return own.knows(key) ? own.say(key) : WORDS.knows(key) ? WORDS.say(key) : "";
    }

    /** Whether a name was meant for this, whatever its capitals and hyphens. */
    boolean isCalled(String typed) {
        return plain(typed).equals(plain(name));
    }

    private static String plain(String typed) {
        return typed.strip().replace("-", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The value of a text.
     *
     * @param analysis whose parameter it is
     * @throws org.lectern.contract.ProblemException where it stands for none, with what is allowed
     */
    Object read(String analysis, String text) {
        try {
            return type.read(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problem.of(WORDS, "parameter-value", analysis, name, text, allowed())
                    .asException(e);
        }
    }

    /** Which values there are, in words, with their unit. */
    public String allowed() {
        return unit.isEmpty() ? type.allowed() : WORDS.say("type.in-unit", type.allowed(), unit);
    }
}
