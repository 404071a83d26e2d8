package org.lectern.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Question;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the questions that a run left in its {@code summary.json}. */
public final class QuestionsFile {

    /** The key in a summary under which they stand. */
    static final String QUESTIONS = "questions";

    private static final Words WORDS = Words.of(QuestionsFile.class);

    private QuestionsFile() {}

    /**
     * The questions of a file, in order; at least one.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be read or holds none
     */
    public static List<Question> read(Path file) {
        try {
            JsonNode questions =
                    JsonMapper.shared().readTree(Files.readString(file)).path(QUESTIONS);
            if (!questions.isArray() || questions.isEmpty()) {
                throw Problem.of(WORDS, "no-questions", file).asException();
            }
            return questions.valueStream().map(QuestionsFile::question).toList();
        } catch (IOException e) {
            throw Problem.of(WORDS, "questions-unreadable", file).asException(e);
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "no-questions", file).asException(e);
        }
    }

    private static Question question(JsonNode json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        json.path("parameters")
                .propertyStream()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().asString()));
        Filter filter = Filter.everything()
                .withCourses(texts(json.at("/filter/courses")).toList())
                .withRoles(texts(json.at("/filter/roles")).toList())
                .withVideos(texts(json.at("/filter/videos")).toList())
                .withDays(new Days(day(json.at("/filter/from")), day(json.at("/filter/to"))));
        return new Question(
                json.path("analysis").asString(""),
                parameters,
                filter,
                json.path("fingerprint").asString(""),
                json.path("version").asString(""));
    }

    private static @Nullable LocalDate day(JsonNode json) {
        return json.isString() ? LocalDate.parse(json.asString()) : null;
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
