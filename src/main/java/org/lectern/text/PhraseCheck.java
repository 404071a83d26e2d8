package org.lectern.text;

import java.util.List;
import java.util.Set;

/** M03, M05 to M08 and W5: words that a message should do without, wherever they are its own and not a course's, a topic's or a link's. */
final class PhraseCheck implements Check {

    private final String id;
    private final Phrases phrases;
    private final Set<Tone> tones;

    /**
     * @param id of the check, under which its words stand
     * @param tones the tones that should do without them
     */
    PhraseCheck(String id, CheckWords words, Set<Tone> tones) {
        this.id = id;
        this.phrases = words.of(id);
        this.tones = Set.copyOf(tones);
    }

    @Override
    public List<Mark> of(Message message) {
        if (!tones.contains(message.draft().tone())) {
            return List.of();
        }
        return message.passages().stream()
                .flatMap(passage -> phrases.in(passage).stream()
                        .filter(found -> !passage.isNoWording(found.place()))
                        .map(found -> Marks.at(id, id, passage, found.place(), found.better())))
                .toList();
    }
}
