package org.lectern.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.text.Draft;
import org.lectern.text.Mark;

/**
 * What a template says of one learner, as it is being written.
 *
 * @param text subject and body; empty where it says nothing
 * @param sentences what is wrong with it
 * @param isBroken whether it is no template at all
 */
public record Example(String text, List<String> sentences, boolean isBroken) {

    private static final Words WORDS = Words.of(Example.class);

    /** Of whom it is tried. */
    public enum Case {
        /** The learner whose draft is looked at. */
        CHOSEN,
        /** The learner whose text is longest. */
        LONGEST,
        /** Somebody of whom nothing is known. */
        NOTHING_KNOWN
    }

    public Example {
        sentences = List.copyOf(sentences);
    }

    /** The slots that a template may have. */
    public static String slots() {
        return String.join(", ", Slots.ALL);
    }

    /**
     * Tries a template.
     *
     * @param chosen whose draft is looked at
     * @param all from which the longest is taken
     */
    public static Example of(
            MessagePlan plan,
            Template template,
            Case of,
            Optional<Recipient> chosen,
            List<Prepared> all,
            LocalDate today) {
        Recipient one = switch (of) {
            case CHOSEN -> chosen.orElseGet(Example::nobody);
            case LONGEST -> longest(all).orElseGet(Example::nobody);
            case NOTHING_KNOWN -> nobody();
        };
        Rule always =
                new Rule("example", true, List.of(), template.tone(), Reach.of(template.channel()), template.id());
        try {
            Prepared made =
                    new Preparation(new MessagePlan(plan.details(), List.of(always), List.of(template)), today).of(one);
            return made.draft()
                    .map(draft -> new Example(text(draft), sentences(made.marks()), false))
                    .orElseGet(() -> new Example("", List.of(made.why()), false));
        } catch (ProblemException e) {
            return new Example("", List.of(e.problem().sentence(), e.problem().remedy()), true);
        }
    }

    private static Recipient nobody() {
        return new Recipient(Known.nothing("", "", ""), 0, Double.NaN, List.of(), "");
    }

    private static Optional<Recipient> longest(List<Prepared> all) {
        return all.stream()
                .map(Prepared::to)
                .max(Comparator.comparingInt(one -> one.known().courseTitle().length()
                        + one.known().nextLesson().length()));
    }

    private static String text(Draft draft) {
        return draft.subject().isEmpty() ? draft.body() : draft.subject() + "\n\n" + draft.body();
    }

    private static List<String> sentences(List<Mark> marks) {
        List<String> sentences = new ArrayList<>();
        for (Mark mark : marks) {
            sentences.add(WORDS.say("example.mark", mark.check(), mark.sentence()));
        }
        return sentences;
    }
}
