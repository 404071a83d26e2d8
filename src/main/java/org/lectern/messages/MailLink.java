package org.lectern.messages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A message as a link ({@code mailto:}, RFC 6068) that the mail program of the computer opens as a draft. */
public final class MailLink {

    private MailLink() {}

    /** The link; without an address where none is known. */
    public static URI of(Outgoing outgoing) {
        return URI.create("mailto:"
                + (MailFile.isAddress(outgoing.contact().address())
                        ? encoded(outgoing.contact().address())
                        : "")
                + "?subject=" + encoded(outgoing.draft().subject())
                + "&body=" + encoded(outgoing.draft().body().replace("\n", "\r\n")));
    }

    /** In a link a blank is %20; the plus of forms would be read as a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
