package org.lectern.ingest.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** One saved page of the web. What it says of its content stands in several places; the first that says anything is taken. */
final class SavedPage {

    /** Tags within tags; each costs all that follow. */
    private static final int DEEPEST = 500;

    /** What is shown beside the content, or to nobody. */
    private static final String BESIDE =
            "script, style, template, noscript, nav, footer, button, [hidden], [aria-hidden=true],"
                    + " [style*=display:none], [style*=display: none]";

    /** So much of the first paragraphs is a description. */
    private static final int ENOUGH = 600;

    private final String name;
    private final Document page;
    private final LinkedData linked;

    /** @param name of the file */
    SavedPage(String name, String html) {
        this.name = name;
        this.page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        this.linked = LinkedData.of(page);
        page.select(BESIDE).remove();
    }

    /** Whether it only holds other pages. */
    boolean isFrameset() {
        return page.selectFirst("frameset") != null;
    }

    /** Whether it is a table that was exported as a page, rather than a page about something: most of what it says is in tables. */
    boolean isExport() {
        boolean described = !meta("og:title").isEmpty()
                || !meta("description").isEmpty()
                || !linked.things().isEmpty();
        if (described || page.select("table tr").size() < 2) {
            return false;
        }
        int within = page.select("table").stream()
                .filter(table -> table.parents().stream().noneMatch(each -> each.nameIs("table")))
                .mapToInt(table -> table.text().length())
                .sum();
        return 2 * within > page.body().text().length();
    }

    /** What it says. */
    CatalogueRow row() {
        Map<CatalogueColumn, String> cells = new EnumMap<>(CatalogueColumn.class);
        put(cells, CatalogueColumn.ITEM, Optional.of(address()));
        put(cells, CatalogueColumn.ADDRESS, Optional.of(address()));
        put(
                cells,
                CatalogueColumn.TITLE,
                first(
                        meta("og:title"),
                        text("main h1, article h1"),
                        text("h1"),
                        page.title().strip()));
        put(
                cells,
                CatalogueColumn.DESCRIPTION,
                first(plain(linked.text("description")), meta("description"), meta("og:description"), paragraphs()));
        put(cells, CatalogueColumn.LANGUAGE, attribute("html[lang]", "lang"));
        put(cells, CatalogueColumn.KIND, Optional.of(linked.kind()));
        put(cells, CatalogueColumn.SECONDS, Optional.of(linked.seconds()));
        return new CatalogueRow(name, cells);
    }

    private static void put(Map<CatalogueColumn, String> cells, CatalogueColumn column, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> cells.put(column, text));
    }

    private static Optional<String> first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst();
    }

    /** Without the part of the page that it may name. */
    private String address() {
        return first(
                        attribute("link[rel=canonical]", "href").orElse(""),
                        meta("og:url"),
                        linked.text("url").strip())
                .map(address -> address.replaceFirst("#.*", ""))
                .filter(address -> !address.isEmpty())
                .orElse(name);
    }

    private Optional<String> attribute(String where, String attribute) {
        return page.select(where).stream()
                .map(element -> element.attr(attribute).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private String meta(String about) {
        return attribute("meta[property=" + about + "], meta[name=" + about + "]", "content")
                .orElse("");
    }

    private String text(String where) {
        return page.select(where).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Descriptions for machines may hold tags. */
    private static String plain(String text) {
        return text.indexOf('<') < 0
                ? text.strip()
                : Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST))
                        .text();
    }

    private String paragraphs() {
        StringBuilder paragraphs = new StringBuilder();
        for (Element paragraph : page.select("main p, article p")) {
            if (paragraphs.length() >= ENOUGH) {
                break;
            }
            paragraphs.append(paragraphs.isEmpty() ? "" : " ").append(paragraph.text());
        }
        return paragraphs.toString().strip();
    }
}
