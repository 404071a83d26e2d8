package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;

/** A page is whole, safe and can be read aloud. */
class HandoutPageTest {

    @TempDir
    private Path folder;

    private String html(HandoutOptions options) throws IOException {
        Path file = folder.resolve("report.html");
        HandoutFormat.of(file).write(SampleAnswers.handout(options), file, TaskContext.quiet());
        return Files.readString(file);
    }

    /** As a browser reads it, which must find nothing to mend. */
    static Document page(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html, "");
        assertEquals(List.of(), List.copyOf(parser.getErrors()));
        return page;
    }

    /** Nothing runs, nothing is fetched, every figure is told in words, no two things have one id. */
    static void isSafeAndTold(Document page) {
        assertEquals(
                0, page.select("script, iframe, object, embed, link, img, form").size());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertFalse(attribute.getKey().startsWith("on"), attribute::toString);
                boolean refers = List.of("src", "href", "action", "xlink:href").contains(attribute.getKey());
                assertTrue(!refers || attribute.getValue().startsWith("#"), attribute::toString);
            });
        }
        assertFalse(Pattern.compile("url\\((?!#)|@import|https?:")
                .matcher(page.html())
                .find());
        for (Element figure : page.select("figure")) {
            Element picture = figure.expectFirst("svg[role=img]");
            for (String id : picture.attr("aria-labelledby").split(" ", -1)) {
                assertFalse(page.expectFirst("#" + id).text().isBlank(), id);
            }
        }
        assertEquals(
                page.select("figure").size(), page.select("figure + details").size());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
        page.select("a[href]").forEach(link -> page.expectFirst(link.attr("href")));
    }

    @Test
    void whatSomebodyTypedIsTextWhateverItLooksLike() throws IOException {
        Document page = page(html(HandoutOptions.standard().withTitle(SampleAnswers.NASTY)));
        isSafeAndTold(page);
        assertEquals(SampleAnswers.NASTY, page.expectFirst("h1").text());
        assertEquals(SampleAnswers.NASTY, page.title());
        assertTrue(page.expectFirst("#churn table:has(td:containsOwn(video 3)) td")
                .text()
                .equals(SampleAnswers.NASTY));
    }

    @Test
    void aTitleThatRunsFromRightToLeftDoes() throws IOException {
        Document page = page(html(HandoutOptions.standard().withTitle(SampleAnswers.RIGHT_TO_LEFT)));
        assertEquals(
                SampleAnswers.RIGHT_TO_LEFT, page.expectFirst("h1[dir=auto]").text());
        assertEquals("en", page.expectFirst("html[dir=ltr]").attr("lang"));
    }

    @Test
    void whatNoDocumentMayHoldIsNotInIt() throws IOException {
        Document page = page(html(HandoutOptions.standard().withTitle("A\u0000\u0007B\uD800C")));
        assertEquals("A\uFFFD\uFFFDB\uFFFDC", page.expectFirst("h1").text());
    }

    @Test
    void aLongTableIsCutAndSaysSo() throws IOException {
        Document page = page(html(HandoutOptions.standard()));
        Element videos = page.expectFirst("details:has(td:containsOwn(video 3))");
        assertEquals(30, videos.select("tbody tr").size());
        assertTrue(videos.expectFirst(".more").text().startsWith("12 more rows are not shown."));
        assertEquals(
                List.of("Video", "Views", "Stopped early (%)"),
                videos.select("th").eachText().stream()
                        .map(name -> name.replaceAll(",.*", ""))
                        .toList());
        assertEquals(
                List.of(SampleAnswers.NASTY, "1,200", "12.5"),
                videos.expectFirst("tbody tr").select("td").eachText());
    }

    @Test
    void theSameHandoutIsTheSameBytes() throws IOException {
        assertEquals(html(HandoutOptions.standard()), html(HandoutOptions.standard()));
    }

    @Test
    void theFirstPageSaysWhetherLearnersAreInIt() throws IOException {
        String without = page(html(HandoutOptions.standard()))
                .expectFirst("header .learners")
                .text();
        String with = page(html(HandoutOptions.standard().withLearners(true)))
                .expectFirst("header .learners")
                .text();
        assertTrue(without.startsWith("No learner is named"), without);
        assertTrue(with.contains("Pass it on only to those who may see them."), with);
    }
}
