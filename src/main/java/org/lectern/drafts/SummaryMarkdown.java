package org.lectern.drafts;

/** Summaries as Markdown. Source: CommonMark 0.31, backslash escapes. */
public final class SummaryMarkdown {

    private SummaryMarkdown() {}

    /**
     * The file's text.
     *
     * @param title of the item
     */
    public static String of(String title, AcceptedDraft<String> summary) {
        return "# " + escaped(title) + "\n\n" + escaped(summary.content()) + "\n";
    }

    /** On one line, with a backslash before every sign that may mean anything. */
    private static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[\\\\`*_{}\\[\\]<>()#+!|~&-]", "\\\\$0")
                .replaceAll("^(\\d+)\\.", "$1\\\\.")
                .replaceAll("^=", "\\\\=");
    }
}
