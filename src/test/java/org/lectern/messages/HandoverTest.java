package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.Pseudonyms;

/** Messages as they leave: to whom, to whom not and why, and the files, read by another reader of mail. */
class HandoverTest {

    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key of sixteen".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private final Preparation preparation = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY);

    @TempDir
    private Path folder;

    private Contacts contacts(String text) throws IOException {
        return Contacts.read(Files.writeString(folder.resolve("contacts.csv"), text), PSEUDONYMS::of);
    }

    private List<Prepared> prepared(String... learners) {
        return Stream.of(learners).map(SomeRecipient::away).map(preparation::of).toList();
    }

    private Handover handover(List<Prepared> approved, Contacts contacts, Handover.Restraint restraint) {
        return Handover.of(approved, preparation, contacts, restraint, SomeRecipient.TODAY);
    }

    @Test
    void whoeverHasOneRowIsWrittenToAndTheOthersAreCounted() throws IOException {
        Contacts contacts = contacts("""
                user_id;First name;E-mail
                a;Ada;ada@example.org
                b;Bea;bea@example.org
                b;Beate;beate@example.org
                c;Cyd;
                d;Dan;dan@example.org, boss@example.org
                """);
        Handover left = handover(prepared("a", "b", "c", "d", "e"), contacts, Handover.Restraint.none());
        assertEquals(
                List.of("Ada"),
                left.outgoing().stream().map(one -> one.contact().name()).toList());
        assertEquals(Map.of(Refusal.TWO_CONTACTS, 1L, Refusal.NO_ADDRESS, 2L, Refusal.NO_CONTACT, 1L), left.refused());
        assertEquals(3, left.sentences().size());
        assertEquals(
                "One learner is not in the contact file. Add their rows and export again.",
                left.sentences().getFirst());
    }

    @Test
    void aMessageThatNamesSomebodyElseStays() throws IOException {
        Contacts contacts = contacts("id,name,email\na,Ada,a@example.org\nb,Bartholomew,b@example.org\n");
        Prepared first = prepared("a").getFirst();
        Prepared mixed = preparation.rewritten(
                first,
                first.draft().orElseThrow().subject(),
                first.draft().orElseThrow().body() + "\nHello Bartholomew.");
        Handover left = handover(List.of(mixed, prepared("b").getFirst()), contacts, Handover.Restraint.none());
        assertEquals(Map.of(Refusal.NAMES_ANOTHER, 1L), left.refused());
        assertEquals("Bartholomew", left.outgoing().getFirst().contact().name());
    }

    /** The number of a row is in the first column that could be an id. */
    @Test
    void whicheverColumnTheStudyKnowsTellsWhoARowIsAbout() throws IOException {
        Contacts contacts = contacts("id,email,name\n1,ada@example.org,Ada\n");
        assertTrue(contacts.knows(PSEUDONYMS.of("ada@example.org")));
    }

    @Test
    void theSameRowTwiceIsOneContact() throws IOException {
        Contacts contacts = contacts("id,email\na,ada@example.org\na,ada@example.org\n");
        assertTrue(contacts.of("a").isPresent());
    }

    @Test
    void aPseudonymIsFoundByWhatItStandsFor() throws IOException {
        String pseudonym = PSEUDONYMS.of("ada@example.org");
        Contacts contacts = contacts("email,name\nAda@example.org ,Ada\n");
        assertEquals("Ada", contacts.of(pseudonym).orElseThrow().name());
    }

    @Test
    void whoHadAMessageThisWeekOrWantsNoneHasNone() throws IOException {
        Contacts contacts = contacts("id,email\na,a@example.org\nb,b@example.org\nc,c@example.org\n");
        Contacts never = Contacts.read(Files.writeString(folder.resolve("never.csv"), "id\nc\n"), PSEUDONYMS::of);
        Handover left = handover(
                prepared("a", "b", "c"),
                contacts,
                new Handover.Restraint(
                        never,
                        Map.of("a", SomeRecipient.TODAY.minusDays(6), "b", LocalDate.of(2026, 2, 23)),
                        Handover.DAYS_BETWEEN));
        assertEquals(Map.of(Refusal.TOO_SOON, 1L, Refusal.DO_NOT_CONTACT, 1L), left.refused());
        assertEquals("b", left.outgoing().getFirst().prepared().to().known().learner());
    }

