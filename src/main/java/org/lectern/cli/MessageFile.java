package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.text.Channel;
import org.lectern.text.Draft;
import org.lectern.text.TextContext;
import org.lectern.text.Tone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages of a JSON file: in {@code context} what is known of the learner they are for, in {@code cases} a message each with
 * {@code id}, {@code tone}, {@code channel}, {@code subject} and {@code body}.
 *
 * @param json the file as it stands
 * @param context what is known of the learner
 * @param messages in their order, at least one
 */
record MessageFile(JsonNode json, TextContext context, List<Message> messages) {

    /** The key of the messages. */
    static final String CASES = "cases";

    private static final Words WORDS = Words.of(MessageFile.class);
    private static final String CONTEXT = "context";
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST_MEGABYTES = 8;

    /**
     * One message.
     *
     * @param id its name in the file
     */
    record Message(String id, Draft draft) {}

    MessageFile {
        messages = List.copyOf(messages);
    }

    /**
     * The messages of a file.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be read, is no JSON, or lacks something; nothing of its texts is quoted
     */
    static MessageFile read(Path file) {
        JsonNode json = json(file);
        JsonNode cases = json.path(CASES);
        if (!cases.isArray() || cases.isEmpty()) {
            throw Problem.of(WORDS, "no-messages", file.getFileName()).asException();
        }
        TextContext context = context(new JsonFields(json.path(CONTEXT), WORDS.say("message.context")));
        List<Message> messages = new ArrayList<>();
        for (JsonNode each : cases) {
            messages.add(message(new JsonFields(each, WORDS.say("message.number", messages.size() + 1))));
        }
        return new MessageFile(json, context, messages);
    }

    private static JsonNode json(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw Problem.of(WORDS, "messages-folder", file).asException();
            }
            if (Files.size(file) == 0) {
                throw Problem.of(WORDS, "no-messages", file.getFileName()).asException();
            }
            if (Files.size(file) > MOST_MEGABYTES * MEGABYTE) {
                throw Problem.of(WORDS, "messages-too-large", file.getFileName(), MOST_MEGABYTES)
                        .asException();
            }
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw Problem.of(WORDS, "messages-missing", file).asException(e);
        } catch (IOException e) {
            throw Problem.of(WORDS, "messages-unreadable", file).asException(e);
        } catch (JacksonException e) {
            throw Problem.of(WORDS, "messages-no-json", file.getFileName()).asException(e);
        }
    }

    private static Message message(JsonFields fields) {
        Tone tone = Tone.of(fields.text("tone")).orElseThrow(() -> fields.unknown("tone", tones()));
        Channel channel = Channel.of(fields.text("channel")).orElseThrow(() -> fields.unknown("channel", channels()));
        return new Message(fields.text("id"), new Draft(tone, channel, fields.text("subject"), fields.text("body")));
    }

    private static List<String> tones() {
        return List.of(Tone.values()).stream().map(Tone::option).toList();
    }

    private static List<String> channels() {
        return List.of(Channel.values()).stream().map(Channel::option).toList();
    }

    private static TextContext context(JsonFields fields) {
        List<Double> numbers = new ArrayList<>(fields.numbers("numbers"));
        if (fields.has("days_to_exam")) {
            numbers.add(fields.number("days_to_exam"));
        }
        return new TextContext(
                fields.text("course"),
                fields.text("exam_date"),
                numbers,
                fields.numbers("percentages"),
                fields.texts("topics"),
                fields.text("next_step"),
                fields.text("support"),
                fields.texts("links"),
                fields.texts("resources"),
                fields.texts("other_people"),
                fields.texts("caps_ok"));
    }
}
