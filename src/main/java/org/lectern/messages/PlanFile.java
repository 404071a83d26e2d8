package org.lectern.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;
import tools.jackson.core.JacksonException;

/**
 * Plans as JSON: {@code format} ({@code lectern-messages}), {@code version} (1), {@code details}, {@code rules} and {@code templates}. What a
 * file leaves out of these three, or of the details, is as it is shipped.
 */
public final class PlanFile {

    private static final Words WORDS = Words.of(PlanFile.class);
    private static final String FORMAT = "lectern-messages";
    private static final long VERSION = 1;
    private static final String DETAILS = "details";

    /** The longest file, in bytes: thousands of templates. */
    private static final int LONGEST = 1 << 23;

    private PlanFile() {}

    /** The published rules, with templates in each language. */
    public static MessagePlan standard() {
        return of(standardJson());
    }

    private static Map<?, ?> standardJson() {
        try (InputStream in = Objects.requireNonNull(PlanFile.class.getResourceAsStream("standard.json"))) {
            return (Map<?, ?>) Objects.requireNonNull(JsonText.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws org.lectern.contract.ProblemException where there is none, or it is no plan, or one of a newer program
     */
    public static MessagePlan read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] text = in.readNBytes(LONGEST);
            if (in.read() >= 0) {
                throw Problem.of(WORDS, "plan-too-large", file.getFileName()).asException();
            }
            return of(withStandard(file, text));
        } catch (NoSuchFileException e) {
            throw Problem.of(WORDS, "plan-missing", file).asException(e);
        } catch (IOException e) {
            throw Problem.of(WORDS, "plan-unreadable", file).asException(e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "plan-broken", file.getFileName(), why(e)).asException(e);
        }
    }

    /** The fault of JSON is told with its line, without the text that stands there. */
    private static String why(RuntimeException e) {
        return e instanceof JacksonException json && json.getLocation() != null
                ? WORDS.say("plan.line", json.getLocation().getLineNr())
                : String.valueOf(e.getMessage()).replaceAll("class org\\.lectern\\.\\w+\\.", "");
    }

    private static Map<String, @Nullable Object> withStandard(Path file, byte[] text) {
        if (!(JsonText.read(text) instanceof Map<?, ?> given)) {
            throw Problem.of(WORDS, "plan-foreign", file.getFileName()).asException();
        }
        if (given.containsKey("format") && !FORMAT.equals(given.get("format"))) {
            throw Problem.of(WORDS, "plan-foreign", file.getFileName()).asException();
        }
        if (given.get("version") instanceof Long version && version > VERSION) {
            throw Problem.of(WORDS, "plan-too-new", file.getFileName()).asException();
        }
        Map<?, ?> standard = standardJson();
        Map<String, @Nullable Object> whole = over(standard, given);
        if (given.get(DETAILS) instanceof Map<?, ?> details) {
            whole.put(DETAILS, over((Map<?, ?>) Objects.requireNonNull(standard.get(DETAILS)), details));
        }
        return whole;
    }

    private static Map<String, @Nullable Object> over(Map<?, ?> below, Map<?, ?> above) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        below.forEach((key, value) -> whole.put(String.valueOf(key), value));
        above.forEach((key, value) -> whole.put(String.valueOf(key), value));
        return whole;
    }

    private static MessagePlan of(Map<?, ?> json) {
        Map<String, @Nullable Object> rest = over(json, Map.of());
        rest.remove("format");
        rest.remove("version");
        return JsonRecord.of(MessagePlan.class, rest);
    }

    /** A plan as text, which {@link #parse} reads. */
    public static String text(MessagePlan plan) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.putAll(RecordJson.of(plan));
        return new String(JsonText.write(json), StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it did not
     */
    public static MessagePlan parse(String text) {
        try {
            return of(withStandard(Path.of("plan"), text.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void write(MessagePlan plan, Path file) {
        AtomicFile.write(file, out -> out.write((text(plan) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
