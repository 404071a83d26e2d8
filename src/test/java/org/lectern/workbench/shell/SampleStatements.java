package org.lectern.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements of 240 learners about a video of ten minutes: many go back to 3:10, skip 5:00 to 5:40, and some leave at 7:30. */
final class SampleStatements {

    private SampleStatements() {}

    /** Writes them as JSON lines. */
    static Path write(Path file) throws IOException {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int learner = 1; learner <= 240; learner++) {
            lines.append("""
            {"id":"s%1$d","actor":{"account":{"homePage":"https://school.example","name":"learner-%1$03d"}},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/terminated"},\
            "object":{"id":"https://school.example/loops","definition":{"name":{"en":"Loops and lists"}}},\
            "result":{"extensions":{"https://w3id.org/xapi/video/extensions/played-segments":"%2$s"}},\
            "context":{"extensions":{"https://w3id.org/xapi/video/extensions/length":600,\
            "https://w3id.org/xapi/video/extensions/session-id":"session-%1$d"}},\
            "timestamp":"2026-10-%3$02dT09:00:00Z"}
            """.formatted(learner, played(random), 1 + learner % 28));
        }
        return Files.writeString(file, lines);
    }

    private static String played(Random random) {
        double end = random.nextInt(10) < 3 ? 600 * random.nextDouble() : random.nextInt(5) == 0 ? 450 : 600;
        List<String> segments = new ArrayList<>();
        double from = 0;
        if (end > 200 && random.nextInt(5) < 2) {
            segments.add(from + "[.]" + (205 + random.nextInt(6)));
            from = 186 + random.nextInt(6);
        }
        if (end > 345 && random.nextInt(5) < 2) {
            segments.add(from + "[.]" + (298 + random.nextInt(4)));
            from = 338 + random.nextInt(4);
        }
        if (end > from) {
            segments.add(from + "[.]" + end);
        }
        return String.join("[,]", segments);
    }
}
