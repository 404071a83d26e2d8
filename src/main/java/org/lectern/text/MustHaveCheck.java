package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** M13, M15 and M16: what a message must have, by its channel and its tone. */
final class MustHaveCheck implements Check {

    private final Phrases daysLeft;
    private final Phrases done;

    MustHaveCheck(CheckWords words) {
        this.daysLeft = words.of("days left");
        this.done = words.of("done");
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        TextContext context = message.context();
        Channel channel = message.draft().channel();
        if (channel != Channel.SMS && !message.bodyHas(context.support())) {
            marks.add(missing("M13", "M13", message, context.support()));
        }
        if (channel == Channel.EMAIL && !message.has(context.course())) {
            marks.add(missing("M15", "M15", message, context.course()));
        }
        switch (message.draft().tone()) {
            case URGENT -> {
                if (!message.has(context.examDate()) && nowhere(message, daysLeft)) {
                    marks.add(missing("M16", "M16.date", message, context.examDate()));
                }
            }
            case RESOURCE_FOCUSED -> {
                if (!hasResource(message)) {
                    marks.add(missing("M16", "M16.resource", message, String.join(", ", context.resources())));
                }
            }
            case PRAISE -> {
                if (nowhere(message, done)) {
                    marks.add(missing("M16", "M16.done", message, ""));
                }
            }
            case SUPPORTIVE -> {
                // Something done already is welcome, but a learner who has done nothing yet is written to as well.
            }
        }
        return marks;
    }

    private static boolean hasResource(Message message) {
        return message.passages().stream().anyMatch(passage -> !passage.links().isEmpty())
                || message.context().resources().stream().anyMatch(message::has);
    }

    private static boolean nowhere(Message message, Phrases phrases) {
        return message.passages().stream()
                .allMatch(passage -> phrases.in(passage).isEmpty());
    }

    private static Mark missing(String id, String key, Message message, String better) {
        return Marks.at(id, key, message.body(), Span.NOWHERE, better);
    }
}
