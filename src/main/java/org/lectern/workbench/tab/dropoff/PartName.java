package org.lectern.workbench.tab.dropoff;

import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.Words;

/** The name under which a part of the study is offered, and back. */
final class PartName {

    private static final Words WORDS = Words.of(PartName.class);

    private PartName() {}

    static String of(Part part) {
        return switch (part.kind()) {
            case VIDEO -> WORDS.say("part.video", part.name());
            case COURSE -> WORDS.say("part.course", part.name());
            case REST -> WORDS.say("part.rest");
            case PICKED -> WORDS.say("part.picked");
        };
    }

    static Part part(String name) {
        String video = WORDS.say("part.video", "");
        String course = WORDS.say("part.course", "");
        if (name.equals(of(Part.rest()))) {
            return Part.rest();
        }
        if (name.length() > video.length() && name.startsWith(video)) {
            return Part.video(name.substring(video.length()));
        }
        return name.length() > course.length() && name.startsWith(course)
                ? Part.course(name.substring(course.length()))
                : Part.picked();
    }
}
