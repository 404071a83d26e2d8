package org.lectern.cli;

import java.util.List;
import org.lectern.text.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checked messages for scripts: the file as it was, and in each case {@code blocks} and {@code warns}, ids of checks, and {@code marks}, each
 * with its place in UTF-16 units.
 */
final class CheckedMessagesJson {

    private CheckedMessagesJson() {}

    static String of(MessageFile file, List<CheckedMessage> checked) {
        JsonNode json = file.json().deepCopy();
        ArrayNode cases = (ArrayNode) json.path(MessageFile.CASES);
        for (int i = 0; i < checked.size(); i++) {
            tell(checked.get(i), (ObjectNode) cases.get(i));
        }
        return ScriptJson.text(json);
    }

    private static void tell(CheckedMessage message, ObjectNode json) {
        ArrayNode blocks = json.putArray("blocks");
        message.checks(true).forEach(blocks::add);
        ArrayNode warns = json.putArray("warns");
        message.checks(false).forEach(warns::add);
        ArrayNode marks = json.putArray("marks");
        message.marks().forEach(mark -> tell(mark, marks.addObject()));
    }

    private static void tell(Mark mark, ObjectNode json) {
        json.put("check", mark.check())
                .put("blocks", mark.blocks())
                .put("part", mark.part().option())
                .put("from", mark.from())
                .put("to", mark.to())
                .put("sentence", mark.sentence())
                .put("better", mark.better());
    }
}
