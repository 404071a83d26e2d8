package org.lectern.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.text.Channel;
import org.lectern.text.Draft;
import org.lectern.text.Tone;

/**
 * Which texts somebody has read and lets go. An approval is of a text: another text of the same learner is not approved. All that pass may be
 * approved at once by whoever has seen one of each kind, but for those that a language model wrote: no two of these are alike.
 */
public final class Approvals {

    /**
     * A kind of message: what was seen of one is known of all.
     *
     * @param template its id, version and language; what was written by hand is a kind of its own
     */
    public record Kind(Tone tone, Channel channel, String template) {

        static Kind of(Prepared one) {
            Draft draft = one.draft().orElseThrow();
            String name = one.template()
                    .map(text -> text.name() + " " + text.language().option())
                    .orElse("");
            return new Kind(draft.tone(), draft.channel(), one.own() ? name + "\n" + draft.body() : name);
        }
    }

    private final Map<String, Draft> approved = new HashMap<>();
    private final Set<Kind> seen = new HashSet<>();

    /** Somebody looks at a text. */
    public void see(Prepared one) {
        if (one.draft().isPresent()) {
            seen.add(Kind.of(one));
        }
    }

    /** Those that may be approved at once. */
    public static List<Prepared> together(List<Prepared> all) {
        return all.stream()
                .filter(one -> one.state() == Prepared.State.PASSES && !one.isByModel())
                .toList();
    }

    /** Kinds of which there are texts that may be approved at once, and of which none was seen. */
    public List<Kind> unseen(List<Prepared> all) {
        return together(all).stream()
                .map(Kind::of)
                .distinct()
                .filter(kind -> !seen.contains(kind))
                .toList();
    }

    /** Lets a text go, if no check blocks it. */
    public void approve(Prepared one) {
        if (one.state() == Prepared.State.PASSES) {
            approved.put(key(one), one.draft().orElseThrow());
        }
    }

    /** Lets all go that may be approved at once, where one of each kind was seen; else none. */
    public boolean approveAll(List<Prepared> all) {
        if (!unseen(all).isEmpty()) {
            return false;
        }
        together(all).forEach(this::approve);
        return true;
    }

    /** Takes an approval back. */
    public void takeBack(Prepared one) {
        approved.remove(key(one));
    }

    public boolean isApproved(Prepared one) {
        return one.state() == Prepared.State.PASSES
                && one.draft()
                        .filter(draft -> draft.equals(approved.get(key(one))))
                        .isPresent();
    }

    /** Those of these that are approved. */
    public List<Prepared> approved(List<Prepared> all) {
        return new ArrayList<>(all.stream().filter(this::isApproved).toList());
    }

    private static String key(Prepared one) {
        return one.to().known().course() + '\n' + one.to().known().learner();
    }
}
