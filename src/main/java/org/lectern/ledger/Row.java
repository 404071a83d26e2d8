package org.lectern.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.contract.FormulaText;

/**
 * An entry as a line of the file: RFC 4180, one line whatever its texts hold, and as its last field the CRC-32 of what stands before, by
 * which a line that was cut off or changed is known. It guards against accidents, not against whoever wants to deceive.
 */
final class Row {

    /** The first line. Source: shared definitions of the ledger, in their order; the last three are the program's own. */
    static final String HEADER = "campaign,created,data_fingerprint,model_fingerprint,rule,arm,reason,pseudonym,course,"
            + "moment,rank,probability,reasons,tone,channel,template,text_hash,checks,approved_by,exported_at,sent_at,"
            + "reply,outcome,outcome_date,planned,recorded,check";

    private static final int FIELDS = HEADER.split(",").length;
    private static final int CHECK = 8;
    private static final String BETWEEN_REASONS = " | ";
    private static final String APOSTROPHE = "'";

    private Row() {}

    /** What a line is. */
    enum Kind {
        WHOLE,
        /** Its end is missing. */
        CUT,
        /** It has all its fields, but not as they were written. */
        CHANGED
    }

    static String line(Entry entry) {
        Campaign campaign = entry.campaign();
        Flagged learner = entry.learner();
        Message message = entry.message();
        Optional<LocalDate> date = entry.outcome().flatMap(Outcome::on);
        Object[] fields = {
            safe(campaign.id()),
            campaign.created(),
            safe(campaign.data()),
            safe(campaign.model()),
            safe(campaign.rule()),
            entry.arm().text(),
            safe(entry.reason()),
            safe(learner.pseudonym()),
            safe(learner.course()),
            safe(learner.moment()),
            learner.rank() == 0 ? "" : learner.rank(),
            number(learner.probability()),
            safe(String.join(BETWEEN_REASONS, learner.reasons())),
            safe(message.tone()),
            safe(message.channel()),
            safe(message.template()),
            safe(message.textHash()),
            safe(message.checks()),
            safe(message.approvedBy()),
            text(message.exportedAt()),
            text(message.sentAt()),
            safe(message.reply()),
            entry.outcome().map(known -> known.cameAbout() ? "1" : "0").orElse(""),
            text(date),
            campaign.planned(),
            entry.recorded()
        };
        String body = CSVFormat.RFC4180.format(fields);
        return body + "," + check(body);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : BigDecimal.valueOf(value).toPlainString();
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** On one line, and no formula; {@link #plain} gives the text again, with blanks for line breaks. */
    private static String safe(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return isMarked(line) ? APOSTROPHE + line : line;
    }

    private static String plain(String text) {
        return text.startsWith(APOSTROPHE) && isMarked(text) ? text.substring(1) : text;
    }

    /** Whether it is a formula behind any number of apostrophes: with one more none of them is lost. */
    private static boolean isMarked(String text) {
        return FormulaText.is(text.replaceFirst("^'+", ""));
    }

    static Kind kind(String line) {
        int comma = line.lastIndexOf(',');
        String check = line.substring(comma + 1);
        if (comma >= 0
                && check.equals(check(line.substring(0, comma)))
                && fields(line).size() == FIELDS) {
            return Kind.WHOLE;
        }
        return fields(line).size() < FIELDS || check.length() < CHECK ? Kind.CUT : Kind.CHANGED;
    }

    /** None where a quotation mark is not closed. */
    private static List<String> fields(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? Arrays.stream(records.getFirst().values()).map(Row::plain).toList()
                    : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The entry of a whole line; absent where a field cannot be what it should. */
    static Optional<Entry> entry(String line) {
        try {
            return Optional.of(entry(fields(line)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(List<String> f) {
        String rank = f.get(10);
        String probability = f.get(11);
        Flagged learner = new Flagged(
                f.get(7),
                f.get(8),
                f.get(9),
                rank.isEmpty() ? 0 : Integer.parseInt(rank),
                probability.isEmpty() ? Double.NaN : Double.parseDouble(probability),
                f.get(12).isEmpty() ? List.of() : List.of(f.get(12).split(" \\| ")));
        Message message = new Message(
                f.get(13),
                f.get(14),
                f.get(15),
                f.get(16),
                f.get(17),
                f.get(18),
                given(f.get(19)).map(Instant::parse),
                given(f.get(20)).map(Instant::parse),
                f.get(21));
        return new Entry(
                new Campaign(
                        f.get(0), Instant.parse(f.get(1)), f.get(2), f.get(3), f.get(4), LocalDate.parse(f.get(24))),
                Arm.of(f.get(5)).orElseThrow(IllegalArgumentException::new),
                f.get(6),
                learner,
                message,
                given(f.get(22)).map(label -> outcome(label, f.get(23))),
                Instant.parse(f.get(25)));
    }

    private static Outcome outcome(String label, String date) {
        if (!label.equals("0") && !label.equals("1")) {
            throw new IllegalArgumentException("An outcome is 0 or 1");
        }
        return new Outcome(label.equals("1"), given(date).map(LocalDate::parse));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}
