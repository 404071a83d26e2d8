package org.lectern.workbench.tab.messages;

import org.lectern.contract.Words;
import org.lectern.messages.Whom.Group;

/**
 * From where learners are taken.
 *
 * @param group of {@link Kind#GROUP} only
 * @param campaign of {@link Kind#CAMPAIGN} only; empty otherwise
 */
record Source(Kind kind, Group group, String campaign) {

    private static final Words WORDS = Words.of(Source.class);
    private static final Group NONE = new Group(0, "");

    /** What learners have in common. */
    enum Kind {
        /** Ranked first by risk. */
        RISK,
        /** Nothing done for a while, and lessons left. */
        STOPPED,
        /** In one of the groups of Clusters. */
        GROUP,
        EVERYBODY,
        /** Of a campaign that was assigned: those to be contacted. */
        CAMPAIGN
    }

    static Source of(Kind kind) {
        return new Source(kind, NONE, "");
    }

    static Source of(Group group) {
        return new Source(Kind.GROUP, group, "");
    }

    static Source campaign(String id) {
        return new Source(Kind.CAMPAIGN, NONE, id);
    }

    /** As the user reads it. */
    String inWords() {
        return switch (kind) {
            case RISK, STOPPED, EVERYBODY -> WORDS.say("source." + kind);
            case GROUP -> WORDS.say("source.GROUP", group.number(), group.name());
            case CAMPAIGN -> WORDS.say("source.CAMPAIGN", campaign);
        };
    }

    /** As it is kept. */
    String text() {
        return switch (kind) {
            case GROUP -> kind + " " + group.number();
            case CAMPAIGN -> kind + " " + campaign;
            case RISK, STOPPED, EVERYBODY -> kind.name();
        };
    }
}
