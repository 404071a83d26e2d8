package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.compare.Matching;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.keep.DecidedMatches;
import org.lectern.keep.Setup;
import org.lectern.report.MatchFile;
import org.lectern.study.Companion;
import org.lectern.study.GivenMatches;
import org.lectern.study.Matches;
import org.lectern.study.Study;
import picocli.CommandLine.Option;

/** How a second study stands beside the first: what both are called, and which videos are the same. */
final class SecondStudy {

    private static final Words WORDS = Words.of(SecondStudy.class);

    @Option(names = "--labels", paramLabel = "NAME,NAME", split = ",", descriptionKey = "lectern.compare.labels")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--match", paramLabel = "FILE", descriptionKey = "lectern.compare.match")
    private Optional<Path> match = Optional.empty();

    /**
     * Says first what cannot be.
     *
     * @param written where matches are written, if anywhere
     */
    void check(Optional<Path> written) {
        if (!labels.isEmpty()
                && (labels.size() != 2 || labels.stream().distinct().count() < 2)) {
            throw Problem.of(WORDS, "two-labels").asException();
        }
        match.filter(file ->
                        written.filter(target -> SameFile.are(file, target)).isPresent())
                .ifPresent(file -> {
                    throw Problem.of(WORDS, "matches-onto-themselves", file).asException();
                });
    }

    /**
     * The second study beside the first. What a file says goes before what was decided in the window, and that before what titles say.
     *
     * @param setup of the first, where it was saved with what was decided
     * @param written where the matches are written, as they can be given again; empty where they are not
     */
    Companion beside(Study study, Study other, Optional<Setup> setup, Optional<Path> written, TaskContext context) {
        List<String> titles = Matching.titles(study, context);
        List<String> others = Matching.titles(other, context);
        GivenMatches given = match.map(file -> MatchFile.read(file, titles, others))
                .or(() -> setup.map(DecidedMatches::given))
                .orElse(GivenMatches.NONE);
        Matches matches = Matching.of(study, other, given, context);
        written.ifPresent(file -> MatchFile.write(file, matches, titles, others));
        Companion companion = Companion.of(study, other, matches);
        return labels.isEmpty() ? companion : companion.withLabels(unquoted(0), unquoted(1));
    }

    /** A name with a comma stands in quotes, which the parser leaves on. */
    private String unquoted(int label) {
        String name = labels.get(label);
        return name.matches("\".+\"") ? name.substring(1, name.length() - 1) : name;
    }
}
