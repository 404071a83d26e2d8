package org.lectern.text;

import java.util.List;

/** M12: a message says what to do next, and a list has three steps. */
final class StepCheck implements Check {

    private static final String ID = "M12";
    private static final int STEPS = 3;

    @Override
    public List<Mark> of(Message message) {
        Draft draft = message.draft();
        int items = message.body().items().size();
        boolean lists = draft.channel() == Channel.EMAIL;
        boolean wrong = lists ? items > 0 && items != STEPS : draft.tone() == Tone.RESOURCE_FOCUSED && items > STEPS;
        if (wrong) {
            return List.of(Marks.at(
                    ID, lists ? "M12.list" : "M12.list-long", message.body(), list(message.body()), "", items, STEPS));
        }
        boolean named =
                (lists && items == STEPS) || message.bodyHas(message.context().nextStep());
        if (named || draft.tone() == Tone.PRAISE) {
            return List.of();
        }
        String step = message.context().nextStep();
        return List.of(Marks.at(ID, "M12.step", message.body(), Span.NOWHERE, step));
    }

    private static Span list(Passage body) {
        Span last = body.items().getLast();
        int end = body.text().indexOf('\n', last.to());
        return new Span(body.items().getFirst().from(), end < 0 ? body.text().length() : end);
    }
}
