package org.lectern.messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;
import org.lectern.contract.AtomicFile;
import org.lectern.text.Draft;

/**
 * E-mails as files ({@code .eml}, RFC 5322), each a draft that a mail program opens to be sent. The sender is whoever opens it.
 */
final class MailFile {

    /** Tells Outlook, and those that follow it, that a message is yet to be sent. */
    private static final RawField UNSENT = new RawField("X-Unsent", "1");

    /** One address and nothing more, so that a cell can never name a second one. */
    private static final Pattern ADDRESS = Pattern.compile("([^\\s@<>,;:\"()]{1,64})@([^\\s@<>,;:\"()]{1,255})");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private MailFile() {}

    /** Whether a text is one address. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /**
     * Writes a message, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    static void write(Outgoing outgoing, Path file) {
        byte[] bytes = bytes(outgoing.contact(), outgoing.draft());
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** A message as it stands in its file. */
    private static byte[] bytes(Contact contact, Draft draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Message message = Message.Builder.of()
                    .setTo(mailbox(contact))
                    .setSubject(oneLine(draft.subject()))
                    .setBody(draft.body().replace("\n", "\r\n") + "\r\n", StandardCharsets.UTF_8)
                    .setContentTransferEncoding("quoted-printable")
                    .addField(UNSENT)
                    .build();
            new DefaultMessageWriter().writeMessage(message, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Mailbox mailbox(Contact contact) {
        Matcher address = ADDRESS.matcher(contact.address());
        if (!address.matches()) {
            throw new IllegalArgumentException("Nothing is written to what is no address");
        }
        String name = oneLine(contact.name());
        return name.isEmpty()
                ? new Mailbox(address.group(1), address.group(2))
                : new Mailbox(name, address.group(1), address.group(2));
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
