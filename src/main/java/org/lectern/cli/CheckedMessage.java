package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.text.Draft;
import org.lectern.text.Language;
import org.lectern.text.Mark;
import org.lectern.text.TextChecks;

/**
 * A message of a file with what is wrong with it.
 *
 * @param id its name in the file
 * @param draft the message
 * @param marks what was found, by check, then by place
 */
record CheckedMessage(String id, Draft draft, List<Mark> marks) {

    CheckedMessage {
        marks = List.copyOf(marks);
    }

    /** All messages of a file, in its order. */
    static List<CheckedMessage> of(MessageFile file, Language language, TaskContext task) {
        TextChecks checks = TextChecks.of(language);
        List<CheckedMessage> checked = new ArrayList<>();
        for (MessageFile.Message message : file.messages()) {
            task.checkCancelled();
            checked.add(
                    new CheckedMessage(message.id(), message.draft(), checks.check(message.draft(), file.context())));
        }
        return checked;
    }

    /** The checks that block it, or else those that advise, each once. */
    List<String> checks(boolean blocks) {
        return marks.stream()
                .filter(mark -> mark.blocks() == blocks)
                .map(Mark::check)
                .distinct()
                .toList();
    }
}
