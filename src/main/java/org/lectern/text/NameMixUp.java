package org.lectern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks once more at messages that stand together: nobody may read another learner's name. The names are put together once, so that
 * a message costs no more among fifty thousand of them than among ten.
 */
public final class NameMixUp {

    private final NameSearch search;

    private NameMixUp(NameSearch search) {
        this.search = search;
    }

    /**
     * Among these people.
     *
     * @param language that the messages are written in
     * @param names of everybody whom a message of the batch may name, as "Ada Lovelace" or "Lovelace, Ada"
     */
    public static NameMixUp of(Language language, Collection<String> names) {
        return new NameMixUp(new NameSearch(CheckWords.of(language), names));
    }

    /**
     * Where a message names somebody else.
     *
     * @param context what is known of the learner; a course or topic that is called after somebody names nobody
     * @param mayStand names that are no mistake: the learner's own, the sender's
     * @return marks of M11, by place
     */
    public List<Mark> check(Draft draft, TextContext context, Collection<String> mayStand) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : Message.of(draft, context).passages()) {
            search.in(passage, mayStand)
                    .forEach(place -> marks.add(Marks.at(PeopleCheck.ID, "M11.name", passage, place, "")));
        }
        return marks.stream().sorted(Mark.ORDER).toList();
    }
}
