package org.lectern.text;

import java.util.List;

/** M10: links to where no link may lead. */
final class LinkCheck implements Check {

    @Override
    public List<Mark> of(Message message) {
        List<String> allowed = message.context().links();
        return message.passages().stream()
                .flatMap(passage -> passage.links().stream()
                        .filter(link -> !Links.mayStand(link.in(passage.text()), allowed))
                        .filter(link -> !passage.isGiven(link))
                        .map(link -> Marks.at("M10", "M10", passage, link, "")))
                .toList();
    }
}
