package org.lectern.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.study.CompletionRule;
import org.lectern.study.Meaning;

/** Canvas Studio's table of viewers: one row a person, of one video or merged over several. */
final class CanvasStudioUsersSource implements Source {

    private static final Signature OF_ONE = Signature.of("Name", "Email", "Role", "Completion rate");
    private static final Signature MERGED =
            Signature.of("Email", "Completion rate", "Perspective Title|Perspective UUID");

    @Override
    public String id() {
        return "canvas-studio-users";
    }

    @Override
    public Optional<Recognition> recognise(Head head) {
        Optional<List<String>> merged = MERGED.found(head);
        if (merged.isPresent()) {
            List<String> found = merged.get();
            Map<Field, String> columns =
                    Map.of(Field.LEARNER, found.getFirst(), Field.COMPLETION, found.get(1), Field.VIDEO, found.get(2));
            return Optional.of(recognition(found, Contents.Views.of(columns)));
        }
        boolean namesVideos = head.header("video_title", "title", "video", "video_id", "video name")
                .isPresent();
        return OF_ONE.found(head).filter(_ -> !namesVideos).map(found -> {
            Map<Field, String> columns =
                    Map.of(Field.LEARNER, found.get(1), Field.ROLE, found.get(2), Field.COMPLETION, found.get(3));
            return recognition(found, Contents.Views.ofOneVideo(columns, head));
        });
    }

    private Recognition recognition(List<String> evidence, Contents contents) {
        return new Recognition(id(), evidence, Meaning.COVERAGE, CompletionRule.USUAL, contents);
    }
}
