package org.lectern.study;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An invented study of 157 views in three courses, and what pandas and scikit-learn answer about it as published. */
public final class ToyStudy {

    private ToyStudy() {}

    /** The views without passing the import. */
    public static Study open() {
        return StudyFixture.ofExport(export());
    }

    /** The views as the published system exports them. */
    public static Path export() {
        return file("views.csv");
    }

    /** student_id, avg_completion_rate, unique_videos_watched, views, engagement_score, anomalous, cluster. */
    public static List<List<String>> learners() throws IOException {
        return rows("learners.csv");
    }

    /** video_title, mean, median, total and standard deviation of completion, views. */
    public static List<List<String>> videos() throws IOException {
        return rows("videos.csv");
    }

    /** Answers that are no table. */
    public static JsonNode answers() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file("answers.json")));
    }

    private static List<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(file(name)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ToyStudy.class.getResource("toy/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
