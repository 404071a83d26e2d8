package org.lectern.cli;

import java.util.List;
import java.util.function.Predicate;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import tools.jackson.databind.JsonNode;

/** Fields of a JSON object that a user has written; what is missing or of another kind is told by its name, never by what stands in it. */
final class JsonFields {

    private static final Words WORDS = Words.of(JsonFields.class);

    private final JsonNode object;
    private final String where;

    /**
     * @param object whose fields they are; anything else has none
     * @param where what it is called in sentences
     */
    JsonFields(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    boolean has(String name) {
        return object.has(name) && !object.path(name).isNull();
    }

    String text(String name) {
        return checked(name, JsonNode::isString, WORDS.say("message.a-text")).asString();
    }

    double number(String name) {
        return checked(name, JsonFields::isNumber, WORDS.say("message.a-number"))
                .asDouble();
    }

    List<String> texts(String name) {
        JsonNode list = checked(name, node -> isListOf(node, JsonNode::isString), WORDS.say("message.a-list-of-texts"));
        return list.valueStream().map(JsonNode::asString).toList();
    }

    List<Double> numbers(String name) {
        JsonNode list =
                checked(name, node -> isListOf(node, JsonFields::isNumber), WORDS.say("message.a-list-of-numbers"));
        return list.valueStream().map(JsonNode::asDouble).toList();
    }

    /** That a field has another value than one of these. */
    ProblemException unknown(String name, List<String> known) {
        return Problem.of(WORDS, "message-unknown", where, name, String.join(", ", known))
                .asException();
    }

    private JsonNode checked(String name, Predicate<JsonNode> kind, String kindInWords) {
        JsonNode value = object.path(name);
        if (!kind.test(value)) {
            Object[] facts = {where, name, kindInWords};
            throw (has(name)
                            ? Problem.of(WORDS, "message-field", facts)
                            : Problem.of(WORDS, "message-field-missing", facts))
                    .asException();
        }
        return value;
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble());
    }

    private static boolean isListOf(JsonNode node, Predicate<JsonNode> kind) {
        return node.isArray() && node.valueStream().allMatch(kind);
    }
}