    @Test
    void anEmailIsReadByAnotherReaderAsItWasWritten() throws IOException, MessagingException {
        Contacts contacts = contacts("id,name,email\na,\"Müller, Ada עדה\",ada@example.org\n");
        Handover left = handover(prepared("a"), contacts, Handover.Restraint.none());
        assertEquals(
                2,
                MessageFiles.write(left.outgoing(), Files.createDirectory(folder.resolve("out")), TaskContext.quiet()));
        Path file = folder.resolve("out/0001-a.eml");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            InternetAddress to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
            assertEquals("ada@example.org", to.getAddress());
            assertEquals("Müller, Ada עדה", to.getPersonal());
            assertEquals("A small next step for Criminal Law II", mail.getSubject());
            assertEquals(
                    left.outgoing().getFirst().draft().body(),
                    mail.getContent().toString().replace("\r\n", "\n").strip());
            assertEquals("1", mail.getHeader("X-Unsent")[0]);
            assertEquals(1, mail.getAllRecipients().length);
        }
    }

    /** A name with a line break could otherwise add a header of its own. */
    @Test
    void noCellWritesAHeader() throws IOException, MessagingException {
        Contacts contacts = contacts("id,name,email\na,\"Ada\nBcc: Bob\",ada@example.org\n");
        Handover left = handover(prepared("a"), contacts, Handover.Restraint.none());
        MessageFiles.write(left.outgoing(), folder, TaskContext.quiet());
        try (InputStream in = Files.newInputStream(folder.resolve("0001-a.eml"))) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            assertEquals(1, mail.getAllRecipients().length);
        }
    }

    @Test
    void theTableNeutralisesWhatASpreadsheetWouldCalculate() throws IOException {
        Contacts contacts = contacts("id,name,email\na,=1+1,ada@example.org\n");
        MessageFiles.write(
                handover(prepared("a"), contacts, Handover.Restraint.none()).outgoing(), folder, TaskContext.quiet());
        String table = Files.readString(folder.resolve("messages.csv"));
        assertTrue(
                table.startsWith("learner,name,email,phone,channel,subject,body\na,'=1+1,ada@example.org,,email,"),
                table);
    }

    @Test
    void aTelephoneNumberStaysAsItIs() throws IOException {
        Contacts contacts = contacts("id,name,email,phone\na,Ada,ada@example.org,+49 171 23\n");
        MessageFiles.write(
                handover(prepared("a"), contacts, Handover.Restraint.none()).outgoing(), folder, TaskContext.quiet());
        assertTrue(Files.readString(folder.resolve("messages.csv")).contains(",+49 171 23,"));
    }

    @Test
    void aLinkKeepsLinesAndLetters() throws IOException {
        Contacts contacts = contacts("id,name,email\na,Ada + Co,ada+1@example.org\n");
        Outgoing one = handover(prepared("a"), contacts, Handover.Restraint.none())
                .outgoing()
                .getFirst();
        String link = MailLink.of(one).toString();
        assertTrue(link.startsWith("mailto:ada%2B1@example.org?subject=A%20small%20next%20step"), link);
        assertTrue(link.contains("Hello%20Ada%20%2B%20Co%2C%0D%0A%0D%0A"), link);
        assertFalse(link.contains("+"), link);
    }

    private String refused(String text) throws IOException {
        return contactsProblem(text).problem().code();
    }

    private ProblemException contactsProblem(String text) {
        return assertThrows(ProblemException.class, () -> contacts(text));
    }

    @Test
    void aFileWithoutContactsIsSaidToBeSo() throws IOException {
        assertEquals("contacts-without-id", refused("colour,shape\nred,round\n"));
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                "id,name\na,M\u00fcller\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertEquals(
                "contacts-not-utf-8",
                assertThrows(ProblemException.class, () -> Contacts.read(latin, PSEUDONYMS::of))
                        .problem()
                        .code());
        assertEquals(
                "contacts-missing",
                assertThrows(ProblemException.class, () -> Contacts.read(folder.resolve("none.csv"), PSEUDONYMS::of))
                        .problem()
                        .code());
        assertEquals("contacts-unreadable", refused("id,name\n\"a,b\n"));
    }

    @Test
    void nothingLeavesThatNobodyHasSeen() {
        List<Prepared> all = prepared("a", "b");
        Approvals approvals = new Approvals();
        assertFalse(approvals.approveAll(all));
        assertEquals(List.of(), approvals.approved(all));
        approvals.see(all.getFirst());
        assertTrue(approvals.approveAll(all));
        assertEquals(all, approvals.approved(all));
        approvals.takeBack(all.getLast());
        assertEquals(List.of(all.getFirst()), approvals.approved(all));
    }

    @Test
    void anApprovalIsOfTheTextThatWasSeen() {
        Prepared before = preparation.of(SomeRecipient.away("a"));
        Approvals approvals = new Approvals();
        approvals.approve(before);
        assertTrue(approvals.isApproved(before));
        Prepared after = preparation.rewritten(
                before, "Another", before.draft().orElseThrow().body());
        assertFalse(approvals.isApproved(after));
    }
}
