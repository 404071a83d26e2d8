package org.lectern.ingest.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as tags and the texts between them, whatever it leaves open; scripts, styles and comments are passed over. */
final class HtmlTokens implements AutoCloseable {

    private final Reader in;
    private int ahead;
    private String text = "";
    private String name = "";
    private String attributes = "";
    private boolean end;

    /** Where the page can be read, more than once. */
    @FunctionalInterface
    interface Source {
        Reader open() throws IOException;
    }

    HtmlTokens(Reader in) throws IOException {
        this.in = in;
        this.ahead = in.read();
    }

    /** Goes to the next tag or text; false at the end. */
    boolean next() throws IOException {
        if (ahead < 0) {
            return false;
        }
        text = "";
        name = "";
        attributes = "";
        end = false;
        if (ahead == '<') {
            readTag();
        } else {
            text = HtmlEntities.decoded(upTo('<'));
        }
        return true;
    }

    boolean isTag(String wanted) {
        return !end && name.equals(wanted);
    }

    boolean isEnd(String wanted) {
        return end && name.equals(wanted);
    }

    /** The text; of a tag that parts lines a blank. */
    String text() {
        return name.equals("br") || name.equals("p") || name.equals("div") || name.equals("li") ? " " : text;
    }

    String attributes() {
        return attributes;
    }

    /** An attribute that counts columns or rows; at least 1. */
    int number(String attribute) {
        Matcher found =
                Pattern.compile("\\b" + attribute + "\\s*=\\s*[\"']?(\\d{1,4})").matcher(attributes);
        return found.find() ? Math.max(1, Integer.parseInt(found.group(1))) : 1;
    }

    private void readTag() throws IOException {
        ahead = in.read();
        if (ahead == '!') {
            readComment();
            return;
        }
        if (ahead != '/' && ahead != '?' && !Character.isLetter(ahead)) {
            text = "<";
            return;
        }
        String inside = insideTag();
        end = inside.startsWith("/");
        String bare = (end ? inside.substring(1) : inside).strip();
        int blank = 0;
        while (blank < bare.length() && (Character.isLetterOrDigit(bare.charAt(blank)) || bare.charAt(blank) == ':')) {
            blank++;
        }
        name = bare.substring(0, blank).toLowerCase(Locale.ROOT);
        attributes = bare.substring(blank).toLowerCase(Locale.ROOT);
        if (!end && (name.equals("script") || name.equals("style"))) {
            passUntil("</" + name);
        }
    }

    private void readComment() throws IOException {
        StringBuilder start = new StringBuilder();
        while (ahead >= 0 && start.length() < 3) {
            start.append((char) ahead);
            ahead = in.read();
            if (start.charAt(start.length() - 1) == '>') {
                return;
            }
        }
        passUntil(start.toString().equals("!--") ? "-->" : ">");
    }

    /** What stands in a tag, of which the end may stand in quotes. */
    private String insideTag() throws IOException {
        StringBuilder inside = new StringBuilder();
        int quote = 0;
        while (ahead >= 0 && (quote != 0 || ahead != '>')) {
            if (quote == 0 && (ahead == '"' || ahead == '\'')) {
                quote = ahead;
            } else if (ahead == quote) {
                quote = 0;
            }
            inside.append((char) ahead);
            ahead = in.read();
        }
        ahead = ahead < 0 ? ahead : in.read();
        return inside.toString();
    }

    private void passUntil(String mark) throws IOException {
        StringBuilder last = new StringBuilder();
        while (ahead >= 0) {
            last.append((char) ahead);
            ahead = in.read();
            if (last.length() > mark.length()) {
                last.deleteCharAt(0);
            }
            if (last.toString().equalsIgnoreCase(mark)) {
                return;
            }
        }
    }

    private String upTo(char mark) throws IOException {
        StringBuilder found = new StringBuilder();
        while (ahead >= 0 && ahead != mark) {
            found.append((char) ahead);
            ahead = in.read();
        }
        return found.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
