package org.lectern.messages;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.text.Channel;

/** Messages as files: each e-mail as a draft, and all in one table, for mail merge and for other channels. */
public final class MessageFiles {

    /** The table's name, without its extension. */
    public static final String TABLE = "messages";

    private static final Words WORDS = Words.of(MessageFiles.class);

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]*");

    private MessageFiles() {}

    /**
     * Writes them into a folder that is empty.
     *
     * @return how many files were written
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static int write(List<Outgoing> messages, Path folder, TaskContext context) {
        int files = 1;
        for (Outgoing message : messages) {
            context.checkCancelled();
            context.progress(WORDS.say("step.files"), (double) files / messages.size());
            if (message.draft().channel() == Channel.EMAIL) {
                MailFile.write(message, folder.resolve(name(message, files)));
                files++;
            }
        }
        TableCsv.write(table(messages), SpreadsheetSafety.AS_IS, folder.resolve(TABLE + ".csv"));
        return files;
    }

    private static String name(Outgoing message, int place) {
        String learner = message.prepared().to().known().learner().replaceAll("[^A-Za-z0-9-]", "_");
        return String.format(java.util.Locale.ROOT, "%04d-%s.eml", place, learner);
    }

    /**
     * One row a message, with the name and address that it goes to. Texts that a spreadsheet would calculate are neutralised; a
     * telephone number stays as it is, as nobody could be reached by another.
     */
    public static NamedTable table(List<Outgoing> messages) {
        return new NamedTable(
                TABLE,
                WORDS.say("table.messages"),
                TableOf.rows(messages)
                        .text("learner", one -> one.prepared().to().known().learner())
                        .text("name", one -> safe(one.contact().name()))
                        .text("email", one -> safe(one.contact().address()))
                        .text("phone", one -> phone(one.contact().phone()))
                        .text("channel", one -> one.draft().channel().option())
                        .text("subject", one -> safe(one.draft().subject()))
                        .text("body", one -> safe(one.draft().body()))
                        .table());
    }

    private static String safe(String text) {
        return SpreadsheetSafety.NEUTRALISED.apply(text);
    }

    private static String phone(String text) {
        return PHONE.matcher(text).matches() ? text : safe(text);
    }

    /**
     * All that was prepared, one row a learner, without names: for a look before anything leaves.
     *
     * @param approvals of whom it is told who is approved
     */
    public static NamedTable drafts(List<Prepared> all, Approvals approvals) {
        return new NamedTable(
                "drafts",
                WORDS.say("table.drafts"),
                TableOf.rows(all)
                        .text("learner", one -> one.to().known().learner())
                        .text("course", one -> one.to().known().course())
                        .number(
                                "rank",
                                one -> one.to().rank() == 0
                                        ? Double.NaN
                                        : one.to().rank())
                        .text("rule", one -> one.rule().map(Rule::id).orElse(""))
                        .text("why", Prepared::why)
                        .text(
                                "tone",
                                one -> one.rule()
                                        .map(rule -> rule.tone().option())
                                        .orElse(""))
                        .text(
                                "channel",
                                one -> one.rule()
                                        .map(rule -> WORDS.say("reach." + rule.reach()))
                                        .orElse(""))
                        .text(
                                "template",
                                one -> one.template().map(Template::name).orElse(""))
                        .text("state", one -> WORDS.say("state." + one.state()))
                        .text(
                                "checks",
                                one -> String.join(
                                        " ",
                                        one.marks().stream()
                                                .map(mark -> mark.check())
                                                .distinct()
                                                .toList()))
                        .whole("approved", one -> approvals.isApproved(one) ? 1 : 0)
                        .text(
                                "subject",
                                one -> one.draft().map(draft -> draft.subject()).orElse(""))
                        .text(
                                "body",
                                one -> one.draft().map(draft -> draft.body()).orElse(""))
                        .table());
    }
}
