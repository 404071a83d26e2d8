package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;

/** Every answer about the sample studies, with everything that anybody may see. */
class WholeHandoutTest {

    private static final int FIVE_MEGABYTES = 5_000_000;

    /** What a sentence shows whose arguments are missing. */
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d|\\bnull\\b|NaN");

    @TempDir
    private Path folder;

    private static Handout everything(String sample) {
        try (Study study = Importer.open(Path.of("data", sample), ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            Study seen = study.filtered(study.facts().learnersOnly());
            Map<String, Findings> answers = new LinkedHashMap<>();
            Map<String, Problem> unanswered = new LinkedHashMap<>();
            for (Analysis<?> analysis : Analyses.askedOf(study)) {
                Optional<Problem> lacking = analysis.lacking(study);
                lacking.ifPresentOrElse(
                        problem -> unanswered.put(analysis.id(), problem),
                        () -> answers.put(
                                analysis.id(), analysis.answer(Choices.standard(), seen, TaskContext.quiet())));
            }
            HandoutOptions options =
                    HandoutOptions.standard().withAudience(Audience.MYSELF).withLearners(true);
            return Handout.of(options, seen, answers, unanswered, TaskContext.quiet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-study", "sample-learning"})
    void isWholeAndSmallAndSaysTheSameInEveryFormat(String sample) throws IOException {
        Handout handout = everything(sample);
        Path html = folder.resolve("report.html");
        HandoutFormat.PAGE.write(handout, html, TaskContext.quiet());
        assertTrue(
                Files.size(html) < FIVE_MEGABYTES,
                () -> sample + " has " + html.toFile().length() + " bytes");
        Document page = HandoutPageTest.page(Files.readString(html));
        HandoutPageTest.isSafeAndTold(page);
        assertFalse(
                UNFILLED.matcher(page.text()).find(),
                () -> UNFILLED.matcher(page.text())
                        .results()
                        .map(one -> page.text().substring(Math.max(0, one.start() - 60), one.end()))
                        .toList()
                        .toString());
        List<String> headlines = handout.sections().stream()
                .map(section -> section.reading().headline())
                .toList();
        assertEquals(headlines, page.select("main > section:not(#limits) h2").eachText());

        Path pptx = folder.resolve("report.pptx");
        HandoutFormat.SLIDES.write(handout, pptx, TaskContext.quiet());
        try (XMLSlideShow show = HandoutSlidesTest.open(pptx)) {
            HandoutSlidesTest.everythingFits(show);
            assertEquals(
                    headlines,
                    HandoutSlidesTest.titles(show).stream()
                            .filter(headlines::contains)
                            .toList());
        }

        Path xlsx = folder.resolve("report.xlsx");
        HandoutFormat.WORKBOOK.write(handout, xlsx, TaskContext.quiet());
        assertEquals(
                headlines,
                HandoutWorkbookTest.rows(xlsx, "About").stream()
                        .filter(row -> row.getFirst().equals("Answer"))
                        .map(List::getLast)
                        .toList());
    }
}
