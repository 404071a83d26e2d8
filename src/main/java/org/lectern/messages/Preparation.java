package org.lectern.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.text.Draft;
import org.lectern.text.Language;
import org.lectern.text.Mark;
import org.lectern.text.NameMixUp;
import org.lectern.text.TextChecks;

/** Makes drafts by a plan: one message a learner, of the first rule that speaks of them, and checks each. */
public final class Preparation {

    private static final Words WORDS = Words.of(Preparation.class);

    private final MessagePlan plan;
    private final LocalDate today;
    private final TextChecks checks;
    private final Map<String, TemplateText> texts = new HashMap<>();

    /**
     * Reads all templates of the plan that rules name.
     *
     * @param today days to an exam are counted from it
     * @throws org.lectern.contract.ProblemException where a template is broken, names an unknown slot, or is missing
     */
    public Preparation(MessagePlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        this.checks = TextChecks.of(plan.details().language());
        for (Template template : plan.templates()) {
            // Whatever is written is read, so that nobody finds out when it is too late.
            if (plan.template(template.id()).filter(template::equals).isPresent()) {
                texts.put(template.id(), new TemplateText(template));
            }
        }
    }

    /** What is to be done about each. */
    public List<Prepared> all(List<Recipient> recipients, TaskContext context) {
        List<Prepared> all = new ArrayList<>();
        for (Recipient one : recipients) {
            context.checkCancelled();
            all.add(of(one));
        }
        return all;
    }

    /** What is to be done about one learner. */
    public Prepared of(Recipient one) {
        Optional<Rule> rule = plan.rule(one);
        if (rule.isEmpty()) {
            return new Prepared(
                    one,
                    rule,
                    WORDS.say("why.nothing"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    Optional.empty());
        }
        String why = rule.get().why(one);
        Optional<Template> template = plan.template(rule.get().template());
        if (rule.get().reach() == Reach.PERSON) {
            return new Prepared(one, rule, why, Optional.empty(), Optional.empty(), List.of(), false, Optional.empty());
        }
        return template.map(text -> written(one, rule.get(), text, why))
                .orElseGet(() -> new Prepared(
                        one,
                        rule,
                        WORDS.say("why.no-template", rule.get().template()),
                        template,
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty()));
    }

    private Prepared written(Recipient one, Rule rule, Template template, String why) {
        Slots slots = new Slots(plan.details(), one, today, template.channel());
        Map<String, Object> values = slots.values();
        TemplateText text = text(template);
        Optional<String> lacking = text.lacks(values.keySet());
        if (lacking.isPresent()) {
            return new Prepared(
                    one,
                    Optional.of(rule),
                    WORDS.say("why.lacking", WORDS.say("slot." + lacking.get())),
                    Optional.of(template),
                    Optional.empty(),
                    List.of(),
                    false,
                    Optional.empty());
        }
        Draft draft = text.with(values);
        return new Prepared(
                one,
                Optional.of(rule),
                why,
                Optional.of(template),
                Optional.of(draft),
                checks.check(draft, slots.context(List.of())),
                false,
                Optional.empty());
    }

    private TemplateText text(Template template) {
        return texts.computeIfAbsent(template.id(), _ -> new TemplateText(template));
    }

    /**
     * What a text about this learner may say: texts by slot, in the order in which slots are offered. No name is
     * among them, and nothing but slots.
     *
     * @throws java.util.NoSuchElementException where no text is written
     */
    public Map<String, String> slots(Prepared one) {
        return new Slots(
                        plan.details(),
                        one.to(),
                        today,
                        one.draft().orElseThrow().channel())
                .texts();
    }

    /** The language of all texts. */
    public Language language() {
        return plan.details().language();
    }

    /** The same learner with a text that somebody wrote for them, checked. */
    public Prepared rewritten(Prepared before, String subject, String body) {
        Draft own = before.draft()
                .map(draft -> new Draft(draft.tone(), draft.channel(), subject, body))
                .orElseThrow();
        return before.rewritten(
                own,
                checks.check(own, new Slots(plan.details(), before.to(), today, own.channel()).context(List.of())));
    }

    /** The text as it leaves, with the learner's name where the template has a place for it. A text of somebody's own stays as it is. */
    Draft named(Prepared prepared, String name) {
        Draft draft = prepared.draft().orElseThrow();
        return prepared.template()
                .filter(template -> of(prepared.to()).draft().equals(prepared.draft()))
                .map(template -> {
                    Map<String, Object> values =
                            new Slots(plan.details(), prepared.to(), today, draft.channel()).values();
                    if (!name.isBlank()) {
                        values.put(Slots.NAME, name.strip());
                    }
                    return text(template).with(values);
                })
                .orElse(draft);
    }

    /** Whether a check blocks a message as it leaves, though it passed without the name. */
    boolean isBlocked(Prepared one, Draft draft) {
        return checks
                .check(draft, new Slots(plan.details(), one.to(), today, draft.channel()).context(List.of()))
                .stream()
                .anyMatch(Mark::blocks);
    }

    /** Looks for names of these people in messages. */
    NameMixUp mixUp(List<String> names) {
        return NameMixUp.of(plan.details().language(), names);
    }

    /** Whether a message as it leaves names somebody whom it is not for; whoever signs may stand there. */
    boolean namesAnother(NameMixUp mixUp, Prepared one, Draft draft, Contact contact) {
        return !mixUp.check(
                        draft,
                        new Slots(plan.details(), one.to(), today, draft.channel()).context(List.of()),
                        List.of(
                                contact.name(),
                                plan.details().sender(),
                                plan.details().support()))
                .isEmpty();
    }
}
