package org.lectern.messages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.text.Channel;
import org.lectern.text.Draft;

/** Fills the slots of a template. Logic-free: whether something is said depends on nothing but whether it is known. */
final class TemplateText {

    private static final Words WORDS = Words.of(TemplateText.class);

    /** Stands where a slot has no value, until its sentence is left out; of Unicode's private use. */
    private static final String MISSING = "\uE000";

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).defaultValue(MISSING).emptyStringIsFalse(true);

    /** Where a sentence ends: behind its mark and the blanks after it. */
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private final Template template;
    private final com.samskivert.mustache.Template subject;
    private final com.samskivert.mustache.Template body;

    /**
     * Reads a template.
     *
     * @throws org.lectern.contract.ProblemException {@code template-broken} where it is none, {@code unknown-slot} where it names a slot
     *     that there is not
     */
    TemplateText(Template template) {
        this.template = template;
        subject = compiled(template.subject());
        body = compiled(template.body());
    }

    private com.samskivert.mustache.Template compiled(String text) {
        try {
            com.samskivert.mustache.Template read = COMPILER.compile(text);
            Named named = new Named(new TreeSet<>());
            read.visit(named);
            named.slots.removeAll(Slots.ALL);
            if (!named.slots.isEmpty()) {
                throw unknown(named.slots.getFirst());
            }
            return read;
        } catch (MustacheException e) {
            throw Problem.of(WORDS, "template-broken", template.id()).asException(e);
        }
    }

    private RuntimeException unknown(String slot) {
        return Problem.of(WORDS, "unknown-slot", template.id(), slot, NearestName.among(Slots.ALL, slot))
                .asException();
    }

    /** Which slots a template names. */
    private record Named(TreeSet<String> slots) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            slots.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            slots.add("> " + name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            slots.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            slots.add(name);
            return true;
        }
    }

    /** The first slot that it needs and that has no value. */
    Optional<String> lacks(Set<String> known) {
        return template.needs().stream().filter(slot -> !known.contains(slot)).findFirst();
    }

    /** The text with these values. */
    Draft with(Map<String, Object> values) {
        return new Draft(
                template.tone(),
                template.channel(),
                template.channel() == Channel.SMS
                        ? ""
                        : complete(subject.execute(values)).replace('\n', ' '),
                complete(body.execute(values)));
    }

    /** Leaves out the sentences of which something is missing, and lines of which nothing is left. */
    private static String complete(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace("\r", "").split("\n", -1)) {
            String rest = line.contains(MISSING) ? whole(line) : line;
            if (!rest.isBlank() || line.isBlank()) {
                lines.add(rest.stripTrailing());
            }
        }
        return BLANK_LINES.matcher(String.join("\n", lines)).replaceAll("\n\n").strip();
    }

    private static String whole(String line) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCES.split(line, -1)) {
            if (!sentence.contains(MISSING)) {
                sentences.add(sentence);
            }
        }
        return String.join(" ", sentences);
    }
}
