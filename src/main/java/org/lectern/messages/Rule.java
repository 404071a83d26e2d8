package org.lectern.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.text.Tone;

/**
 * Whom to reach, and how. Of several that speak of a learner the first one counts.
 *
 * @param id stable name, such as {@code nudge}
 * @param on whether it is used
 * @param when all must hold
 * @param template id of the template of its text; empty where a person calls
 */
public record Rule(String id, boolean on, List<Condition> when, Tone tone, Reach reach, String template) {

    public Rule {
        when = List.copyOf(when);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A rule has a name");
        }
        if (reach == Reach.PERSON != template.isEmpty()) {
            throw new IllegalArgumentException("A rule names a template, unless a person calls: " + id);
        }
    }

    boolean speaksOf(Recipient one) {
        return on && when.stream().allMatch(condition -> condition.holds(one));
    }

    /** The same with another text, and its tone and channel. */
    public Rule saying(Template text) {
        return new Rule(id, on, when, text.tone(), Reach.of(text.channel()), text.id());
    }

    /** The same, used or not. */
    public Rule turned(boolean used) {
        return new Rule(id, used, when, tone, reach, template);
    }

    /** The same with another number in one of its conditions. */
    public Rule with(int place, double value) {
        List<Condition> changed = new ArrayList<>(when);
        Condition before = changed.get(place);
        changed.set(place, new Condition(before.fact(), before.is(), value));
        return new Rule(id, on, changed, tone, reach, template);
    }

    /** Why it speaks of somebody. */
    String why(Recipient one) {
        return when.stream().map(condition -> condition.inWords(one)).collect(Collectors.joining("; "));
    }

    /** When it speaks of anybody. */
    public String inWords() {
        return when.stream().map(Condition::inWords).collect(Collectors.joining("; "));
    }
}
