package org.lectern.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is reached and with which words.
 *
 * @param rules in the order in which they are asked
 * @param templates all versions of each, in all languages
 */
public record MessagePlan(Details details, List<Rule> rules, List<Template> templates) {

    public MessagePlan {
        rules = List.copyOf(rules);
        templates = List.copyOf(templates);
    }

    /** The first rule that speaks of somebody. */
    public Optional<Rule> rule(Recipient one) {
        return rules.stream().filter(rule -> rule.speaksOf(one)).findFirst();
    }

    /** The newest version of a template in the plan's language. */
    public Optional<Template> template(String id) {
        return versions(id).stream().max(Comparator.comparingInt(Template::version));
    }

    /** All versions of a template in the plan's language. */
    public List<Template> versions(String id) {
        return templates.stream()
                .filter(one -> one.id().equals(id) && one.language() == details.language())
                .toList();
    }

    /** The ids of the templates in the plan's language, in their order. */
    public List<String> ids() {
        return templates.stream()
                .filter(one -> one.language() == details.language())
                .map(Template::id)
                .distinct()
                .toList();
    }

    /** The same with other details. */
    public MessagePlan with(Details other) {
        return new MessagePlan(other, rules, templates);
    }

    /** The same with other rules. */
    public MessagePlan withRules(List<Rule> other) {
        return new MessagePlan(details, other, templates);
    }

    /** The same with a new version of a template; the ones before stay. */
    public MessagePlan rewritten(String id, String subject, String body) {
        List<Template> more = new ArrayList<>(templates);
        template(id).ifPresent(now -> more.add(now.rewritten(now.version() + 1, subject, body)));
        return new MessagePlan(details, rules, more);
    }
}
