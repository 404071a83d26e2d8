package org.lectern.cards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;

/** A course of two videos, one of which loses its viewers, and cards of what is found in it. */
public final class PinnedCards {

    private PinnedCards() {}

    /**
     * The course as an export: 20 of 200 learners stop "kept" early.
     *
     * @param early how many of 200 others stop "lost" early
     */
    public static Path export(Path file, int early) throws IOException {
        StringBuilder csv = new StringBuilder("student_id,video_title,course_code,role,completion_rate_percent\n");
        for (int i = 0; i < 200; i++) {
            view(csv, "a" + i, "lost", i < early);
            view(csv, "b" + i, "kept", i < 20);
        }
        return Files.writeString(file, csv);
    }

    private static void view(StringBuilder csv, String learner, String video, boolean early) {
        csv.append(learner)
                .append(',')
                .append(video)
                .append(",c,Student,")
                .append(early ? 10 : 100)
                .append('\n');
    }

    /** A card of each thing that an analysis claims. */
    public static List<Card> of(Analysis<?> analysis, Study study) {
        Findings found = analysis.answer(Choices.standard(), study, TaskContext.quiet());
        return found.reading().findings().stream()
                .map(finding -> Card.of(Claim.of(
                        analysis.id(), found, finding, study.facts().origin().meaning())))
                .toList();
    }
}
